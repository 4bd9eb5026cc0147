package org.bayan.app.console;

import org.bayan.reporting.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --lang} of commands that speak in sentences. */
public final class LanguageOption {

	@Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = Language.class,
			description = "Speak en (default), fr or ar.")
	private String language = "en";

	/** The texts of the language in which the command speaks. */
	public Texts texts() {
		return Texts.in(this.language);
	}

	/** One of the catalogue's languages. */
	public static final class Language implements ITypeConverter<String> {

		@Override
		public String convert(String value) {
			if (!Texts.LANGUAGES.contains(value)) {
				throw new TypeConversionException("'%s' is none of en, fr, ar".formatted(value));
			}
			return value;
		}

	}

}
