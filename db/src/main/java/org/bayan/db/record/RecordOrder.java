package org.bayan.db.record;

import java.util.Locale;
import java.util.stream.Collectors;

import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

/** In which order a list may stand; ties go by reference. */
public enum RecordOrder {

	/** The newest first. */
	NEWEST("v.start_date", "date", true),
	/** The oldest first. */
	OLDEST("v.start_date", "date", false),
	/** By the title in the reader's language. */
	TITLE("coalesce(%s) collate \"und-x-icu\"", "text", false),
	/** The most participants first, those that state none last. */
	PARTICIPANTS("coalesce(v.participants, -1)", "integer", true);

	private final String code = name().toLowerCase(Locale.ROOT);

	private final String key;

	private final String type;

	private final boolean falling;

	RecordOrder(String key, String type, boolean falling) {
		this.key = key;
		this.type = type;
		this.falling = falling;
	}

	public String code() {
		return this.code;
	}

	public static @Nullable RecordOrder ofCode(String code) {
		for (RecordOrder order : values()) {
			if (order.code.equals(code)) {
				return order;
			}
		}
		return null;
	}

	/** The expression by which it goes. */
	String key(Language language) {
		return this.key
			.formatted(language.fallbacks().stream().map((one) -> "v.title_" + one).collect(Collectors.joining(", ")));
	}

	String type() {
		return this.type;
	}

	String direction() {
		return this.falling ? "desc" : "asc";
	}

	/** What comes after a key. */
	String after() {
		return this.falling ? "<" : ">";
	}

}
