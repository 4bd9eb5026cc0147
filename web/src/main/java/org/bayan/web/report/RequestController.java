package org.bayan.web.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.language.Language;
import org.bayan.reporting.output.Format;
import org.bayan.web.download.FileName;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import static java.util.Objects.requireNonNull;

/** Asking for reports and publications, and taking home what came of it. */
@Controller
class RequestController {

	/**
	 * Entries of an archive have no moment of their own: the same files, the same bytes.
	 */
	private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final RequestSubmission asking;

	private final Requests requests;

	private final ReportReader reader;

	private final Snapshot snapshot;

	private final AuditEntries audit;

	RequestController(RequestSubmission asking, Requests requests, ReportReader reader, Snapshot snapshot,
			AuditEntries audit) {
		this.asking = asking;
		this.requests = requests;
		this.reader = reader;
		this.snapshot = snapshot;
		this.audit = audit;
	}

	/** Asks for the report of what the form names. */
	@PostMapping("/requests")
	String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
		Page page = Page.of(request);
		PageFilter asked = known(page);
		List<String> askedLanguages = values(request, "language");
		List<Language> languages = Stream.of(Language.values())
			.filter((one) -> askedLanguages.contains(one.code()))
			.toList();
		List<String> formats = Stream.of(Format.values())
			.map(Format::code)
			.filter(values(request, "format")::contains)
			.toList();
		if (languages.isEmpty() || formats.isEmpty() || asked.period() == null) {
			throw new WrongAddressException(page.t().get("web.wrong.request"));
		}
		return this.asking.ask(new RequestedOutput.Report(asked.period(), asked.place(), asked.sector(), asked.asOf(),
				languages, formats), asked, page, response, model);
	}

	/** Asks once more for what failed. */
	@PostMapping("/requests/{id}")
	String again(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
		Page page = Page.of(request);
		Request failed = find(id, page);
		if (failed.state() != Request.State.FAILED) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (failed.output() instanceof RequestedOutput.Publication publication) {
			// the figures may be others now: nothing is published without a look
			return "redirect:/editions/" + publication.month() + "/next?lang=" + page.language();
		}
		return this.asking.ask(failed.output(), PageFilter.of(page), page, response, model);
	}

	/** What the form asks for, of places and sectors that exist. */
	private PageFilter known(Page page) {
		PageFilter asked = PageFilter.of(page);
		this.snapshot.read(() -> {
			FilterBar bar = this.reader.bar(page, asked, asked.period(), this.reader.periods());
			if (bar.placeName().isEmpty() || bar.sectorName().isEmpty()) {
				throw new WrongAddressException(page.t().get("web.wrong.scope"));
			}
			return true;
		});
		return asked;
	}

	private static List<String> values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? List.of(values) : List.of();
	}

	/** A file of a request that is done. */
	@GetMapping("/requests/{id}/{language}/{name}")
	void file(@PathVariable String id, @PathVariable String language, @PathVariable String name,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Page page = Page.of(request);
		Request found = find(id, page);
		RequestFile file = Optional.ofNullable(Language.ofCode(language))
			.flatMap((one) -> this.requests.file(found, one, name))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String served = (found.output() instanceof RequestedOutput.Listing list)
				? FileName.of(list.filter(), null, name, file.language())
				: stem(found.output()) + "-" + language + "-" + name;
		record(page, served);
		response.setContentType(FileType.of(name).toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(served));
		response.setContentLengthLong(file.bytes());
		this.requests.copy(found.id(), file, response.getOutputStream());
	}

	/**
	 * All files of a request in one, written as they are read. Where one is forgotten
	 * meanwhile the connection is cut: half an archive must not look like a whole one.
	 */
	@GetMapping("/requests/{id}/all.zip")
	void archive(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Page page = Page.of(request);
		Request found = find(id, page);
		List<RequestFile> files = this.requests.files(found.id());
		if (found.state() != Request.State.DONE || files.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String served = stem(found.output()) + ".zip";
		record(page, served);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(served));
		ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
		// pictures and workbooks are compressed already
		zip.setLevel(Deflater.BEST_SPEED);
		for (RequestFile file : files) {
			ZipEntry entry = new ZipEntry(file.language() + "/" + file.name());
			entry.setTimeLocal(NO_MOMENT);
			zip.putNextEntry(entry);
			this.requests.copy(found.id(), file, zip);
			zip.closeEntry();
		}
		zip.finish();
		zip.flush();
	}

	private Request find(String id, Page page) {
		return uuid(id).flatMap((one) -> this.requests.find(one, requireNonNull(page.account()).key()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Optional<UUID> uuid(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

	private void record(Page page, String served) {
		Account account = requireNonNull(page.account());
		this.audit.add(account.key(), "download", served, page.address());
	}

	private static String stem(RequestedOutput output) {
		return switch (output) {
			case RequestedOutput.Report report ->
				(report.place().isEverywhere() && report.sector().isEvery()) ? report.period().toString()
						: "%s-%s-%s".formatted(report.period(), report.place(), report.sector()).replace(':', '-');
			case RequestedOutput.Publication publication -> publication.month().toString();
			case RequestedOutput.Listing list -> ((list.filter().period() != null) ? list.filter().period() + "-" : "")
					+ list.filter().place().code().replace(':', '-') + "-" + list.filter().sector();
		};
	}

}
