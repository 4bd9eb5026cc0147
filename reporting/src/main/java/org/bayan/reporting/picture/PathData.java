package org.bayan.reporting.picture;

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

	/** Without zeros that mean nothing: {@code 12 -.5 0}. */
	private void append(long hundredths) {
		char before = this.relative.charAt(this.relative.length() - 1);
		if (hundredths < 0) {
			this.relative.append('-');
		}
		else if (before >= '0' && before <= '9') {
			this.relative.append(' ');
		}
		long whole = Math.abs(hundredths) / 100;
		int rest = (int) (Math.abs(hundredths) % 100);
		if (whole != 0 || rest == 0) {
			this.relative.append(whole);
		}
		if (rest != 0) {
			this.relative.append('.').append((char) ('0' + rest / 10));
			if (rest % 10 != 0) {
				this.relative.append((char) ('0' + rest % 10));
			}
		}
	}

	/** The next number in hundredths; a comma may stand before it. */
	private long number() {
		if (this.absolute.charAt(this.at) == ',') {
			this.at++;
		}
		boolean negative = this.absolute.charAt(this.at) == '-';
		if (negative) {
			this.at++;
		}
		long hundredths = 100 * digits(Integer.MAX_VALUE);
		if (this.at < this.absolute.length() && this.absolute.charAt(this.at) == '.') {
			int point = this.at++;
			long rest = digits(2);
			hundredths += (this.at - point == 2) ? 10 * rest : rest;
		}
		return negative ? -hundredths : hundredths;
	}

	/** At most so many digits as a number; at least one must stand there. */
	private long digits(int most) {
		int from = this.at;
		long number = 0;
		while (this.at < this.absolute.length() && this.at - from < most && this.absolute.charAt(this.at) >= '0'
				&& this.absolute.charAt(this.at) <= '9') {
			number = 10 * number + this.absolute.charAt(this.at++) - '0';
		}
		if (this.at == from) {
			throw new IllegalArgumentException("no number at " + from + " of a path: " + this.absolute);
		}
		return number;
	}

}
