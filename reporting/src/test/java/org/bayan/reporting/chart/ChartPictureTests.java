package org.bayan.reporting.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

	@Test
	void everyPictureIsWrittenForTheEye() throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "pictures"));
		for (String period : new String[] { "2022", "2025-05", "2025-Q2", "2027", "2026-11" }) {
			PeriodReport report = SampleReports.of(period);
			for (String language : Texts.LANGUAGES) {
				for (ChartDefinition chart : new Charts(report, Texts.in(language)).all()) {
					String name = chart.name() + "-" + period + "-" + language;
					Files.write(folder.resolve(name + ".png"), png(chart));
					Files.write(folder.resolve(name + ".svg"), svg(chart));
				}
			}
		}
		assertThat(folder).isDirectoryContaining("glob:**/trend-2022-ar.png");
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
