package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.TextStyle;
import org.bayan.reporting.picture.Trace;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where texts and marks stand, told by the bounds of their ink. */
class LayoutTests {

	private static final Map<String, PeriodReport> CASES = Cases.all();

	private static final Map<String, List<Drawn>> DRAWN = new HashMap<>();

	static List<String> cases() {
		return List.copyOf(CASES.keySet());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void noTextLeavesThePictureOrTouchesAnother(String name) {
		List<String> faults = new ArrayList<>();
		for (Drawn drawn : drawn(name)) {
			ChartDefinition chart = drawn.chart();
			Trace trace = drawn.trace();
			Rectangle2D picture = new Rectangle2D.Double(2, 2, Canvas.WIDTH - 4, drawn.height() - 4);
			List<Trace.DrawnText> texts = trace.texts();
			for (int i = 0; i < texts.size(); i++) {
				Rectangle2D bounds = texts.get(i).bounds();
				if (!picture.contains(bounds)) {
					faults.add(where(chart) + texts.get(i).text() + " leaves the picture: " + bounds);
				}
				for (int j = 0; j < i; j++) {
					if (bounds.intersects(texts.get(j).bounds())) {
						faults.add(where(chart) + texts.get(i).text() + " touches " + texts.get(j).text());
					}
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aTextStandsWhollyInsideAMarkOrOutside(String name) {
		List<String> faults = new ArrayList<>();
		for (Drawn drawn : drawn(name)) {
			ChartDefinition chart = drawn.chart();
			Trace trace = drawn.trace();
			for (Trace.DrawnText text : trace.texts()) {
				for (Trace.DrawnMark mark : trace.marks()) {
					if (mark.shape().intersects(text.bounds()) && !mark.shape().contains(text.bounds())) {
						faults.add(where(chart) + text.text() + " crosses " + mark.title());
					}
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void noMarkLeavesThePictureOrCoversAnother(String name) {
		List<String> faults = new ArrayList<>();
		for (Drawn drawn : drawn(name)) {
			ChartDefinition chart = drawn.chart();
			Trace trace = drawn.trace();
			Rectangle2D picture = new Rectangle2D.Double(0, 0, Canvas.WIDTH, drawn.height());
			List<Trace.DrawnMark> marks = trace.marks().stream().filter((mark) -> !mark.title().isEmpty()).toList();
			for (int i = 0; i < marks.size(); i++) {
				Rectangle2D bounds = marks.get(i).shape().getBounds2D();
				if (!picture.contains(bounds)) {
					faults.add(where(chart) + marks.get(i).title() + " leaves the picture: " + bounds);
				}
				for (int j = 0; j < i; j++) {
					Rectangle2D other = marks.get(j).shape().getBounds2D().createIntersection(bounds);
					if (chart.kind() != ChartKind.LINE && other.getWidth() > 0.01 && other.getHeight() > 0.01) {
						faults.add(where(chart) + marks.get(i).title() + " covers " + marks.get(j).title());
					}
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void nothingIsSmallerThanTenPixels() {
		for (boolean arabic : new boolean[] { false, true }) {
			assertThat(List.of(TextStyle.title(arabic), TextStyle.subtitle(arabic), TextStyle.note(arabic),
					TextStyle.small(arabic), TextStyle.figure()))
				.allMatch((style) -> style.size() >= 10 && style.line() >= style.size());
		}
	}

	@Test
	void theTestSeesAnOverlap() {
		ChartDefinition plain = new Charts(Cases.YEAR, Texts.in(Language.EN)).trend();
		Trace trace = trace(plain);
		Trace.DrawnText title = trace.texts().getFirst();
		assertThat(title.text().replace('\u00a0', ' ')).isEqualTo(Plain.spaces(plain.title()));
		assertThat(title.bounds().getX()).isBetween(16.0, 18.0);
		assertThat(title.bounds().getHeight()).isBetween(14.0, 22.0);
		assertThat(trace.texts()).hasSizeGreaterThan(40);
		assertThat(trace.marks()).hasSize(21);
	}

	@Test
	void arabicTimeRunsFromRightToLeft() {
		List<Trace.DrawnMark> english = marks("trend", Language.EN);
		List<Trace.DrawnMark> arabic = marks("trend", Language.AR);
		assertThat(english).hasSameSizeAs(arabic);
		for (int i = 0; i < english.size(); i++) {
			Rectangle2D left = english.get(i).shape().getBounds2D();
			Rectangle2D right = arabic.get(i).shape().getBounds2D();
			assertThat(Canvas.WIDTH - right.getMaxX()).isCloseTo(left.getX(), within(1));
			assertThat(right.getWidth()).isCloseTo(left.getWidth(), within(0.5));
		}
	}

	@Test
	void arabicBarsGrowToTheLeft() {
		for (String chart : List.of("sectors", "ranking", "types")) {
			List<Trace.DrawnMark> english = marks(chart, Language.EN);
			List<Trace.DrawnMark> arabic = marks(chart, Language.AR);
			double start = english.getFirst().shape().getBounds2D().getMinX();
			double begin = arabic.getFirst().shape().getBounds2D().getMaxX();
			assertThat(english).hasSameSizeAs(arabic)
				.allMatch((mark) -> Math.abs(mark.shape().getBounds2D().getMinX() - start) < 0.01);
			assertThat(arabic).allMatch((mark) -> Math.abs(mark.shape().getBounds2D().getMaxX() - begin) < 0.01);
			if (chart.equals("sectors")) {
				assertThat(start).isEqualTo(Canvas.MARGIN);
				assertThat(begin).isEqualTo(Canvas.WIDTH - Canvas.MARGIN);
			}
		}
	}

	@Test
	void theTileMapIsNotMirrored() {
		List<Trace.DrawnMark> english = marks("map", Language.EN).subList(0, 53);
		List<Trace.DrawnMark> arabic = marks("map", Language.AR).subList(0, 53);
		assertThat(left(english, "Guyana: 0")).isEqualTo(Canvas.MARGIN).isEqualTo(left(arabic, "غيانا: 0"));
		assertThat(left(english, "Morocco: 4")).isEqualTo(left(arabic, "المغرب: 4"));
		assertThat(english.stream().map((mark) -> mark.shape().getBounds2D().getX()).sorted().toList())
			.isEqualTo(arabic.stream().map((mark) -> mark.shape().getBounds2D().getX()).sorted().toList());
	}

	@Test
	void columnsOfTheArabicHeatMapBeginAtTheRight() {
		ChartDefinition english = chart("matrix", Language.EN);
		ChartDefinition arabic = chart("matrix", Language.AR);
		String first = english.texts().list(List.of("Morocco", "Directorate General")) + ": 1";
		String mirrored = arabic.texts().list(List.of("المغرب", "الإدارة العامة")) + ": 1";
		assertThat(left(trace(english).marks(), first)).isLessThan(Canvas.WIDTH / 3.0);
		assertThat(left(trace(arabic).marks(), mirrored)).isGreaterThan(Canvas.WIDTH * 2 / 3.0);
	}

	private static org.assertj.core.data.Offset<Double> within(double offset) {
		return org.assertj.core.data.Offset.offset(offset);
	}

	private static double left(List<Trace.DrawnMark> marks, String title) {
		return marks.stream()
			.filter((mark) -> mark.title().equals(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no mark " + title))
			.shape()
			.getBounds2D()
			.getX();
	}

	private static ChartDefinition chart(String name, Language language) {
		return new Charts(Cases.YEAR, Texts.in(language)).all()
			.stream()
			.filter((chart) -> chart.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** The marks of a chart of 2022, without those that only help. */
	private static List<Trace.DrawnMark> marks(String name, Language language) {
		return trace(chart(name, language)).marks().stream().filter((mark) -> !mark.title().isEmpty()).toList();
	}

	private static String where(ChartDefinition chart) {
		return chart.name() + " " + chart.language() + ": ";
	}

	/** The report of a case. */
	static PeriodReport report(String name) {
		return Objects.requireNonNull(CASES.get(name));
	}

	/** All charts of a case in three languages. */
	static List<ChartDefinition> charts(String name) {
		return drawn(name).stream().map(Drawn::chart).toList();
	}

	private static List<Drawn> drawn(String name) {
		synchronized (DRAWN) {
			return DRAWN.computeIfAbsent(name, (key) -> {
				PeriodReport report = report(name);
				List<Drawn> drawn = new ArrayList<>();
				for (Language language : Language.values()) {
					Charts charts = new Charts(report, Texts.in(language));
					List<ChartDefinition> all = new ArrayList<>(charts.all());
					all.add(charts.line(Measure.ACTIVE));
					all.add(charts.line(Measure.EXPENDITURE));
					all.forEach((chart) -> drawn.add(new Drawn(chart, trace(chart), new ChartPicture(chart).height())));
				}
				return drawn;
			});
		}
	}

	static Trace trace(ChartDefinition chart) {
		Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		try {
			return new ChartPicture(chart).draw(g2);
		}
		finally {
			g2.dispose();
		}
	}

	/** A chart that was drawn. */
	private record Drawn(ChartDefinition chart, Trace trace, int height) {

	}

}
