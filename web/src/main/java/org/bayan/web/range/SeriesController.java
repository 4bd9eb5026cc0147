package org.bayan.web.range;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.domain.period.Range;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.RangeCharts;
import org.bayan.reporting.output.Format;
import org.bayan.web.download.ChartFile;
import org.bayan.web.download.Delivery;
import org.bayan.web.download.FileName;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A chart over several periods as a file: {@code trend.png}, {@code by-place.xlsx},
 * {@code by-sector.csv}.
 */
@Controller
class SeriesController {

	private final Snapshot snapshot;

	private final RangePage range;

	private final Delivery delivery;

	SeriesController(Snapshot snapshot, RangePage range, Delivery delivery) {
		this.snapshot = snapshot;
		this.range = range;
		this.delivery = delivery;
	}

	@GetMapping("/series/{file}")
	ResponseEntity<byte[]> series(@PathVariable String file, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		PageFilter asked = PageFilter.of(page);
		Range asRange = (asked.period() != null) ? new Range(asked.period(), asked.period()) : asked.range();
		int dot = file.lastIndexOf('.');
		Format format = (dot > 0) ? Format.ofCode(file.substring(dot + 1)) : null;
		if (asRange == null || format == null) {
			return ResponseEntity.notFound().build();
		}
		Optional<ChartDefinition> chart = this.snapshot.read(() -> this.range.read(page, asked, asRange))
			.flatMap((report) -> new RangeCharts(report, page.t()).all()
				.stream()
				.filter((one) -> file.substring(0, dot).equals(one.name()))
				.findFirst());
		if (chart.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		String name = FileName.of(asRange, asked, file, page.language());
		return this.delivery.answer(ChartFile.of(chart.get(), format), name, page);
	}

}
