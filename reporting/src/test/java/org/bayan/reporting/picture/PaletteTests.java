package org.bayan.reporting.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Colours measured: contrast after WCAG 2.2, distance as CIEDE2000, sight of the colour
 * blind after Machado, Oliveira and Fernandes (2009), severity 1.
 */
class PaletteTests {

	private static final double[][] XYZ = { { .4124564, .3575761, .1804375 }, { .2126729, .7151522, .0721750 },
			{ .0193339, .1191920, .9503041 } };

	private static final double[][] NORMAL = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

	private static final double[][] PROTANOPIA = { { .152286, 1.052583, -.204868 }, { .114503, .786281, .099216 },
			{ -.003882, -.048116, 1.051998 } };

	private static final double[][] DEUTERANOPIA = { { .367322, .860646, -.227968 }, { .280085, .672501, .047413 },
			{ -.011820, .042940, .968881 } };

	private static final double[][] TRITANOPIA = { { 1.255528, -.076749, -.178779 }, { -.078411, .930809, .147602 },
			{ .004733, .691367, .303900 } };

	private static final Map<String, double[][]> SIGHT = Map.of("normal", NORMAL, "protanopia", PROTANOPIA,
			"deuteranopia", DEUTERANOPIA, "tritanopia", TRITANOPIA);

	@Test
	void textCanBeRead() {
		for (Color text : List.of(Palette.INK, Palette.INK_2, Palette.INK_3, Palette.ACCENT)) {
			assertThat(contrast(text, Palette.PAPER)).as(text.toString()).isGreaterThanOrEqualTo(4.5);
		}
		for (int step = 1; step <= 5; step++) {
			assertThat(contrast(Palette.textOn(step), Palette.step(step))).as("step " + step)
				.isGreaterThanOrEqualTo(4.5);
		}
		assertThat(contrast(Palette.INK, Palette.PAPER)).isCloseTo(16.4, within(0.1));
	}

	@Test
	void barsStandOutFromThePaper() {
		assertThat(contrast(Palette.CONTEXT, Palette.PAPER)).isGreaterThanOrEqualTo(3);
		for (Color series : Palette.SERIES) {
			assertThat(contrast(series, Palette.PAPER)).as(series.toString()).isGreaterThanOrEqualTo(3);
		}
	}

	@Test
	void stepsDarkenEvenlyForEverySight() {
		List<Color> steps = new ArrayList<>(List.of(Palette.PAPER));
		steps.addAll(Palette.STEPS);
		for (Map.Entry<String, double[][]> sight : SIGHT.entrySet()) {
			for (int i = 1; i < steps.size(); i++) {
				double[] light = lab(steps.get(i - 1), sight.getValue());
				double[] dark = lab(steps.get(i), sight.getValue());
				assertThat(light[0] - dark[0]).as(sight.getKey() + " step " + i).isGreaterThan(5);
				assertThat(distance(light, dark)).as(sight.getKey() + " step " + i).isGreaterThanOrEqualTo(5);
			}
		}
	}

	@Test
	void seriesDifferForEverySight() {
		for (Map.Entry<String, double[][]> sight : SIGHT.entrySet()) {
			for (int i = 0; i < Palette.SERIES.size(); i++) {
				for (int j = 0; j < i; j++) {
					assertThat(distance(lab(Palette.SERIES.get(i), sight.getValue()),
							lab(Palette.SERIES.get(j), sight.getValue())))
						.as(sight.getKey() + " " + i + " and " + j)
						.isGreaterThanOrEqualTo(14.95);
				}
			}
		}
		// Budget and expenditure.
		assertThat(distance(lab(Palette.ACCENT, PROTANOPIA), lab(Palette.OCHRE, PROTANOPIA))).isCloseTo(40.7,
				within(0.1));
	}

	@Test
	void greyIsLighterThanTheAccentOnABlackAndWhitePrint() {
		assertThat(lab(Palette.CONTEXT, NORMAL)[0] - lab(Palette.ACCENT, NORMAL)[0]).isGreaterThanOrEqualTo(25);
	}

