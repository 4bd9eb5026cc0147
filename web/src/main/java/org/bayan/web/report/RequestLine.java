package org.bayan.web.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.Wish;
import org.bayan.reporting.text.Texts;

import static java.util.Objects.requireNonNull;

/** A request in the words of its user. */
public final class RequestLine {

	private final Request request;

	private final List<RequestFile> files;

	private final String scope;

	private final Texts texts;

	private final ZoneId zone;

	/**
	 * A request.
	 * @param files those of one that is done
	 * @param scope name of its place and sector; empty: everything
	 */
	RequestLine(Request request, List<RequestFile> files, String scope, Texts texts, ZoneId zone) {
		this.request = request;
		this.files = files;
		this.scope = scope;
		this.texts = texts;
		this.zone = zone;
	}

	public String id() {
		return this.request.id().toString();
	}

	/** What was asked for: "Report, May 2025, Morocco". */
	public String title() {
		Wish wish = this.request.wish();
		List<String> parts = new ArrayList<>();
		parts.add(this.texts.get("web.request.kind." + wish.kind().name().toLowerCase(java.util.Locale.ROOT)));
		parts.add(this.texts.period(wish.period()));
		if (!this.scope.isEmpty()) {
			parts.add(this.scope);
		}
		return this.texts.list(parts);
	}

	/** In which languages and formats. */
	public String detail() {
		List<String> parts = new ArrayList<>();
		this.request.wish().languages().forEach((language) -> parts.add(Texts.in(language).get("web.language")));
		this.request.wish().formats().forEach((format) -> parts.add(format.toUpperCase(java.util.Locale.ROOT)));
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
		if (this.request.wish().kind() == Wish.Kind.PUBLICATION) {
			return this.texts.get("web.request.publishing");
		}
		return (this.request.filesTotal() == null) ? this.texts.get("web.request.reading") : this.texts
			.get("web.request.rendering", "done", this.request.filesDone(), "n", this.request.filesTotal());
	}

	private String done() {
		Request.Outcome outcome = this.request.outcome();
		if (outcome == null) {
			return this.texts.get("web.request.done", "n", this.files.size(), "moment",
					this.texts.moment(requireNonNull(this.request.expiresAt()), this.zone));
		}
		String key = !outcome.fresh() ? "command.publish.same"
				: (outcome.edition() == 1) ? "command.publish.first" : "command.publish.next";
		return this.texts.get(key, "month", this.texts.period(this.request.wish().period()), "number",
				outcome.edition(), "n", outcome.restated());
	}

	public boolean open() {
		return !this.request.state().ended();
	}

	public boolean failed() {
		return this.request.state() == Request.State.FAILED;
	}

	/** Files rendered so far, of {@link #total}; 0 of 0 where that is not known. */
	public int rendered() {
		return this.request.filesDone();
	}

	public int total() {
		return (this.request.filesTotal() != null) ? this.request.filesTotal() : 0;
	}

	public boolean hasFiles() {
		return !this.files.isEmpty();
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
			.add(new FileLink(file.name(), "/requests/" + id() + "/" + file.language() + "/" + file.name())));
		return links;
	}

	/** The edition's page; empty where it is no publication, or not done. */
	public String edition() {
		Request.Outcome outcome = this.request.outcome();
		return (outcome == null) ? "" : "/editions/" + this.request.wish().period() + "/" + outcome.edition() + "?lang="
				+ this.texts.language();
	}

	/** A file to take home. */
	public record FileLink(String name, String address) {

	}

}
