package org.bayan.reporting.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps, lists, texts, numbers, truth values and instants as JSON on one line. */
public final class Json {

	/** Leaves streams open and ends values as they are asked to. */
	public static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
		.disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
		.rootValueSeparator("")
		.build();

	private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

	private Json() {
	}

	public static String of(@Nullable Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * The same for use within an element of HTML: no character of it is markup there, and
	 * none steers or ends lines.
	 */
	public static String inHtml(@Nullable Object value) {
		String json = of(value);
		StringBuilder safe = new StringBuilder(json.length() + 64);
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if ("<>&'".indexOf(c) >= 0 || (c >= '\u2028' && c <= '\u202f') || c >= '\ud800') {
				safe.append("\\u").append(Integer.toHexString(0x1_0000 | c), 1, 5);
			}
			else {
				safe.append(c);
			}
		}
		return safe.toString();
	}

}
