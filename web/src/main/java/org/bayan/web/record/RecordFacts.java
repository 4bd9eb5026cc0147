package org.bayan.web.record;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bayan.db.record.Version;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.intake.Column;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Currencies;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;

/** What is known of an activity, and how that came to be. */
public final class RecordFacts {

	/** In the order of the activities file. */
	private static final List<String> ORDER = Arrays.stream(Column.values())
		.filter((column) -> column != Column.ACTIVITY_REF)
		.map(Column::code)
		.toList();

	private static final List<String> NUMBERS = Measure.stated().stream().map(Measure::code).toList();

	private final RecordNames names;

	private final Texts texts;

	private final ZoneId zone;

	private final String reportingCurrency;

	public RecordFacts(RecordNames names, Texts texts, ZoneId zone, String reportingCurrency) {
		this.names = names;
		this.texts = texts;
		this.zone = zone;
		this.reportingCurrency = reportingCurrency;
	}

	/**
	 * A fact.
	 *
	 * @param name of the column
	 * @param value as shown
	 */
	public record Fact(String name, String value) {

	}

	/**
	 * A change of an activity.
	 *
	 * @param when the moment it was recorded
	 * @param what was done, and where that is written
	 * @param changed the facts that are others than before: before and after
	 */
	public record Step(String when, String what, List<Difference> changed) {

	}

	/**
	 * A fact that changed.
	 *
	 * @param before … where it was not stated
	 * @param after … where it is no longer stated
	 */
	public record Difference(String name, String before, String after) {

	}

	/** The facts of a version in the order of the file. */
	List<Fact> of(Version version) {
		return ORDER.stream()
			.filter(version.facts()::containsKey)
			.map((column) -> new Fact(name(column), value(column, version.facts())))
			.toList();
	}

	/** The changes, the newest first. */
	public List<Step> history(List<Version> versions) {
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < versions.size(); i++) {
			Version version = versions.get(i);
			List<Difference> changed = (i > 0) ? between(versions.get(i - 1).facts(), version.facts()) : List.of();
			steps.add(new Step(this.texts.moment(version.recordedAt(), this.zone), what(version, i == 0), changed));
		}
		return steps.reversed();
	}

	/** The facts that are others in a later version. */
	List<Difference> between(Map<String, String> earlier, Map<String, String> later) {
		return ORDER.stream()
			.filter((column) -> !earlier.getOrDefault(column, "").equals(later.getOrDefault(column, "")))
			.map((column) -> new Difference(name(column), value(column, earlier), value(column, later)))
			.toList();
	}

	private String what(Version version, boolean first) {
		Version.By by = version.by();
		if (by != null) {
			String done = this.texts.get("web.history.form." + by.act().code(), "account",
					ForeignText.plain(by.account()));
			return (version.reason() != null)
					? this.texts.get("web.history.why", "done", done, "reason", ForeignText.plain(version.reason()))
					: done;
		}
		if (version.withdrawn()) {
			return this.texts.get("web.history.withdrawn", "reason",
					ForeignText.plain((version.reason() != null) ? version.reason() : "…"));
		}
		if (version.file() == null || version.row() == null) {
			return this.texts.get("web.history.changed");
		}
		return this.texts.get(first ? "web.history.first" : "web.history.again", "file",
				ForeignText.plain(version.file()), "row", version.row());
	}

	private String name(String column) {
		return this.texts.get("web.fact." + column.replace('_', '-'));
	}

	/** A fact as shown; … where it is not stated. */
	public String value(String column, Map<String, String> facts) {
		String value = facts.get(column);
		if (value == null) {
			return "…";
		}
		if (NUMBERS.contains(column)) {
			return this.texts.number(Long.parseLong(value));
		}
		return switch (column) {
			case "type" -> this.texts.get("type." + value);
			case "status" -> this.texts.get("status." + value);
			case "modality" -> this.texts.get("modality." + value);
			case "date_precision" -> this.texts.get("precision." + value);
			case "start_date", "end_date" -> date(LocalDate.parse(value), facts.getOrDefault("date_precision", ""));
			case "host_country" -> this.names.country(value);
			case "budget", "expenditure" -> money(value, facts.getOrDefault("currency", ""));
			case "sectors" -> shares(value, true);
			case "member_states", "other_countries" -> shares(value, false);
			default -> ForeignText.plain(value);
		};
	}

	/** As exactly as it is known. */
	private String date(LocalDate date, String precision) {
		if (precision.equals(DatePrecision.YEAR.code())) {
			return this.texts.period(Period.of(Period.Length.YEAR, date));
		}
		return precision.equals(DatePrecision.MONTH.code()) ? this.texts.period(Period.of(Period.Length.MONTH, date))
				: this.texts.date(date);
	}

	private String money(String minor, String stated) {
		String currency = stated.isEmpty() ? this.reportingCurrency : stated;
		return this.texts.money(new BigInteger(minor), Currencies.minorDigits(currency), currency);
	}

	/** {@code EDU:60.00; CUL:40.00} as names with their shares. */
	private String shares(String written, boolean sectors) {
		List<String> parts = new ArrayList<>();
		for (String one : written.split("; ")) {
			String code = one.substring(0, one.lastIndexOf(':'));
			long basisPoints = Long.parseLong(one.substring(one.lastIndexOf(':') + 1).replace(".", ""));
			String name = sectors ? this.names.sector(code) : this.names.country(code);
			parts.add((basisPoints == 10_000) ? name
					: this.texts.get("web.fact.share", "name", name, "share", this.texts.percent(basisPoints)));
		}
		return this.texts.list(parts);
	}

}
