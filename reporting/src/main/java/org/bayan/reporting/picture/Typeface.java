package org.bayan.reporting.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A weight of the bundled fonts. They come with the program, so that Arabic looks the
 * same whatever is installed on the machine.
 */
enum Typeface {

	REGULAR("400Regular"), SEMIBOLD("600SemiBold");

	private final Font latin;

	private final Font arabic;

	Typeface(String weight) {
		this.latin = load("NotoSans_" + weight + ".ttf");
		this.arabic = load("NotoSansArabic_" + weight + ".ttf");
	}

	/**
	 * The font that draws a character: Arabic for Arabic letters, Latin for all else it
	 * has.
	 */
	Font fontOf(int character) {
		boolean arabicLetter = Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC
				|| Character.UnicodeBlock.of(character) == Character.UnicodeBlock.ARABIC;
		boolean inArabic = (arabicLetter || !this.latin.canDisplay(character)) && this.arabic.canDisplay(character);
		return inArabic ? this.arabic : this.latin;
	}

	private static Font load(String file) {
		try (InputStream stream = Typeface.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("no " + file + " in the program");
			}
			return Font.createFont(Font.TRUETYPE_FONT, stream);
		}
		catch (IOException | FontFormatException ex) {
			throw new IllegalStateException("the bundled font " + file + " cannot be read", ex);
		}
	}

}
