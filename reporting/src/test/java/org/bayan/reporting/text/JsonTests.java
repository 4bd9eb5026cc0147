package org.bayan.reporting.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTests {

	@Test
	void fieldsKeepTheirOrderAndInstantsAreTexts() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("b", 1L);
		fields.put("a", List.of(true, "a/b \"é\" مؤتمر 🍊\n"));
		fields.put("at", Instant.parse("2025-05-31T10:00:00Z"));
		fields.put("none", null);
		assertThat(Json.of(fields)).isEqualTo(
				"{\"b\":1,\"a\":[true,\"a/b \\\"é\\\" مؤتمر 🍊\\n\"],\"at\":\"2025-05-31T10:00:00Z\",\"none\":null}");
	}

	@Test
	void nothingIsMarkupOrSteersInHtml() {
		assertThat(Json.inHtml(new ArrayList<>(List.of("</script>'&\u2028\u202e نص 🍊"))))
			.isEqualTo("[\"\\u003c/script\\u003e\\u0027\\u0026\\u2028\\u202e نص \\ud83c\\udf4a\"]");
	}

}
