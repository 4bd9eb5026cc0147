package org.bayan.web.record;

import java.util.List;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.record.RecordWords;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;

/** The words of an activity as a page shows them, with the address of its own page. */
public final class RecordNames extends RecordWords {

	private final Language language;

	public RecordNames(Texts texts, List<MemberState> states, List<Sector> sectors) {
		super(texts, states, sectors);
		this.language = texts.language();
	}

	/** With the names that a report has. */
	public static RecordNames of(PeriodReport report, Texts texts) {
		RecordNames names = new RecordNames(texts, List.of(), List.of());
		names.name(report.names().countries(), report.names().sectors());
		return names;
	}

	/** The columns that a list of theirs shows where nobody has chosen. */
	public static List<Choice> usualColumns(Texts texts) {
		return RecordColumn.choices(RecordColumn.usual(), texts).stream().filter(Choice::chosen).toList();
	}

	/**
	 * The address of its page; by its id where the reference would not stand in an
	 * address.
	 */
	public String address(ListedActivity activity) {
		return address(activity.ref(), this.language);
	}

	/** The address of an activity's page, by its reference. */
	public static String address(String ref, Language language) {
		return path(ref) + "?lang=" + language;
	}

	/** The path of that address, below which its form lies. */
	public static String path(String ref) {
		boolean stands = ref.matches("[A-Za-z0-9][A-Za-z0-9_~-]*(\\.[A-Za-z0-9_~-]+)*") && !ref.equals("new");
		return "/activities/" + (stands ? ref : Activity.idOf(ref).toString());
	}

}
