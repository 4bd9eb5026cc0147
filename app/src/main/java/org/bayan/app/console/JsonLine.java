package org.bayan.app.console;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bayan.reporting.text.Json;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line, its fields in the order in which they were put. Values are
 * those of {@link Json} and other objects.
 */
public final class JsonLine {

	@JsonValue
	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	public JsonLine put(String name, @Nullable Object value) {
		this.fields.put(name, value);
		return this;
	}

	@Override
	public String toString() {
		return Json.of(this.fields);
	}

}
