package org.bayan.app.console;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line, its fields in the order in which they were put. Values are
 * texts, whole numbers, truth values, instants, lists of these, other objects, or null.
 */
public final class JsonLine {

	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	public JsonLine put(String name, @Nullable Object value) {
		this.fields.put(name, value);
		return this;
	}

	@Override
	public String toString() {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
			write(json, this);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
		switch (value) {
			case null -> json.writeNull();
			case Boolean truth -> json.writeBoolean(truth);
			case Integer number -> json.writeNumber(number);
			case Long number -> json.writeNumber(number);
			case String text -> json.writeString(text);
			case Instant instant -> json.writeString(instant.toString());
			case JsonLine object -> {
				json.writeStartObject();
				for (Map.Entry<String, @Nullable Object> field : object.fields.entrySet()) {
					json.writeFieldName(field.getKey());
					write(json, field.getValue());
				}
				json.writeEndObject();
			}
			case Collection<?> list -> {
				json.writeStartArray();
				for (Object element : list) {
					write(json, element);
				}
				json.writeEndArray();
			}
			default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
		}
	}

}
