package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Png;
import org.bayan.reporting.text.Texts;

/**
 * Draws every chart of 2022 in three languages, and below them the hard cases, on one
 * picture to look at: {@code docs/pictures/charts.png}. With a folder as second argument
 * it also writes each chart as a file of its own there.
 */
public final class ContactSheet {

	private static final int COLUMN = 470;

	private static final int COLUMNS = 5;

	private static final int GAP = 12;

	private ContactSheet() {
	}

	/** Arguments: the picture, optionally a folder. */
	public static void main(String[] arguments) throws IOException {
		List<ChartDefinition> sheet = new ArrayList<>();
		Map<String, PeriodReport> cases = Cases.all();
		for (Language language : Language.values()) {
			Texts texts = Texts.in(language);
			sheet.addAll(new Charts(Cases.YEAR, texts).all());
			sheet.add(new Charts(Cases.money(), texts).money());
			sheet.add(new Charts(Cases.oneState(), texts).comparison());
			sheet.add(new Charts(Cases.gaps(), texts).line(Measure.PARTICIPANTS));
			sheet.add(new Charts(Cases.gaps(), texts).map());
		}
		sheet.add(new Charts(Cases.allStates(), Texts.in(Language.FR)).matrix());
		sheet.add(new Charts(Cases.longNames(), Texts.in(Language.AR)).sectors());
		sheet.add(new Charts(Cases.outlier(), Texts.in(Language.EN)).map());
		sheet.add(new Charts(Cases.outlier(), Texts.in(Language.AR)).trend());
		sheet.add(new Charts(Cases.gaps(), Texts.in(Language.EN)).matrix());
		sheet.add(new Charts(Cases.noStates(), Texts.in(Language.EN)).map());
		sheet.add(new Charts(Cases.oneState(), Texts.in(Language.FR)).map());
		sheet.add(new Charts(Cases.gaps(), Texts.in(Language.FR)).trend());
		write(sheet, Path.of(arguments[0]));
		if (arguments.length > 1) {
			for (Map.Entry<String, PeriodReport> one : cases.entrySet()) {
				for (Language language : Language.values()) {
					Charts charts = new Charts(one.getValue(), Texts.in(language));
					List<ChartDefinition> all = new ArrayList<>(charts.all());
					all.add(charts.line(Measure.ACTIVE));
					all.add(charts.line(Measure.EXPENDITURE));
					Path folder = Files
						.createDirectories(Path.of(arguments[1], one.getKey().replace(' ', '-') + "-" + language));
					for (ChartDefinition chart : all) {
						Files.write(folder.resolve(chart.name() + ".png"), ChartPictureTests.png(chart));
						Files.write(folder.resolve(chart.name() + ".svg"), ChartPictureTests.svg(chart));
					}
				}
			}
		}
	}

	/** In columns, each chart where there is most room. */
	private static void write(List<ChartDefinition> charts, Path file) throws IOException {
		double scale = (double) COLUMN / Canvas.WIDTH;
		double[] filled = new double[COLUMNS];
		List<double[]> places = new ArrayList<>();
		for (ChartDefinition chart : charts) {
			int column = 0;
			for (int i = 1; i < COLUMNS; i++) {
				column = (filled[i] < filled[column]) ? i : column;
			}
			places.add(new double[] { column * (COLUMN + GAP), filled[column] });
			filled[column] += new ChartPicture(chart).height() * scale + GAP;
		}
		double height = 0;
		for (double one : filled) {
			height = Math.max(height, one);
		}
		BufferedImage image = new BufferedImage(COLUMNS * (COLUMN + GAP) - GAP, (int) Math.ceil(height),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D g2 = image.createGraphics();
		g2.setPaint(Palette.GRID);
		g2.fillRect(0, 0, image.getWidth(), image.getHeight());
		g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		for (int i = 0; i < charts.size(); i++) {
			Graphics2D one = (Graphics2D) g2.create();
			one.translate(places.get(i)[0], places.get(i)[1]);
			one.scale(scale, scale);
			new ChartPicture(charts.get(i)).draw(one);
			one.dispose();
		}
		g2.dispose();
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		Png.write(image, 96, packed);
		try (OutputStream out = Files.newOutputStream(file)) {
			packed.writeTo(out);
		}
	}

}
