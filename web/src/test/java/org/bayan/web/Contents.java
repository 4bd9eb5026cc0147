package org.bayan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.Tallied;
import org.bayan.db.record.Version;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.summary.Difference;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.jspecify.annotations.Nullable;

/** What there is in the database; a page asks for nothing else. */
public final class Contents {

	/** The figures, whatever period, place and sector are asked for. */
	public PeriodReport report = new SmallReport().report();

	public @Nullable RangeReport range;

	public List<Period> withActivities = List.of(Period.parse("2025-05"), Period.parse("2025"));

	public List<MemberState> states = List.of(new MemberState("MAR", "MA", SmallReport.MOROCCO, null, null),
			new MemberState("EGY", "EG", SmallReport.EGYPT, null, null));

	public List<Sector> sectors = List.of(new Sector("EDU", "sector", SmallReport.EDUCATION),
			new Sector("CUL", "sector", SmallReport.CULTURE));

	public List<EditionHead> editions = List.of();

	/** What the newest edition says; of others the same with their number. */
	public @Nullable Edition edition;

	/** How many figures of an edition are others today. */
	public int restated;

	public boolean saysTheSame;

	public List<String> silent = List.of();

	public @Nullable DueRule rule;

	public List<Difference> differences = List.of();

	public RejectedRows.Open open = new RejectedRows.Open(0, List.of());

	public List<ListedActivity> records = List.of();

	public List<Tallied> cities = List.of();

	public List<Tallied> partners = List.of();

	/** How many there are. */
	public long count;

	public List<Version> versions = List.of();

	public Map<Language, List<String>> files = Map.of();

	public List<Request> requests = List.of();

	public List<RequestFile> requestFiles = List.of();

	/** How many activities a period has. */
	public Map<Period, Long> activities = Map.of();

	/** What was asked of the records, and what the audit was told. */
	public final List<RecordFilter> asked = new ArrayList<>();

	public final List<String> audit = new ArrayList<>();

	/** The number of the newest change; a page is kept until it is another. */
	public long change = 7;

}
