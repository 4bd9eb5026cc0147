package org.bayan.reporting.drawing;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import javax.imageio.ImageIO;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Png;
import org.bayan.reporting.picture.Trace;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("sets the locale and zone of the process")
class ChartPictureTests {

	private static final PeriodReport YEAR = SampleReports.of("2022");

	@Test
	void picturesAreTheSameEveryTimeWhateverTheMachinesLocaleAndZone() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		for (Language language : Language.values()) {
			for (ChartDefinition chart : new Charts(Cases.money(), Texts.in(language)).all()) {
				byte[] png = png(chart);
				byte[] svg = svg(chart);
				try {
					Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
					TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
					ChartDefinition again = new Charts(Cases.money(), Texts.in(language)).all()
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
	void screensAndPrintersGetTheSameSizeInOtherResolutions() throws IOException {
		for (String name : List.of("trend", "map", "matrix")) {
			ChartDefinition chart = ChartsTests.chart(YEAR, name, Language.EN);
			int height = new ChartPicture(chart).height();
			ByteArrayOutputStream print = new ByteArrayOutputStream();
			new ChartPicture(chart).printPng(print);
			assertPng(png(chart), 1920, 2 * height, 7559);
			assertPng(print.toByteArray(), 3000, Math.round(height * 3.125f), 11811);
		}
	}

	private static void assertPng(byte[] png, int width, int height, int perMetre) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		assertThat(image.getWidth()).isEqualTo(width);
		assertThat(image.getHeight()).isEqualTo(height);
		assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
		ByteBuffer bytes = ByteBuffer.wrap(png);
		assertThat(new String(png, 37, 4, StandardCharsets.US_ASCII)).isEqualTo("pHYs");
		assertThat(bytes.getInt(41)).isEqualTo(perMetre);
		assertThat(bytes.getInt(45)).isEqualTo(perMetre);
		assertThat(bytes.get(49)).isEqualTo((byte) 1);
	}

	@Test
	void pixelsAreThoseOfTheImage() throws IOException {
		BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 35; i++) {
			image.setRGB(i % 7, i / 7, 0xff000000 | i * 479_001);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Png.write(image, 96, out);
		BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
		for (int i = 0; i < 35; i++) {
			assertThat(read.getRGB(i % 7, i / 7)).isEqualTo(image.getRGB(i % 7, i / 7));
		}
	}

	@Test
	void theTilesAreDrawnInTheColoursOfTheirClasses() throws IOException {
		ChartDefinition chart = ChartsTests.chart(YEAR, "map", Language.EN);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(chart)));
		for (Trace.DrawnMark mark : LayoutTests.trace(chart).marks()) {
			if (mark.title().equals("Burkina Faso: 5") || mark.title().equals("Oman: 1")) {
				Rectangle2D box = mark.shape().getBounds2D();
				int pixel = image.getRGB((int) Math.round(2 * box.getX() + 8), (int) Math.round(2 * box.getMaxY() - 8));
				assertThat(new Color(pixel)).isEqualTo(Palette.step(mark.title().endsWith("5") ? 5 : 1));
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
