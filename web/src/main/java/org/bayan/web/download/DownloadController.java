package org.bayan.web.download;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;
import org.bayan.reporting.rows.XlsxRowWriter;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Renders a report's files and single charts when they are asked for. */
@Controller
class DownloadController {

	private final ReportReader reader;

	private final Delivery delivery;

	DownloadController(ReportReader reader, Delivery delivery) {
		this.reader = reader;
		this.delivery = delivery;
	}

	/**
	 * One chart: {@code trend.png}, {@code trend.svg}, {@code trend.csv},
	 * {@code trend.xlsx}.
	 */
	@GetMapping("/charts/{file}")
	ResponseEntity<byte[]> chart(@PathVariable String file, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		int dot = file.lastIndexOf('.');
		Format format = (dot > 0) ? Format.ofCode(file.substring(dot + 1)) : null;
		PeriodReport report = report(page).orElse(null);
		if (format == null || report == null) {
			return ResponseEntity.notFound().build();
		}
		Optional<ChartDefinition> chart = new Charts(report, page.t()).all()
			.stream()
			.filter((one) -> one.name().equals(file.substring(0, dot)))
			.findFirst();
		if (chart.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		return answer(ChartFile.of(chart.get(), format), report, page, file);
	}

	/**
	 * A file of the report, {@code report.xlsx} or {@code states.csv}; or one of its
	 * tables alone, {@code states.xlsx}.
	 */
	@GetMapping("/reports/{file}")
	ResponseEntity<byte[]> report(@PathVariable String file, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		PeriodReport report = this.reader.readWhole(page, PageFilter.of(page))
			.map(ReportReader.Read::report)
			.orElse(null);
		if (report == null) {
			return ResponseEntity.notFound().build();
		}
		Optional<ReportFile> found = ReportFiles.of(report, page.language(), List.of(Format.values()))
			.stream()
			.filter((one) -> one.name().equals(file))
			.findFirst();
		if (found.isPresent()) {
			return answer(found.get()::writeTo, report, page, file);
		}
		Optional<ReportTable> table = new Tables(report, page.t()).all()
			.stream()
			.filter((one) -> file.equals(one.name() + ".xlsx"))
			.findFirst();
		return table.isPresent() ? answer((out) -> XlsxRowWriter.write(table.get(), page.t(), out), report, page, file)
				: ResponseEntity.notFound().build();
	}

	private Optional<PeriodReport> report(Page page) {
		return this.reader.read(page, PageFilter.of(page)).map(ReportReader.Read::report);
	}

	private ResponseEntity<byte[]> answer(ReportFile.Content content, PeriodReport report, Page page, String file)
			throws IOException {
		return this.delivery.answer(content, FileName.of(report, file, page.language()), page);
	}

}
