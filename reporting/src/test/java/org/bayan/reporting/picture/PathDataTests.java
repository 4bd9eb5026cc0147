package org.bayan.reporting.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Paths are written shorter and lead to the same points. */
class PathDataTests {

	@Test
	void pathsAreWrittenAsDifferences() {
		assertThat(PathData.relative("M10.5,20L14,20L14,19.95L0.25,-3Z")).isEqualTo("M10.5 20h3.5v-.05l-13.75-22.95z");
		assertThat(PathData.relative("M1,1Q2,2,3,1Q4,0.5,5,1ZM2,2C2.1,2.2,3,3,4,4.01L5,5Z"))
			.isEqualTo("M1 1q1 1 2 0 1-.5 2 0zm1 1c.1 .2 1 1 2 2.01l1 .99z");
	}

	@Test
	void differencesLeadToTheSamePoints() {
		double x = 0;
		double y = 0;
		StringBuilder absolute = new StringBuilder("M0,0");
		for (int i = 1; i < 500; i++) {
			x += (i % 7) * 0.37 - 1;
			y += (i % 11) * 0.13 - 0.5;
			absolute.append('L').append(Svg.twoDecimals(x)).append(',').append(Svg.twoDecimals(y));
		}
		long sumX = 0;
		long sumY = 0;
		String path = PathData.relative(absolute.toString());
		char command = 'M';
		List<Long> numbers = new ArrayList<>();
		Matcher token = Pattern.compile("[Mlhv]|-?[0-9]*\\.?[0-9]+").matcher(path);
		while (token.find()) {
			if (Character.isLetter(token.group().charAt(0))) {
				command = token.group().charAt(0);
				continue;
			}
			numbers.add(Math.round(Double.parseDouble(token.group()) * 100));
			if (command == 'h' || command == 'v') {
				sumX += (command == 'h') ? numbers.getFirst() : 0;
				sumY += (command == 'v') ? numbers.getFirst() : 0;
				numbers.clear();
			}
			else if (numbers.size() == 2) {
				sumX += numbers.get(0);
				sumY += numbers.get(1);
				numbers.clear();
			}
		}
		assertThat(sumX).isEqualTo(Math.round(x * 100));
		assertThat(sumY).isEqualTo(Math.round(y * 100));
	}

}
