package org.bayan.web.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.web.page.Page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form.
 *
 * @param id its own
 * @param name of what it sends
 * @param label what it is called
 * @param kind {@code line}, {@code text}, {@code choice} or {@code codes}
 * @param value what stands in it
 * @param direction of its text
 * @param language of its text; null: any
 * @param width {@code w2}, {@code w3} or {@code w6}: sixths of the form
 * @param choices what can be chosen
 * @param entries where it is a list: a line each
 * @param hint what belongs in it; null: its label says so
 * @param error what is wrong with it; null: nothing
 * @param theirs what others made of it meanwhile; null: nothing
 */
public record FormField(String id, String name, String label, String kind, String value, String direction,
		@Nullable String language, String width, List<Choice> choices, List<Entry> entries, @Nullable String hint,
		@Nullable String error, @Nullable String theirs) {

	/**
	 * A line of a list.
	 *
	 * @param label of its code
	 * @param shareLabel of its share
	 * @param choices its codes, one of them chosen
	 */
	public record Entry(String label, String share, String shareLabel, List<Choice> choices) {

	}

	/** What tells more of it, by id; null: nothing does. */
	public @Nullable String describedBy() {
		String ids = Stream
			.of((this.error != null) ? "e-" : "", (this.theirs != null) ? "t-" : "", (this.hint != null) ? "h-" : "")
			.filter((prefix) -> !prefix.isEmpty())
			.map((prefix) -> prefix + this.id)
			.collect(Collectors.joining(" "));
		return ids.isEmpty() ? null : ids;
	}

	/** Fields that belong together. */
	public record Part(String title, @Nullable String hint, List<FormField> fields) {

	}

}
