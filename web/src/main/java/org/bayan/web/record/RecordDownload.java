package org.bayan.web.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordFilter;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.record.RecordFile;
import org.bayan.web.download.FileName;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.Turns;
import org.bayan.web.page.WrongAddressException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A list of records to take home, as long as it is short enough to be answered at once.
 * Its rows go from the database into a file and from there to the reader: however slow he
 * is, no connection waits for him, and half a list never looks like a whole one.
 */
@Controller
class RecordDownload {

	private static final String SECONDS_TO_TRY_AGAIN = "10";

	private final Turns turns = new Turns(2, Duration.ofSeconds(10));

	private final Snapshot snapshot;

	private final RecordList list;

	private final AuditEntries audit;

	RecordDownload(Snapshot snapshot, RecordList list, AuditEntries audit) {
		this.snapshot = snapshot;
		this.list = list;
		this.audit = audit;
	}

	@GetMapping("/activities.csv")
	void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
		answer(Format.CSV, Page.of(request), response);
	}

	@GetMapping("/activities.xlsx")
	void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
		answer(Format.XLSX, Page.of(request), response);
	}

	private void answer(Format format, Page page, HttpServletResponse response) throws IOException {
		RecordQuery query = RecordQuery.of(page);
		Path file = Files.createTempFile("bayan-list", "." + format.code());
		try {
			if (!this.turns.take()) {
				response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN);
				response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
				return;
			}
			String name;
			try {
				name = this.snapshot.read(() -> {
					write(format, query, page, file);
					return FileName.of(this.list.filter(query, page), query.asked(), RecordFile.name(format),
							page.language());
				});
			}
			finally {
				this.turns.giveBack();
			}
			Account account = page.account();
			this.audit.add((account != null) ? account.key() : null, "download", name, page.address());
			response.setContentType(FileType.of(RecordFile.name(format)).toString());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(name));
			response.setContentLengthLong(Files.size(file));
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private void write(Format format, RecordQuery query, Page page, Path file) {
		RecordFilter filter = this.list.filter(query, page);
		if (!this.list.isShort(filter)) {
			throw new WrongAddressException(page.t().get("web.wrong.long", "n", RecordList.AT_ONCE));
		}
		try (OutputStream out = Files.newOutputStream(file)) {
			RecordFile.write(format, this.list.table(filter, page), this.list.heading(filter, query, page),
					this.list.rows(filter, query, page), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
