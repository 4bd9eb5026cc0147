package org.bayan.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** One array of objects, an object a line. */
final class JsonRows implements RowWriter {

	private final List<ColumnHead> columns;

	private final JsonGenerator json;

	JsonRows(List<ColumnHead> columns, OutputStream out) throws IOException {
		this.columns = columns;
		this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)
			.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
		this.json.writeStartArray();
	}

	@Override
	public void write(List<? extends @Nullable String> values) throws IOException {
		this.json.writeRaw('\n');
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

}
