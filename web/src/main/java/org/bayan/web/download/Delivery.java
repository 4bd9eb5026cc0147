package org.bayan.web.download;

import java.io.IOException;

import org.bayan.db.account.Account;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.output.ReportFile;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders a file, notes who has it and hands it out. */
@Component
public class Delivery {

	private static final String SECONDS_TO_TRY_AGAIN = "10";

	private final Rendering rendering;

	private final AuditEntries audit;

	Delivery(Rendering rendering, AuditEntries audit) {
		this.rendering = rendering;
		this.audit = audit;
	}

	/**
	 * The answer with the file, or that it cannot be rendered now.
	 * @param name under which the reader keeps it
	 */
	public ResponseEntity<byte[]> answer(ReportFile.Content content, String name, Page page) throws IOException {
		byte[] bytes = this.rendering.bytes(content);
		if (bytes == null) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN)
				.build();
		}
		Account account = page.account();
		this.audit.add((account != null) ? account.key() : null, "download", name, page.address());
		return ResponseEntity.ok()
			.contentType(FileType.of(name))
			.header(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(name))
			.body(bytes);
	}

}
