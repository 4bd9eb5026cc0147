package org.bayan.reporting.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;

import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartPictureTests {

	private static final PeriodReport YEAR = SampleReports.of("2022");

	@Test
	void picturesAreTheSameEveryTimeWhateverTheMachinesLocaleAndZone() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		for (String language : Texts.LANGUAGES) {
			for (ChartDefinition chart : new Charts(YEAR, Texts.in(language)).all()) {
				byte[] png = png(chart);
				byte[] svg = svg(chart);
				try {
					Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
					TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
					ChartDefinition again = new Charts(YEAR, Texts.in(language)).all()
						.stream()
						.filter((other) -> other.name().equals(chart.name()))
						.findFirst()
						.orElseThrow();
					assertThat(again).isEqualTo(chart);
					assertThat(png(again)).isEqualTo(png);
					assertThat(svg(again)).isEqualTo(svg);
				}
				finally {
					Locale.setDefault(locale);
					TimeZone.setDefault(zone);
				}
			}
		}
	}

	static byte[] png(ChartDefinition chart) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ChartPicture(chart).png(out);
		return out.toByteArray();
	}

	static byte[] svg(ChartDefinition chart) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ChartPicture(chart).svg(out);
		return out.toByteArray();
	}

}
