package org.bayan.batch.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.boot.json.BasicJsonParser;
import org.springframework.boot.json.JsonWriter;

/**
 * Keeps the contexts of runs as flat JSON of texts, whole numbers and truth values, and
 * nothing else: whoever can write to the database can make no class of ours run.
 */
public final class FlatContextSerializer implements ExecutionContextSerializer {

	@Override
	public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
		context.forEach((key, value) -> {
			if (!(value instanceof String || value instanceof Long || value instanceof Integer
					|| value instanceof Boolean)) {
				throw new IllegalArgumentException(key + " is a " + value.getClass().getName());
			}
		});
		String json = JsonWriter.<Map<String, Object>>standard().writeToString(new TreeMap<>(context));
		out.write(json.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public Map<String, Object> deserialize(InputStream in) throws IOException {
		Map<String, Object> context = new HashMap<>();
		new BasicJsonParser().parseMap(new String(in.readAllBytes(), StandardCharsets.UTF_8))
			.forEach((key, value) -> context.put(key, (value instanceof Integer number) ? number.longValue() : value));
		return context;
	}

}
