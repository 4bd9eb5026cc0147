package org.bayan.reporting.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.bayan.domain.figure.Row;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** The names of a report's places and sectors in one language. */
public final class Labels {

	private final PeriodReport report;

	private final Texts texts;

	private final Map<String, Names> countries = new HashMap<>();

	private final Map<String, Names> sectors = new HashMap<>();

	private final Map<String, Names> groups = new HashMap<>();

	public Labels(PeriodReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
		report.names().countries().forEach((named) -> put(this.countries, named));
		report.names().sectors().forEach((named) -> put(this.sectors, named));
		report.names().groups().forEach((named) -> put(this.groups, named));
	}

	private static void put(Map<String, Names> names, Named named) {
		names.put(named.code(), named.names());
	}

	public String organisation() {
		return in(this.report.head().organisation());
	}

	/** The name of a row: of a place, a sector or the total. */
	public String row(Row row) {
		return switch (row.kind()) {
			case TOTAL -> this.texts.get("column.total");
			case OUTSIDE -> this.texts.get("place.EXT");
			case ORGANISATION_WIDE -> this.texts.get("place.ORG");
			case NO_SECTOR -> this.texts.get("sector.NONE");
			case GROUP, STATE, SECTOR -> (row.names() != null) ? in(row.names()) : row.code();
		};
	}

	/**
	 * The short name of a place or sector for use inside charts, {@code |} where a line
	 * may break; the full name where there is no short one.
	 */
	public String shortName(Row row) {
		String name = switch (row.kind()) {
			case STATE -> ShortNames.state(this.texts.language(), row.code());
			case SECTOR -> ShortNames.sector(this.texts.language(), row.code(), row(row));
			default -> null;
		};
		return (name != null) ? name : row(row);
	}

	/** The name of a country, from the reference data or, for others, from CLDR. */
	public String country(String iso3) {
		Names names = this.countries.get(iso3);
		return (names != null) ? in(names) : this.texts.country(iso3);
	}

	/**
	 * The name of a place; the code of a group where the reference data never had one.
	 */
	public String place(Place place) {
		if (place.isGroup()) {
			Names names = this.groups.get(place.group());
			return (names != null) ? in(names) : place.code();
		}
		return place.isState() ? country(place.code()) : this.texts.get("place." + place);
	}

	/** The name of a sector, of all of them, or of none. */
	public String sector(SectorScope sector) {
		return (sector.isEvery() || sector.isNone()) ? this.texts.get("sector." + sector) : sector(sector.code());
	}

	/** The name of a sector, its code where the reference data never had one. */
	public String sector(String code) {
		Names names = this.sectors.get(code);
		return (names != null) ? in(names) : code;
	}

	/** The name of a state's regional group; empty where it is in none. */
	public String groupOf(Row state) {
		Names names = this.groups.get(String.valueOf(state.category()));
		return (names != null) ? in(names) : (state.category() != null) ? state.category() : "";
	}

	/** The report's period: 2026, or 2026 so far. */
	public String period() {
		return this.texts.period(this.report.period(), this.report.head().soFar());
	}

	/** The report's period as part of a sentence: in 2026, or so far in 2026. */
	public String inPeriod() {
		return this.texts.inPeriod(this.report.period(), this.report.head().soFar());
	}

	/**
	 * Months that figures are compared over: the period that they are, or Jan–Oct 2026.
	 */
	public String months(Span span) {
		Period period = this.report.period();
		return (this.report.head().running() == null) ? this.texts.period(new Period(period.length(), span.first()))
				: this.texts.span(span);
	}

	/** What the report is limited to, empty where it covers everything. */
	public String scope() {
		return String.join(" · ", Stream.of(scopePlace(), scopeSector()).filter((part) -> !part.isEmpty()).toList());
	}

	/** The place that the report is limited to, empty where it is not. */
	String scopePlace() {
		Scope scope = this.report.scope();
		return scope.place().isEverywhere() ? "" : name(scope.placeNames(), "place.", scope.place().code());
	}

	/** The sector that the report is limited to, empty where it is not. */
	String scopeSector() {
		Scope scope = this.report.scope();
		return scope.sector().isEvery() ? "" : name(scope.sectorNames(), "sector.", scope.sector().code());
	}

	private String name(@Nullable Names names, String prefix, String code) {
		if (names != null) {
			return in(names);
		}
		return this.texts.has(prefix + code) ? this.texts.get(prefix + code) : code;
	}

	private String in(Names names) {
		return ForeignText.plain(names.in(this.texts.language()));
	}

}
