package org.bayan.web.page;

/**
 * The CRC-32 of two stretches one after the other, from the one of each. A checksum is
 * the remainder of a polynomial over two elements; what follows moves it up by its
 * length, which is a multiplication by a power of x. The highest bit is the coefficient
 * of 1, as in RFC 1952.
 */
final class Checksums {

	/** The divisor of RFC 1952 without its highest term. */
	private static final int DIVISOR = 0xedb88320;

	private static final int ONE = 0x80000000;

	private static final int X = 0x40000000;

	private Checksums() {
	}

	/**
	 * The checksum of both.
	 * @param length of the second, in bytes
	 */
	static int of(int first, int second, int length) {
		return times(power(8L * length), first) ^ second;
	}

	/** The remainder of a power of x. */
	private static int power(long exponent) {
		int power = ONE;
		int square = X;
		for (long left = exponent; left > 0; left >>= 1) {
			if ((left & 1) == 1) {
				power = times(power, square);
			}
			square = times(square, square);
		}
		return power;
	}

	/** The remainder of a product. */
	private static int times(int one, int other) {
		int product = 0;
		int multiple = other;
		for (int bit = ONE; bit != 0; bit >>>= 1) {
			if ((one & bit) != 0) {
				product ^= multiple;
			}
			multiple = ((multiple & 1) == 1) ? (multiple >>> 1) ^ DIVISOR : multiple >>> 1;
		}
		return product;
	}

}
