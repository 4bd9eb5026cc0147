package org.bayan.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import org.jspecify.annotations.Nullable;

/** One array of objects, an object a line. */
final class JsonRows implements RowWriter {

	private final List<ColumnHead> columns;

	private final JsonGenerator json;

	JsonRows(List<ColumnHead> columns, OutputStream out) throws IOException {
		this.columns = columns;
		this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)
			.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
			.setPrettyPrinter(new ObjectALine());
		this.json.writeStartArray();
	}

	@Override
	public void write(List<? extends @Nullable String> values) throws IOException {
		this.json.writeStartObject();
		for (int i = 0; i < values.size(); i++) {
			this.json.writeFieldName(this.columns.get(i).name());
			String value = values.get(i);
			if (value == null) {
				this.json.writeNull();
			}
			else if (this.columns.get(i).kind() == ColumnHead.Kind.NUMBER) {
				this.json.writeNumber(value);
			}
			else {
				this.json.writeString(value);
			}
		}
		this.json.writeEndObject();
	}

	@Override
	public void close() throws IOException {
		this.json.writeEndArray();
		this.json.writeRaw('\n');
		this.json.close();
	}

	/** Begins a line for each object of the array. */
	private static final class ObjectALine extends MinimalPrettyPrinter {

		private static final long serialVersionUID = 1L;

		@Override
		public void beforeArrayValues(JsonGenerator generator) throws IOException {
			generator.writeRaw('\n');
		}

		@Override
		public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
			generator.writeRaw(",\n");
		}

		@Override
		public void writeEndArray(JsonGenerator generator, int values) throws IOException {
			generator.writeRaw((values > 0) ? "\n]" : "]");
		}

	}

}
