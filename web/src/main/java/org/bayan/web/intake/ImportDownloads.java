package org.bayan.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.TrialFigure;
import org.bayan.db.intake.Trials;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.rows.RowFormat;
import org.bayan.reporting.rows.RowWriter;
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
		handOut(file.name(), page, response);
		response.setContentLengthLong(file.byteSize());
		this.files.copy(number, response.getOutputStream());
	}

	/** Every figure that would be another, written as it is read. */
	@GetMapping("/imports/{number:[0-9]+}/figures.csv")
	void figures(@PathVariable long number, @ModelAttribute("page") Page page, HttpServletResponse response) {
		if (this.trials.find(number).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		handOut("effect-%d-%s.csv".formatted(number, page.language()), page, response);
		Texts texts = page.t();
		this.snapshot.read(() -> {
			ScopeNames.Spoken spoken = this.names.in(texts);
			try (RowWriter rows = RowFormat.CSV.begin("effect", columns(texts), texts, response.getOutputStream())) {
				this.trials.forEachFigure(number, (figure) -> add(figure, rows, spoken));
				return true;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static List<Column> columns(Texts texts) {
		List<Column> columns = new ArrayList<>();
		for (String key : List.of("of-months", "place-name", "place-code", "sector", "sector-code", "measure",
				"today")) {
			columns.add(new Column(key, texts.get("column." + key), Column.Kind.TEXT));
		}
		columns.add(new Column("would-be", texts.get("web.import.would-be"), Column.Kind.TEXT));
		return columns;
	}

	private static void add(TrialFigure figure, RowWriter rows, ScopeNames.Spoken spoken) {
		rows.add(List.of(words(figure.period().toString()), words(spoken.place(figure.place())),
				words(figure.place().code()), words(spoken.sector(figure.sector())), words(figure.sector().code()),
				words(spoken.measure(figure.measure())), words(spoken.plain(figure, false)),
				words(spoken.plain(figure, true))));
	}

	private void handOut(String name, Page page, HttpServletResponse response) {
		this.audit.add(requireNonNull(page.account()).key(), "download", name, page.address());
		response.setContentType(FileType.of(name).toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(name));
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
					(row) -> RejectedLine.of(row, file, texts, false)
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
