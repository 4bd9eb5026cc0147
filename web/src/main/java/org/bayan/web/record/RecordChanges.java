package org.bayan.web.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bayan.db.change.Changes;
import org.bayan.db.intake.TrialRow;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Version;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.domain.language.Titles;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.report.Cause;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/** What happened to activities between two changes, in words. */
@Component
public class RecordChanges {

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final ZoneId zone;

	RecordChanges(RecordedActivities records, References references, Changes changes, ZoneId zone) {
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.zone = zone;
	}

	/**
	 * What happened to one activity.
	 *
	 * @param ref its reference
	 * @param title as known now
	 * @param titleLanguage the title's language
	 * @param address its page
	 * @param what new, withdrawn, or that not it but something it depends on changed;
	 * empty: its facts did
	 * @param facts those that changed, before and after
	 * @param origin the file with its row, or what else it came from
	 * @param when it was recorded
	 */
	public record Line(String ref, String title, Language titleLanguage, String address, String what,
			List<RecordFacts.Difference> facts, String origin, String when) {

	}

	/**
	 * In words what changed activities after a change, up to another. To be called in the
	 * transaction that reads the figures.
	 */
	public List<Line> between(List<Cause> causes, long after, long upTo, Texts texts) {
		long now = this.changes.latest();
		RecordNames names = new RecordNames(texts, this.references.memberStates(now), this.references.allSectors(now));
		RecordFacts facts = new RecordFacts(names, texts, this.zone,
				requireNonNull(this.references.reportingCurrency()));
		return causes.stream().map((cause) -> line(cause, after, upTo, names, facts, texts)).toList();
	}

	/**
	 * In words what a file would make of activities. To be called in the transaction that
	 * reads them.
	 */
	public List<Line> tried(List<TrialRow> rows, Texts texts) {
		long now = this.changes.latest();
		RecordNames names = new RecordNames(texts, this.references.memberStates(now), this.references.allSectors(now));
		RecordFacts facts = new RecordFacts(names, texts, this.zone,
				requireNonNull(this.references.reportingCurrency()));
		return rows.stream().map((row) -> {
			Map<String, String> before = row.before();
			Titles titles = new Titles(row.after().get("title_en"), row.after().get("title_fr"),
					row.after().get("title_ar"));
			Optional<ListedActivity> listed = this.records.find(row.ref());
			return new Line(row.ref(), ForeignText.plain(titles.told(texts.language(), row.ref())),
					titles.language(texts.language()), listed.map(names::address).orElse(""), "",
					facts.between((before != null) ? before : Map.of(), row.after()), texts.number(row.row()), "");
		}).toList();
	}

	private Line line(Cause cause, long after, long upTo, RecordNames names, RecordFacts facts, Texts texts) {
		List<Version> versions = this.records.versions(cause.activityRef());
		Version earlier = newest(versions, after);
		Version later = newest(versions, upTo);
		String what = "";
		List<RecordFacts.Difference> changed = List.of();
		if (later != null && !later.equals(earlier)) {
			if (later.withdrawn()) {
				what = texts.get("web.history.withdrawn", "reason",
						ForeignText.plain((later.reason() != null) ? later.reason() : "…"));
			}
			else if (earlier == null || earlier.withdrawn()) {
				what = texts.get("web.changes.new");
			}
			else {
				changed = facts.between(earlier.facts(), later.facts());
			}
		}
		else {
			what = texts.get("web.changes.itself");
		}
		Optional<ListedActivity> listed = this.records.find(cause.activityRef());
		return new Line(cause.activityRef(), listed.map(names::title).orElse(cause.activityRef()),
				listed.map(names::titleLanguage).orElse(texts.language()), listed.map(names::address).orElse(""), what,
				changed, origin(cause, texts), texts.moment(cause.recordedAt(), this.zone));
	}

	private static @Nullable Version newest(List<Version> versions, long change) {
		return versions.stream()
			.filter((version) -> version.change() <= change)
			.reduce((first, second) -> second)
			.orElse(null);
	}

	private static String origin(Cause cause, Texts texts) {
		if (cause.file() == null) {
			return texts.get(cause.change().equals("withdrawal") ? "cause.withdrawal" : "cause.reference");
		}
		String file = texts.foreign(cause.file());
		return (cause.row() != null) ? texts.get("cause.row", "file", file, "row", cause.row())
				: texts.get("cause.part", "file", file);
	}

}
