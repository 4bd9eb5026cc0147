package org.bayan.web.chart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.springframework.web.util.UriUtils;

/** Where the records behind each figure of a report are. */
public final class RecordLinks {

	private final String from;

	private final String to;

	private final Scope scope;

	private final Map<String, String> further = new LinkedHashMap<>();

	public RecordLinks(PeriodReport report, String language) {
		this.from = report.period().toString();
		this.to = this.from;
		this.scope = report.scope();
		if (report.knownOn() != null) {
			this.further.put("as-of", report.knownOn().toString());
		}
		if (report.edition() != null) {
			this.further.put("edition", report.period() + "." + report.edition().number());
		}
		this.further.put("lang", language);
	}

	public RecordLinks(RangeReport report, String language) {
		this.from = report.range().first().toString();
		this.to = report.range().last().toString();
		this.scope = report.scope();
		if (report.knownOn() != null) {
			this.further.put("as-of", report.knownOn().toString());
		}
		this.further.put("lang", language);
	}

	/** The records behind the report's own figure of a measure. */
	public String of(Measure measure) {
		return address(measure, this.from, this.to, this.scope.place(), this.scope.sector(), Map.of());
	}

	/** Those of them that have something else in common, by the names of addresses. */
	public String of(Measure measure, Map<String, String> more) {
		return address(measure, this.from, this.to, this.scope.place(), this.scope.sector(), more);
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
	public String ofPlace(String place, Span span) {
		return address(Measure.ACTIVITIES, span.first().toString(), span.last().toString(), place, this.scope.sector(),
				Map.of());
	}

	/** What is planned or under way after a day. */
	public String ahead(LocalDate day) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("ahead", day.toString());
		all.put("sort", "oldest");
		if (!this.scope.place().equals("ALL")) {
			all.put("place", this.scope.place());
		}
		if (!this.scope.sector().equals("ALL")) {
			all.put("sector", this.scope.sector());
		}
		all.put("lang", this.further.getOrDefault("lang", ""));
		return address(all);
	}

	/** The activities of a place. */
	public String ofPlace(String place) {
		return address(Measure.ACTIVITIES, this.from, this.to, place, this.scope.sector(), Map.of());
	}

	/** The activities of a sector. */
	public String ofSector(String sector) {
		return address(Measure.ACTIVITIES, this.from, this.to, this.scope.place(), sector, Map.of());
	}

	/** The activities of one row of a heat map. */
	String ofRow(String chart, String row) {
		return chart.equals("by-sector") ? ofSector(row) : ofPlace(row);
	}

	/** The activities of one column of a heat map. */
	String ofColumn(String chart, String column) {
		return chart.startsWith("by-") ? ofCategory("trend", column) : ofSector(column);
	}

	/** The activities of one cell of a heat map. */
	String ofCell(String chart, String row, String column) {
		return switch (chart) {
			case "by-place" -> address(Measure.ACTIVITIES, column, column, row, this.scope.sector(), Map.of());
			case "by-sector" -> address(Measure.ACTIVITIES, column, column, this.scope.place(), row, Map.of());
			default -> address(Measure.ACTIVITIES, this.from, this.to, row, column, Map.of());
		};
	}

	/** The activities of one of the chart's categories. */
	String ofCategory(String chart, String key) {
		return switch (chart) {
			case "trend" -> address(Measure.ACTIVITIES, key, key, this.scope.place(), this.scope.sector(), Map.of());
			case "types" -> of(Measure.ACTIVITIES, Map.of("type", key));
			case "sectors" -> ofSector(key);
			case "comparison" ->
				this.scope.sectorNames() != null && this.scope.placeNames() == null ? ofSector(key) : ofPlace(key);
			default -> ofPlace(key);
		};
	}

	private String address(Measure measure, String first, String last, String place, String sector,
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
		all.put("place", place);
		all.put("sector", sector);
		all.putAll(more);
		all.putAll(this.further);
		return address(all);
	}

	private static String address(Map<String, String> all) {
		StringBuilder address = new StringBuilder("/activities");
		all.forEach((name, value) -> address.append((address.indexOf("?") < 0) ? '?' : '&')
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return address.toString();
	}

}
