package org.bayan.web.chart;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON that may stand within an
 * element of HTML: no character of it is markup there.
 */
final class Json {

	private Json() {
	}

	static String of(@Nullable Object value) {
		StringBuilder json = new StringBuilder();
		write(value, json);
		return json.toString();
	}

	private static void write(@Nullable Object value, StringBuilder json) {
		switch (value) {
			case null -> json.append("null");
			case Map<?, ?> map -> {
				String between = "{";
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					json.append(between);
					text(String.valueOf(entry.getKey()), json);
					json.append(':');
					write(entry.getValue(), json);
					between = ",";
				}
				json.append(map.isEmpty() ? "{}" : "}");
			}
			case List<?> list -> {
				json.append('[');
				for (int i = 0; i < list.size(); i++) {
					json.append((i == 0) ? "" : ",");
					write(list.get(i), json);
				}
				json.append(']');
			}
			case Number number -> json.append(number);
			case Boolean truth -> json.append(truth);
			default -> text(value.toString(), json);
		}
	}

	private static void text(String text, StringBuilder json) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != '\''
					&& c < '\u2028';
			// Arabic letters stand as they are, signs that steer or end lines do not
			if (plain || (c > '\u202f' && c < '\ud800')) {
				json.append(c);
			}
			else {
				json.append("\\u").append(Integer.toHexString(0x1_0000 | c), 1, 5);
			}
		}
		json.append('"');
	}

}
