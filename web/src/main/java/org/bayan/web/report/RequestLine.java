package org.bayan.web.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.RequestedOutput;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** A request in the words of its user. */
public final class RequestLine {

	private final Request request;

	private final List<RequestFile> files;

	private final String title;

	private final Texts texts;

	private final ZoneId zone;

	/**
	 * A request.
	 * @param files those of one that is done
	 * @param title what was asked for: "Report, May 2025, Morocco"
	 */
	RequestLine(Request request, List<RequestFile> files, String title, Texts texts, ZoneId zone) {
		this.request = request;
		this.files = files;
		this.title = title;
		this.texts = texts;
		this.zone = zone;
	}

	public String id() {
		return this.request.id().toString();
	}

	public String title() {
		return this.title;
	}

	/** In which languages and formats. */
	public String detail() {
		List<Language> languages = List.of();
		List<String> formats = List.of();
		switch (this.request.output()) {
			case RequestedOutput.Report report -> {
				languages = report.languages();
				formats = report.formats();
			}
			case RequestedOutput.Listing list -> {
				languages = List.of(list.language());
				formats = List.of(list.format());
			}
			case RequestedOutput.Publication publication -> {
			}
		}
		List<String> parts = new ArrayList<>();
		languages.forEach((language) -> parts.add(Texts.in(language).get("web.language")));
		formats.forEach((format) -> parts.add(format.toUpperCase(Locale.ROOT)));
		return this.texts.list(parts);
	}

	public String askedAt() {
		return this.texts.moment(this.request.askedAt(), this.zone);
	}

	/** How far it is, in words. */
	public String state() {
		return switch (this.request.state()) {
			case WAITING -> this.texts.get("web.request.waiting");
			case RUNNING -> running();
			case FAILED -> this.texts.get("web.request.failed." + this.request.failure());
			case DONE -> done();
		};
	}

	private String running() {
		Integer total = this.request.total();
		return switch (this.request.output()) {
			case RequestedOutput.Publication publication -> this.texts.get("web.request.publishing");
			case RequestedOutput.Report report -> (total == null) ? this.texts.get("web.request.reading")
					: this.texts.get("web.request.rendering", "done", this.request.done(), "n", total);
			case RequestedOutput.Listing list -> (total == null) ? this.texts.get("web.request.counting")
					: this.texts.get("web.request.writing", "done", this.request.done(), "n", total);
		};
	}

	private String done() {
		Request.Outcome outcome = this.request.outcome();
		String until = this.texts.moment(requireNonNull(this.request.expiresAt()), this.zone);
		if (this.request.output() instanceof RequestedOutput.Listing) {
			return this.texts.get("web.request.done.list", "n", this.request.done(), "moment", until);
		}
		if (outcome == null || !(this.request.output() instanceof RequestedOutput.Publication publication)) {
			return this.texts.get("web.request.done", "n", this.files.size(), "moment", until);
		}
		String key = !outcome.fresh() ? "command.publish.same"
				: (outcome.edition() == 1) ? "command.publish.first" : "command.publish.next";
		return this.texts.get(key, "month", this.texts.period(publication.month()), "number", outcome.edition(), "n",
				outcome.restated());
	}

	public boolean open() {
		return !this.request.state().ended();
	}

	public boolean failed() {
		return this.request.state() == Request.State.FAILED;
	}

	/** Files or rows so far, of {@link #total}; of 0 where that is not known. */
	public int soFar() {
		return this.request.done();
	}

	public int total() {
		return (this.request.total() != null) ? this.request.total() : 0;
	}

	public boolean hasFiles() {
		return !this.files.isEmpty();
	}

	/** Its only file; null where it has none or several. */
	public @Nullable FileLink only() {
		return (this.files.size() == 1) ? link(this.files.getFirst()) : null;
	}

	private FileLink link(RequestFile file) {
		return new FileLink(file.name(), "/requests/" + id() + "/" + file.language() + "/" + file.name());
	}

	/** Everything in one file. */
	public String archive() {
		return "/requests/" + id() + "/all.zip?lang=" + this.texts.language();
	}

	/** The files with their addresses, by the languages' own names. */
	public Map<String, List<FileLink>> byLanguage() {
		Map<String, List<FileLink>> links = new LinkedHashMap<>();
		this.files.forEach((file) -> links
			.computeIfAbsent(Texts.in(file.language()).get("web.language"), (language) -> new ArrayList<>())
			.add(link(file)));
		return links;
	}

	/** The edition's page; empty where it is no publication, or not done. */
	public String edition() {
		Request.Outcome outcome = this.request.outcome();
		return (outcome != null && this.request.output() instanceof RequestedOutput.Publication publication)
				? "/editions/" + publication.month() + "/" + outcome.edition() + "?lang=" + this.texts.language() : "";
	}

	/** A file to take home. */
	public record FileLink(String name, String address) {

	}

}
