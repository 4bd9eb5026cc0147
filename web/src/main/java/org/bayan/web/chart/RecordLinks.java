package org.bayan.web.chart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.web.markup.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Where the records behind each figure of a report are, and the pages of the states,
 * sectors and periods that it names.
 */
public final class RecordLinks {

	private final String from;

	private final String to;

	private final Scope scope;

	private final Map<String, String> further = new LinkedHashMap<>();

	/**
	 * Years of whose months a report of less than a year speaks, where a year is more
	 * than these.
	 */
	private final Set<Span> besideMonths = new HashSet<>();

	public RecordLinks(PeriodReport report, Language language) {
		if (report.period().length() != Period.Length.YEAR) {
			report.tables()
				.datedByYear()
				.forEach((year) -> this.besideMonths.add(Span.yearTo(YearMonth.of(year.year(), 12))));
		}
		this.from = report.period().toString();
		this.to = this.from;
		this.scope = report.scope();
		if (report.head().knownOn() != null) {
			this.further.put("as-of", report.head().knownOn().toString());
		}
		if (report.head().edition() != null) {
			this.further.put("edition", report.period() + "." + report.head().edition().number());
		}
		this.further.put("lang", language.code());
	}

	public RecordLinks(RangeReport report, Language language) {
		this.from = report.range().first().toString();
		this.to = report.range().last().toString();
		this.scope = report.scope();
		if (report.knownOn() != null) {
			this.further.put("as-of", report.knownOn().toString());
		}
		this.further.put("lang", language.code());
	}

	/** The records behind the report's own figure of a measure. */
	public String of(Measure measure) {
		return address(measure, this.from, this.to, this.scope.place(), this.scope.sector(), Map.of());
	}

	/** Those of them that have something else in common, by the names of addresses. */
	public String of(Measure measure, Map<String, String> more) {
		return address(measure, this.from, this.to, this.scope.place(), this.scope.sector(), more);
	}

	/**
	 * The records behind a figure of a month's report; null where they are of more than
	 * one month or of one type, modality or host.
	 */
	public @Nullable String of(Figure figure) {
		Span span = figure.span();
		if (figure.kind() != null || (span != null && !span.first().equals(span.last()))) {
			return null;
		}
		String month = (span != null) ? span.first().toString() : this.from;
		return address(figure.measure(), month, month, figure.place(), figure.sector(), Map.of());
	}

	/** The records behind a measure in one of the periods of a range. */
	public String of(Measure measure, Period period) {
		return address(measure, period.toString(), period.toString(), this.scope.place(), this.scope.sector(),
				Map.of());
	}

	/** The records behind a measure over some months. */
	public String of(Measure measure, Span span) {
		return address(measure, span.first().toString(), span.last().toString(), this.scope.place(),
				this.scope.sector(), Map.of());
	}

	/** The activities of a place over some months. */
	public String ofPlace(Place place, Span span) {
		return address(Measure.ACTIVITIES, span.first().toString(), span.last().toString(), place, this.scope.sector(),
				Map.of());
	}

