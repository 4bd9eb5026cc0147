package org.bayan.reporting.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Json;
import org.bayan.reporting.text.Texts;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * One array of objects, an object a line, a field a column under its key. What is empty
 * is null, see {@link PlainText}.
 */
final class JsonRowWriter implements RowWriter {

	private final List<Column> columns;

	private final PlainText plain;

	private final JsonGenerator json;

	private String between = "[\n";

	JsonRowWriter(List<Column> columns, Texts texts, OutputStream out) {
		this.columns = columns;
		this.plain = new PlainText(texts);
		this.json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
	}

	@Override
	public void add(List<Value> values) {
		try {
			this.json.writeRaw(this.between);
			this.between = ",\n";
			this.json.writeStartObject();
			for (int i = 0; i < values.size(); i++) {
				this.json.writeName(this.columns.get(i).key());
				write(values.get(i), this.plain.of(values.get(i), this.columns.get(i).kind()));
			}
			this.json.writeEndObject();
		}
		catch (JacksonIOException ex) {
			throw new UncheckedIOException(ex.getCause());
		}
	}

	private void write(Value value, String text) {
		if (text.isEmpty()) {
			this.json.writeNull();
		}
		else if (PlainText.isNumber(value)) {
			this.json.writeNumber(text);
		}
		else {
			this.json.writeString(text);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.json.writeRaw(this.between.equals(",\n") ? "\n]\n" : "[]\n");
			this.json.close();
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

}