	/** Examples 1, 7 and 25 of Sharma, Wu and Dalal (2005). */
	@Test
	void theDistanceIsThatOfThePublishedExamples() {
		assertThat(distance(new double[] { 50, 2.6772, -79.7751 }, new double[] { 50, 0, -82.7485 })).isCloseTo(2.0425,
				within(0.0001));
		assertThat(distance(new double[] { 50, 0, 0 }, new double[] { 50, -1, 2 })).isCloseTo(2.3669, within(0.0001));
		assertThat(distance(new double[] { 60.2574, -34.0099, 36.2677 }, new double[] { 60.4626, -34.1751, 39.4387 }))
			.isCloseTo(1.2644, within(0.0001));
	}

	private static double[] linear(Color colour) {
		double[] linear = new double[3];
		int[] parts = { colour.getRed(), colour.getGreen(), colour.getBlue() };
		for (int i = 0; i < 3; i++) {
			double part = parts[i] / 255.0;
			linear[i] = (part <= .04045) ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
		}
		return linear;
	}

	private static double[] times(double[][] matrix, double[] vector) {
		double[] product = new double[3];
		for (int i = 0; i < 3; i++) {
			product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
		}
		return product;
	}

	private static double contrast(Color one, Color other) {
		double a = times(XYZ, linear(one))[1] + .05;
		double b = times(XYZ, linear(other))[1] + .05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double[] lab(Color colour, double[][] sight) {
		double[] seen = times(sight, linear(colour));
		for (int i = 0; i < 3; i++) {
			seen[i] = Math.clamp(seen[i], 0, 1);
		}
		double[] xyz = times(XYZ, seen);
		double[] white = { .95047, 1, 1.08883 };
		double[] f = new double[3];
		for (int i = 0; i < 3; i++) {
			double t = xyz[i] / white[i];
			f[i] = (t > 216.0 / 24389) ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
		}
		return new double[] { 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]) };
	}

	/** CIEDE2000. */
	private static double distance(double[] p, double[] q) {
		double mean = (Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2;
		double g = 1.5 - .5 * Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + Math.pow(25, 7)));
		double c1 = Math.hypot(p[1] * g, p[2]);
		double c2 = Math.hypot(q[1] * g, q[2]);
		double h1 = hue(p[1] * g, p[2]);
		double h2 = hue(q[1] * g, q[2]);
		double dh = (c1 * c2 == 0) ? 0 : mod(h2 - h1 + 180) - 180;
		double hm = (c1 * c2 == 0) ? h1 + h2 : mod(h1 + dh / 2);
		double lm = (p[0] + q[0]) / 2;
		double cm = (c1 + c2) / 2;
		double chroma = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
		double t = 1 - .17 * cos(hm - 30) + .24 * cos(2 * hm) + .32 * cos(3 * hm + 6) - .2 * cos(4 * hm - 63);
		double sl = 1 + .015 * Math.pow(lm - 50, 2) / Math.sqrt(20 + Math.pow(lm - 50, 2));
		double sc = 1 + .045 * cm;
		double sh = 1 + .015 * cm * t;
		double rotation = -Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((hm - 275) / 25, 2)))) * 2
				* Math.sqrt(Math.pow(cm, 7) / (Math.pow(cm, 7) + Math.pow(25, 7)));
		double x = (q[0] - p[0]) / sl;
		double y = (c2 - c1) / sc;
		double z = chroma / sh;
		return Math.sqrt(x * x + y * y + z * z + rotation * y * z);
	}

	private static double hue(double a, double b) {
		return mod(Math.toDegrees(Math.atan2(b, a)));
	}

	private static double mod(double degrees) {
		return ((degrees % 360) + 360) % 360;
	}

	private static double cos(double degrees) {
		return Math.cos(Math.toRadians(degrees));
	}

}
