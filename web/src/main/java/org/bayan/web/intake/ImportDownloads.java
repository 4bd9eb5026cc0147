package org.bayan.web.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Trials;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.rows.XlsxRowWriter;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.bayan.web.download.Delivery;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import static java.util.Objects.requireNonNull;

/** A file as it came, the figures that it would change, and its rejected rows. */
@Controller
class ImportDownloads {

	private final Trials trials;

	private final IntakeFiles files;

	private final RejectedRows rejected;

	private final ScopeNames names;

	private final Delivery delivery;

	private final AuditEntries audit;

	private final Snapshot snapshot;

	ImportDownloads(Trials trials, IntakeFiles files, RejectedRows rejected, ScopeNames names, Delivery delivery,
			AuditEntries audit, Snapshot snapshot) {
		this.trials = trials;
		this.files = files;
		this.rejected = rejected;
		this.names = names;
		this.delivery = delivery;
		this.audit = audit;
		this.snapshot = snapshot;
	}

	/** The bytes as they came. */
	@GetMapping("/imports/{number:[0-9]+}/file")
	void original(@PathVariable long number, @ModelAttribute("page") Page page, HttpServletResponse response)
			throws IOException {
		IntakeFile file = file(number);
		Account account = requireNonNull(page.account());
		this.audit.add(account.key(), "download", file.name(), page.address());
		response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(file.name()));
		response.setContentLengthLong(file.byteSize());
		this.files.copy(number, response.getOutputStream());
	}

	/** Every figure that would be another. */
	@GetMapping("/imports/{number:[0-9]+}/figures.csv")
	ResponseEntity<byte[]> figures(@PathVariable long number, @ModelAttribute("page") Page page) throws IOException {
		Texts texts = page.t();
		ReportTable table = this.snapshot.read(() -> {
			if (this.trials.find(number).isEmpty()) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			ScopeNames.Spoken spoken = this.names.in(texts);
			List<Column> columns = new ArrayList<>();
			for (String key : List.of("of-months", "place-name", "place-code", "sector", "sector-code", "measure")) {
				columns.add(new Column(key, texts.get("column." + key), Column.Kind.TEXT));
			}
			columns.add(new Column("today", texts.get("column.today"), Column.Kind.TEXT));
			columns.add(new Column("would-be", texts.get("web.import.would-be"), Column.Kind.TEXT));
			return new ReportTable("effect", columns,
					this.trials.figures(number)
						.stream()
						.map((figure) -> new ReportTable.Line(false,
								List.<Value>of(words(figure.period().toString()), words(spoken.place(figure.place())),
										words(figure.place().code()), words(spoken.sector(figure.sector())),
										words(figure.sector().code()), words(spoken.measure(figure.measure())),
										words(spoken.plain(figure, false)), words(spoken.plain(figure, true)))))
						.toList());
		});
		return this.delivery.answer((out) -> CsvRowWriter.write(table, texts, out),
				"effect-%d-%s.csv".formatted(number, page.language()), page);
	}

	/** The rejected rows with their reasons, as CSV. */
	@GetMapping("/imports/{number:[0-9]+}/rejected.csv")
	ResponseEntity<byte[]> rejectedCsv(@PathVariable long number, @ModelAttribute("page") Page page)
			throws IOException {
		ReportTable table = rejected(number, page.t());
		return this.delivery.answer((out) -> CsvRowWriter.write(table, page.t(), out),
				"rejected-%d-%s.csv".formatted(number, page.language()), page);
	}

	/** The rejected rows with their reasons, as a workbook. */
	@GetMapping("/imports/{number:[0-9]+}/rejected.xlsx")
	ResponseEntity<byte[]> rejectedWorkbook(@PathVariable long number, @ModelAttribute("page") Page page)
			throws IOException {
		ReportTable table = rejected(number, page.t());
		return this.delivery.answer((out) -> XlsxRowWriter.write(table, page.t(), out),
				"rejected-%d-%s.xlsx".formatted(number, page.language()), page);
	}

	private ReportTable rejected(long number, Texts texts) {
		return this.snapshot.read(() -> {
			IntakeFile file = file(number);
			List<ReportTable.Line> lines = new ArrayList<>();
			this.rejected.forEach(number,
					(row) -> RejectedLine.of(row, file, texts)
						.forEach((line) -> lines.add(new ReportTable.Line(false, List.<Value>of(words(line.row()),
								words(line.ref()), words(line.column()), words(line.value()), words(line.reason()))))));
			return new ReportTable("rejected",
					List.of("row", "activity", "cell", "value", "reason")
						.stream()
						.map((key) -> new Column(key, texts.get("web.import.rejected." + key), Column.Kind.FOREIGN))
						.toList(),
					lines);
		});
	}

	private IntakeFile file(long number) {
		return this.files.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

}
