package org.bayan.web.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.reference.References;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.workbook.TableWorkbook;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A list of records to take home as a workbook: the rows and columns of its CSV. */
@Controller
class RecordWorkbook {

	/** A longer list is the work of {@code bayan export}. */
	private static final int MOST_DOWNLOADED = 20_000;

	private final Snapshot snapshot;

	private final ReportReader reader;

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final AuditEntries audit;

	RecordWorkbook(Snapshot snapshot, ReportReader reader, RecordedActivities records, References references,
			Changes changes, AuditEntries audit) {
		this.snapshot = snapshot;
		this.reader = reader;
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.audit = audit;
	}

	@GetMapping("/activities.xlsx")
	void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Page page = Page.of(request);
		RecordQuery query = RecordQuery.of(page);
		ReportTable table = this.snapshot.read(() -> {
			RecordFilter filter = query.filter(this.reader.periods().latestMonth(),
					this.reader.change(page, query.asked()));
			if (this.records.count(filter) > MOST_DOWNLOADED) {
				throw new WrongAddressException(page.t().get("web.wrong.long", "n", MOST_DOWNLOADED));
			}
			List<Sector> sectors = new ArrayList<>(this.references.formerSectors(this.changes.latest()));
			sectors.addAll(this.references.sectors(this.changes.latest()));
			return new RecordCsv(this.records.list(filter, query.order(), page.language(), null, MOST_DOWNLOADED),
					new RecordNames(page.t(), this.references.memberStates(this.changes.latest()), sectors), page.t())
				.table();
		});
		Account account = page.account();
		this.audit.add((account != null) ? account.key() : null, "download", "activities.xlsx", page.address());
		response.setContentType(FileType.of("activities.xlsx").toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				FileType.attachment("activities-" + page.language() + ".xlsx"));
		new TableWorkbook(table, page.t()).write(response.getOutputStream());
	}

}
