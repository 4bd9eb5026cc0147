package org.bayan.reporting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of one language, or a part of one, that knows where the names and figures
 * stand in it that lead somewhere. Its text alone is what every other reader gets.
 *
 * @param parts in the order of reading; none is empty, and no two without a target are
 * neighbours
 */
public record Sentence(List<Part> parts) {

	public static final Sentence EMPTY = new Sentence(List.of());

	/**
	 * Some words.
	 *
	 * @param target what they lead to; null: nowhere
	 */
	public record Part(String text, @Nullable Target target) {

	}

	public Sentence {
		parts = simplified(parts);
	}

	private static List<Part> simplified(List<Part> parts) {
		List<Part> all = new ArrayList<>();
		for (Part part : parts) {
			boolean joins = part.target() == null && !all.isEmpty() && all.getLast().target() == null;
			if (joins) {
				all.set(all.size() - 1, new Part(all.getLast().text() + part.text(), null));
			}
			else if (!part.text().isEmpty()) {
				all.add(part);
			}
		}
		return List.copyOf(all);
	}

	/** Words that lead nowhere. */
	public static Sentence of(String text) {
		return new Sentence(List.of(new Part(text, null)));
	}

	/**
	 * Words with a name in them that leads somewhere; the article before it does not.
	 * @param name occurs in the text
	 */
	public static Sentence of(String text, String name, Target target) {
		int start = text.lastIndexOf(name);
		return new Sentence(List.of(new Part(text.substring(0, start), null), new Part(name, target),
				new Part(text.substring(start + name.length()), null)));
	}

	/** Several, one after the other, with words between them. */
	public static Sentence join(String between, List<Sentence> sentences) {
		List<Part> all = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			all.add(new Part((i > 0) ? between : "", null));
			all.addAll(sentences.get(i).parts);
		}
		return new Sentence(all);
	}

	/** With words behind it. */
	public Sentence then(String words) {
		return join("", List.of(this, of(words)));
	}

	/** With a capital at its beginning. */
	public Sentence capital() {
		return first((letter) -> letter.toUpperCase(Locale.ROOT));
	}

	/** Without a capital at its beginning. */
	public Sentence small() {
		return first((letter) -> letter.toLowerCase(Locale.ROOT));
	}

	private Sentence first(UnaryOperator<String> letter) {
		if (this.parts.isEmpty()) {
			return this;
		}
		Part part = this.parts.getFirst();
		int end = part.text().offsetByCodePoints(0, 1);
		List<Part> all = new ArrayList<>(this.parts);
		all.set(0, new Part(letter.apply(part.text().substring(0, end)) + part.text().substring(end), part.target()));
		return new Sentence(all);
	}

	public boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/** The words alone. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.parts.forEach((part) -> text.append(part.text()));
		return text.toString();
	}

	@Override
	public String toString() {
		return text();
	}

}
