package org.bayan.reporting.chart;

/**
 * Writes the outlines of an SVG shorter: each point relative to the one before, without
 * zeros and commas that mean nothing. {@code M10.5,20L14,20} becomes
 * {@code M10.5 20h3.5}. Points have two decimals, so the differences are exact and no
 * error adds up. A heat map takes 0.5 MB instead of 1 MB.
 */
final class PathData {

	private final String absolute;

	private final StringBuilder relative;

	private int at;

	/** The current point and the first of its outline, in hundredths. */
	private long x;

	private long y;

	private long firstX;

	private long firstY;

	private char command;

	private PathData(String absolute) {
		this.absolute = absolute;
		this.relative = new StringBuilder(absolute.length() / 2);
	}

	/**
	 * A path of the commands M, L, Q, C and Z, as JFreeSVG writes them.
	 * @throws IllegalArgumentException if there is any other
	 */
	static String relative(String absolute) {
		PathData path = new PathData(absolute);
		path.write();
		return path.relative.toString();
	}

	private void write() {
		while (this.at < this.absolute.length()) {
			char next = this.absolute.charAt(this.at++);
			switch (next) {
				case 'M' -> {
					long toX = number();
					long toY = number();
					if (this.relative.isEmpty()) {
						command('M');
						append(toX);
						append(toY);
					}
					else {
						command('m');
						append(toX - this.x);
						append(toY - this.y);
					}
					moveTo(toX, toY);
					this.firstX = toX;
					this.firstY = toY;
				}
				case 'L' -> line(number(), number());
				case 'Q' -> curve('q', 2);
				case 'C' -> curve('c', 3);
				case 'Z' -> {
					this.relative.append('z');
					this.command = 'z';
					moveTo(this.firstX, this.firstY);
				}
				default -> throw new IllegalArgumentException(next + " in a path: " + this.absolute);
			}
		}
	}

	private void line(long toX, long toY) {
		if (toY == this.y) {
			command('h');
			append(toX - this.x);
		}
		else if (toX == this.x) {
			command('v');
			append(toY - this.y);
		}
		else {
			command('l');
			append(toX - this.x);
			append(toY - this.y);
		}
		moveTo(toX, toY);
	}

	/** Every point of a curve is relative to the curve's beginning. */
	private void curve(char curve, int points) {
		command(curve);
		long toX = this.x;
		long toY = this.y;
		for (int i = 0; i < points; i++) {
			toX = number();
			toY = number();
			append(toX - this.x);
			append(toY - this.y);
		}
		moveTo(toX, toY);
	}

	private void moveTo(long toX, long toY) {
		this.x = toX;
		this.y = toY;
	}

	/** A command is written once where several follow one another. */
	private void command(char next) {
		if (next != this.command || next == 'm') {
			this.relative.append(next);
			this.command = next;
		}
	}

	private void append(long hundredths) {
		char before = this.relative.charAt(this.relative.length() - 1);
		String number = ChartPicture.twoDecimals(hundredths / 100.0);
		if (number.startsWith("0.")) {
			number = number.substring(1);
		}
		else if (number.startsWith("-0.")) {
			number = "-" + number.substring(2);
		}
		if (Character.isDigit(before) && !number.startsWith("-")) {
			this.relative.append(' ');
		}
		this.relative.append(number);
	}

	/** The next number in hundredths; a comma may stand before it. */
	private long number() {
		if (this.absolute.charAt(this.at) == ',') {
			this.at++;
		}
		int from = this.at;
		while (this.at < this.absolute.length() && "-.0123456789".indexOf(this.absolute.charAt(this.at)) >= 0) {
			this.at++;
		}
		return Math.round(Double.parseDouble(this.absolute.substring(from, this.at)) * 100);
	}

}
