package org.bayan.reporting.text;

import java.util.List;

/** Texts as tests write them. */
public final class Plain {

	private Plain() {
	}

	/**
	 * The text with plain spaces between numbers and what they count; French signs keep
	 * theirs.
	 */
	public static String spaces(String text) {
		return text.replaceAll("(?<=[\\p{L}\\d\u200e])\u00a0(?=[\\p{L}\\d\u200e])", " ");
	}

	public static String spaces(Sentence sentence) {
		return spaces(sentence.text());
	}

	/** The texts or sentences in plain words. */
	public static List<String> spaces(List<?> texts) {
		return texts.stream().map((text) -> spaces(text.toString())).toList();
	}

}
