package org.bayan.web.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.account.Account;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.restatement.Restatements;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.FileType;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Editions: what was published, as it was published. */
@Controller
class EditionController {

	private static final Duration YEAR = Duration.ofDays(365);

	private final Snapshot snapshot;

	private final Editions editions;

	private final Restatements restatements;

	private final AuditEntries audit;

	private final ZoneId zone;

	EditionController(Snapshot snapshot, Editions editions, Restatements restatements, AuditEntries audit,
			ZoneId zone) {
		this.snapshot = snapshot;
		this.editions = editions;
		this.restatements = restatements;
		this.audit = audit;
		this.zone = zone;
	}

	@GetMapping("/editions/{month}/{number}")
	String page(@PathVariable String month, @PathVariable String number, HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		Texts texts = page.t();
		Period period = month(month);
		int count = number(number);
		return this.snapshot.read(() -> {
			EditionHead head = this.editions.head(period, count)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			Edition edition = this.editions.find(period, count).orElseThrow();
			Map<Language, List<String>> files = this.editions.fileNames(period, count);
			model.addAttribute("title",
					texts.get("web.edition.title", "month", texts.period(period), "number", head.number()));
			model.addAttribute("period", texts.period(period));
			model.addAttribute("publishedAt",
					texts.get("web.edition.published", "moment", texts.moment(head.publishedAt(), this.zone), "n",
							edition.restatements().size(), "number", head.number()));
			model.addAttribute("dataAsOf", texts.moment(edition.report().head().dataAsOf(), this.zone));
			int differing = this.restatements.count(head, this.zone);
			model.addAttribute("differing",
					(differing == 0) ? texts.get("web.known.same") : texts.get("web.edition.differs", "n", differing));
			model.addAttribute("changes", (differing == 0 && head.number() == 1) ? null
					: "/editions/" + period + "/changes?of=" + head.number() + "&lang=" + page.language());
			model.addAttribute("back", "/reports?from=" + period + "&to=" + period + "&lang=" + page.language());
			model.addAttribute("others",
					this.editions.all()
						.stream()
						.filter((other) -> other.period().equals(period))
						.map((other) -> new Page.Choice(Integer.toString(other.number()),
								texts.get("web.edition", "number", other.number()),
								"/editions/" + period + "/" + other.number() + "?lang=" + page.language(),
								other.number() == head.number()))
						.toList());
			model.addAttribute("languages",
					Stream.of(Language.values())
						.filter(files::containsKey)
						.map((one) -> new EditionLanguage(one.code(), Texts.in(one).get("web.language"),
								groups(files.getOrDefault(one, List.of()),
										"/editions/" + period + "/" + head.number() + "/" + one + "/", texts)))
						.toList());
			return "edition";
		});
	}

	/**
	 * A file as it was published. It never changes, so a browser that has it need not ask
	 * again.
	 */
	@GetMapping("/editions/{month}/{number}/{language}/{name}")
	ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String number, @PathVariable String language,
			@PathVariable String name, HttpServletRequest request) {
		Page page = Page.of(request);
		Period period = month(month);
		EditionFile file = Optional.ofNullable(Language.ofCode(language))
			.flatMap((one) -> this.editions.file(period, number(number), one, name))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String served = "%s-edition-%s-%s-%s".formatted(period, number, language, name);
		Account account = page.account();
		this.audit.add((account != null) ? account.key() : null, "download", served, page.address());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(YEAR).cachePrivate().immutable())
			.eTag("\"" + sha256(file.content()) + "\"")
			.contentType(FileType.of(name))
			.header(HttpHeaders.CONTENT_DISPOSITION, FileType.attachment(served))
			.body(file.content());
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Period month(String code) {
		try {
			return Period.parse(code);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
		}
	}

	private static int number(String digits) {
		if (!digits.matches("[1-9][0-9]{0,5}")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Integer.parseInt(digits);
	}

	/** Workbooks, pictures and tables, each under its heading. */
	private static List<FileGroup> groups(List<String> names, String folder, Texts texts) {
		return List.of(Format.values())
			.stream()
			.map((format) -> new FileGroup(texts.get("web.format." + format.code()), names.stream()
				.filter((name) -> name.endsWith("." + format.code()))
				// the report before its data
				.sorted(Comparator.comparing((String name) -> format != Format.XLSX || !name.startsWith("report")))
				.map((name) -> new RequestLine.FileLink(name, folder + name))
				.toList()))
			.filter((group) -> !group.files().isEmpty())
			.toList();
	}

	/**
	 * The files of one language.
	 *
	 * @param code {@code en}, {@code fr} or {@code ar}
	 * @param name the language's own name
	 */
	public record EditionLanguage(String code, String name, List<FileGroup> groups) {

	}

	/** Files of one kind. */
	public record FileGroup(String heading, List<RequestLine.FileLink> files) {

	}

}
