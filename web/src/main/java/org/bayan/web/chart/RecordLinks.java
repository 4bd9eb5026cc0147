package org.bayan.web.chart;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;

import org.springframework.web.util.UriComponentsBuilder;

/** Where the records behind each figure of a report are. */
public final class RecordLinks {

	private final Period period;

	private final Scope scope;

	private final Map<String, String> further = new LinkedHashMap<>();

	public RecordLinks(PeriodReport report, String language) {
		this.period = report.period();
		this.scope = report.scope();
		if (report.knownOn() != null) {
			this.further.put("as-of", report.knownOn().toString());
		}
		this.further.put("lang", language);
	}

	/** The records behind the report's own figure of a measure. */
	public String of(Measure measure) {
		return address(measure, this.period, this.scope.place(), this.scope.sector(), Map.of());
	}

	/** The activities of a place. */
	public String ofPlace(String place) {
		return address(Measure.ACTIVITIES, this.period, place, this.scope.sector(), Map.of());
	}

	/** The activities of a sector. */
	public String ofSector(String sector) {
		return address(Measure.ACTIVITIES, this.period, this.scope.place(), sector, Map.of());
	}

	/** The activities of a place in a sector. */
	public String ofCell(String place, String sector) {
		return address(Measure.ACTIVITIES, this.period, place, sector, Map.of());
	}

	/** The activities of one of the chart's categories. */
	String ofCategory(String chart, String key) {
		return switch (chart) {
			case "trend" ->
				address(Measure.ACTIVITIES, Period.parse(key), this.scope.place(), this.scope.sector(), Map.of());
			case "types" ->
				address(Measure.ACTIVITIES, this.period, this.scope.place(), this.scope.sector(), Map.of("type", key));
			case "sectors" -> ofSector(key);
			case "comparison" ->
				this.scope.sectorNames() != null && this.scope.placeNames() == null ? ofSector(key) : ofPlace(key);
			default -> ofPlace(key);
		};
	}

	private String address(Measure measure, Period of, String place, String sector, Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("measure", measure.code());
		all.put("period", of.toString());
		all.put("place", place);
		all.put("sector", sector);
		all.putAll(more);
		all.putAll(this.further);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/activities");
		all.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(all).toUriString();
	}

}
