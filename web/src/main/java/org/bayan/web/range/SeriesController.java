package org.bayan.web.range;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.period.Range;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.RangeCharts;
import org.bayan.web.download.ChartCsv;
import org.bayan.web.filter.Asked;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A series as a file: {@code trend.csv}, {@code by-place.csv}, {@code by-sector.csv}. */
@Controller
class SeriesController {

	private static final String CSV = ".csv";

	private final Snapshot snapshot;

	private final RangePage range;

	private final AuditEntries audit;

	SeriesController(Snapshot snapshot, RangePage range, AuditEntries audit) {
		this.snapshot = snapshot;
		this.range = range;
		this.audit = audit;
	}

	@GetMapping("/series/{file}")
	ResponseEntity<byte[]> series(@PathVariable String file, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		Asked asked = Asked.of(page);
		Range asRange = (asked.period() != null) ? new Range(asked.period(), asked.period()) : asked.range();
		if (asRange == null) {
			return ResponseEntity.notFound().build();
		}
		Optional<ChartDefinition> chart = this.snapshot.read(() -> this.range.read(page, asked, asRange))
			.flatMap((report) -> new RangeCharts(report, page.t()).all()
				.stream()
				.filter((one) -> file.equals(one.name() + CSV))
				.findFirst());
		if (chart.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ChartCsv.write(chart.get(), bytes);
		String name = asRange.first() + "-" + asRange.last() + "-" + page.language() + "-" + file;
		this.audit.add((page.account() != null) ? page.account().key() : null, "download", name, page.address());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes.toByteArray());
	}

}
