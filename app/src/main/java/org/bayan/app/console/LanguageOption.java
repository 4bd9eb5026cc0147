package org.bayan.app.console;

import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --lang} of commands that speak in sentences. */
public final class LanguageOption {

	@Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = Converter.class,
			description = "Speak en (default), fr or ar.")
	private Language language = Language.EN;

	/** The texts of the language in which the command speaks. */
	public Texts texts() {
		return Texts.in(this.language);
	}

	/** A language by its code. */
	public static final class Converter implements ITypeConverter<Language> {

		@Override
		public Language convert(String value) {
			Language language = Language.ofCode(value);
			if (language == null) {
				throw new TypeConversionException("'%s' is none of en, fr, ar".formatted(value));
			}
			return language;
		}

	}

}
