package org.bayan.domain.language;

import org.jspecify.annotations.Nullable;

/** A title in each of the three languages of the data that it was given in. */
public record Titles(@Nullable String en, @Nullable String fr, @Nullable String ar) {

	/** Its own title in a language; null where it has none. */
	public @Nullable String in(Language language) {
		return switch (language) {
			case EN -> this.en;
			case FR -> this.fr;
			case AR -> this.ar;
		};
	}

	/** In which language those who read another are told it. */
	public Language language(Language reader) {
		return reader.fallbacks().stream().filter((one) -> in(one) != null).findFirst().orElse(Language.AR);
	}

	/**
	 * The title that those who read a language are told; the reference where there is
	 * none.
	 */
	public String told(Language reader, String ref) {
		String title = in(language(reader));
		return (title != null) ? title : ref;
	}

}
