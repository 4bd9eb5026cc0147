package org.bayan.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.request.RequestedOutput;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.record.RecordFile;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.bayan.web.record.RecordList;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for a list of records that is too long to be answered at once. */
@Controller
class ListController {

	private final Snapshot snapshot;

	private final ReportReader reader;

	private final RecordList list;

	private final RequestSubmission asking;

	ListController(Snapshot snapshot, ReportReader reader, RecordList list, RequestSubmission asking) {
		this.snapshot = snapshot;
		this.reader = reader;
		this.list = list;
		this.asking = asking;
	}

	/** Asks for the list whose address, with all it says, is that of the form. */
	@PostMapping("/lists")
	String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
		Page page = Page.of(request);
		PageFilter asked = PageFilter.of(page);
		String code = request.getParameter("format");
		Format format = (code != null) ? Format.ofCode(code) : null;
		if (format == null || !RecordFile.FORMATS.contains(format)) {
			throw new WrongAddressException(page.t().get("web.wrong.list"));
		}
		RequestedOutput.Listing output = this.snapshot.read(() -> {
			FilterBar bar = this.reader.bar(page, asked, asked.period(), this.reader.periods());
			if (bar.placeName().isEmpty() || bar.sectorName().isEmpty()) {
				throw new WrongAddressException(page.t().get("web.wrong.scope"));
			}
			return this.list.output(page, format);
		});
		return this.asking.ask(output, asked.in(asked.period()).today(), page, response, model);
	}

}
