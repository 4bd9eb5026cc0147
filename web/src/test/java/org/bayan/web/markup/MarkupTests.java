package org.bayan.web.markup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTests {

	@Test
	void nothingThatCameWithTheDataIsMarkup() {
		String hostile = "<script>alert('1')</script> & \"more\"";
		String escaped = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;";
		assertThat(new Markup().element("p", hostile, "title", hostile))
			.hasToString("<p title=\"" + escaped + "\">" + escaped + "</p>");
	}

	@Test
	void elementsStandInTheOrderInWhichTheyAreWritten() {
		Markup inner = new Markup().empty("rect", "x", 1);
		assertThat(new Markup().open("g").add(inner).text("a").close("g")).hasToString("<g><rect x=\"1\"></rect>a</g>");
	}

	/** A tenth of a pixel is as fine as anybody sees. */
	@ParameterizedTest
	@CsvSource({ "0, 0", "12, 12", "12.34, 12.3", "12.36, 12.4", "-0.04, 0", "-0.06, -0.1", "-7.25, -7.2",
			"1e6, 1000000", "0.95, 1" })
	void aLengthHasAtMostOneDecimal(double length, String written) {
		assertThat(new Markup().empty("rect", "x", length)).hasToString("<rect x=\"" + written + "\"></rect>");
	}

}