	/** What is planned or under way after a day. */
	public String ahead(LocalDate day) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("ahead", day.toString());
		all.put("sort", "oldest");
		if (!this.scope.place().isEverywhere()) {
			all.put("place", this.scope.place().code());
		}
		if (!this.scope.sector().isEvery()) {
			all.put("sector", this.scope.sector().code());
		}
		all.put("lang", this.further.getOrDefault("lang", ""));
		return address("/activities", all);
	}

	/** The activities of a place. */
	public String ofPlace(Place place) {
		return address(Measure.ACTIVITIES, this.from, this.to, place, this.scope.sector(), Map.of());
	}

	/**
	 * The records behind one figure of a chart. A figure that counts none, as money, is
	 * found on the page of what it is of.
	 */
	@Nullable String of(ChartSeries series, ChartCategory category) {
		if (!series.measure().countsActivities()) {
			return page(category);
		}
		Range periods = series.periods();
		return (periods != null)
				? of(series.measure(), periods.first().toString(), periods.last().toString(), List.of(category))
				: of(series.measure(), this.from, this.to, List.of(category));
	}

	/** The activities of what a figure of a heat map is of: of its row, its column. */
	String of(ChartCategory... categories) {
		return of(Measure.ACTIVITIES, this.from, this.to, List.of(categories));
	}

	private String of(Measure measure, String first, String last, List<ChartCategory> categories) {
		String from = first;
		String to = last;
		Place place = this.scope.place();
		SectorScope sector = this.scope.sector();
		Map<String, String> more = new LinkedHashMap<>();
		for (ChartCategory category : categories) {
			switch (category.dimension()) {
				case PERIOD -> {
					from = category.key();
					to = category.key();
				}
				case PLACE -> place = isWhole(category) ? place : new Place(category.key());
				case SECTOR -> sector = new SectorScope(category.key());
				case TYPE -> more.put("type", category.key());
				case AGE -> {
				}
			}
		}
		return address(measure, from, to, place, sector, more);
	}

	/**
	 * A sentence as markup, its names and figures as links. What the page itself is about
	 * is no link, as it leads here.
	 */
	public String html(Sentence sentence) {
		Markup markup = new Markup();
		sentence.parts()
			.forEach((part) -> PageChart.linked(markup, part.text(),
					(part.target() != null) ? of(part.target()) : null));
		return markup.toString();
	}

	private @Nullable String of(Target target) {
		return switch (target) {
			case Target.Place state ->
				state.code().equals(this.scope.place().code()) ? null : ofPlacePage(new Place(state.code()));
			case Target.Sector sector ->
				sector.code().equals(this.scope.sector().code()) ? null : ofSectorPage(new SectorScope(sector.code()));
			case Target.Records records -> of(records);
		};
	}

	private String of(Target.Records records) {
		Span months = records.months();
		Period period = (months != null && !this.besideMonths.contains(months)) ? months.period().orElse(null) : null;
		if (records.further().containsKey(NoMonth.PARAMETER)) {
			period = Period.of(Period.Length.YEAR, Objects.requireNonNull(months).firstDay());
		}
		String first = (period != null) ? period.toString() : (months != null) ? months.first().toString() : this.from;
		String last = (period != null) ? period.toString() : (months != null) ? months.last().toString() : this.to;
		return address(records.measure(), first, last, Objects.requireNonNullElse(records.place(), this.scope.place()),
				Objects.requireNonNullElse(records.sector(), this.scope.sector()), records.further());
	}

	/**
	 * The page of a state, a sector or a period, in the same periods and limits; null for
	 * what has none.
	 */
	@Nullable String page(ChartCategory category) {
		return switch (category.dimension()) {
			case PERIOD -> page(category.key(), category.key(), this.scope.place(), this.scope.sector());
			case PLACE -> isWhole(category) ? null : ofPlacePage(new Place(category.key()));
			case SECTOR -> ofSectorPage(new SectorScope(category.key()));
			case TYPE, AGE -> null;
		};
	}

	private static boolean isWhole(ChartCategory place) {
		return new Place(place.key()).isEverywhere();
	}

	/** The page of a place. */
	public String ofPlacePage(Place place) {
		return page(this.from, this.to, place, this.scope.sector());
	}

	/** The page of a sector. */
	public String ofSectorPage(SectorScope sector) {
		return page(this.from, this.to, this.scope.place(), sector);
	}

	private String page(String first, String last, Place place, SectorScope sector) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("from", first);
		all.put("to", last);
		if (!place.isEverywhere()) {
			all.put("place", place.code());
		}
		if (!sector.isEvery()) {
			all.put("sector", sector.code());
		}
		all.putAll(this.further);
		if (!first.equals(this.from) || !last.equals(this.to)) {
			// an edition is of one month
			all.remove("edition");
		}
		return address("/", all);
	}

	private String address(Measure measure, String first, String last, Place place, SectorScope sector,
			Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("measure", measure.code());
		if (first.equals(last)) {
			all.put("period", first);
		}
		else {
			all.put("from", first);
			all.put("to", last);
		}
		all.put("place", place.code());
		all.put("sector", sector.code());
		all.putAll(more);
		all.putAll(this.further);
		return address("/activities", all);
	}

	private static String address(String path, Map<String, String> all) {
		StringBuilder address = new StringBuilder(path);
		all.forEach((name, value) -> address.append((address.length() == path.length()) ? '?' : '&')
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return address.toString();
	}

}
