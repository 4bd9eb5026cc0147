package org.bayan.batch.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.batch.country.CountryNames;
import org.bayan.batch.country.CountryReading;
import org.bayan.batch.table.PlainText;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A list of names as people paste them, one a line: of states, in whatever language, or
 * of sectors, with their codes before them or without. What is wrong is kept line by
 * line; a list of which anything is wrong is not to be taken.
 */
public final class PastedNames {

	/** Longer texts were not pasted by hand. */
	private static final long MOST_BYTES = 1_000_000;

	/** A code of capitals and digits, then the name. */
	private static final Pattern CODED = Pattern.compile("([A-Z0-9][A-Z0-9._-]{0,11})\\s*[,;\\t\\u060c:]\\s*(\\S.*)");

	/** Letters of a code that is made of a name. */
	private static final int LETTERS = 3;

	private final String file;

	private final List<Line> lines;

	private final List<WrongLine> wrong = new ArrayList<>();

	private final Map<String, Long> seen = new HashMap<>();

	private PastedNames(String file, List<Line> lines) {
		this.file = file;
		this.lines = lines;
	}

	/**
	 * The lines of a text, unless it is a table.
	 * @param key the column by which a table is known
	 * @return null where it is a table
	 */
	public static @Nullable PastedNames of(Path path, String file, String key) throws UnreadableFile {
		List<Line> lines = read(path, file);
		boolean table = lines.isEmpty() || List.of(lines.getFirst().text().split("[,;\\t]"))
			.stream()
			.anyMatch((cell) -> ReferenceRows.plain(cell.replace("\"", "")).equals(key));
		return table ? null : new PastedNames(file, lines);
	}

	private static List<Line> read(Path path, String file) throws UnreadableFile {
		try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
			if (Files.size(path) > MOST_BYTES) {
				return List.of();
			}
			List<Line> lines = new ArrayList<>();
			long number = 0;
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				number++;
				String text = Whitespace.trim(line.replace("\ufeff", ""));
				if (text.startsWith("PK\u0003") || text.startsWith("PK\u0005")) {
					return List.of();
				}
				if (!text.isEmpty()) {
					lines.add(new Line(number, text));
				}
			}
			return lines;
		}
		catch (MalformedInputException ex) {
			// a workbook, or not in UTF-8: the reader of tables says what it is
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	/** The states that are named, each with its name in every language. */
	public List<MemberState> members() {
		CountryNames names = CountryNames.of(Map.of(), this.lines.stream().map(Line::text).toList());
		List<MemberState> members = new ArrayList<>();
		for (Line line : this.lines) {
			CountryReading reading = names.read(line.text());
			reading.questions()
				.forEach((asked) -> wrong(line, asked.spelling(),
						asked.candidates().isEmpty() ? WrongLine.Kind.UNKNOWN_STATE : WrongLine.Kind.WHICH_STATE,
						asked.candidates()));
			for (String iso3 : reading.codes()) {
				if (isNew(line, iso3)) {
					members.add(new MemberState(iso3, Countries.alpha2(iso3), known(iso3), null, null));
				}
			}
		}
		return members;
	}

	private static Names known(String iso3) {
		return new Names(Texts.in(Language.EN).country(iso3), Texts.in(Language.FR).country(iso3),
				Texts.in(Language.AR).country(iso3));
	}

	/**
	 * The sectors that are named; one without a code gets one of its first letters.
	 * @param language in which the names are
	 */
	public List<Sector> sectors(Language language, NamesRule rule) {
		List<Sector> sectors = new ArrayList<>();
		Set<String> codes = new HashSet<>(ReferenceFiles.RESERVED);
		this.lines.stream()
			.map((line) -> CODED.matcher(line.text()))
			.filter(Matcher::matches)
			.forEach((coded) -> codes.add(coded.group(1)));
		for (Line line : this.lines) {
			Matcher coded = CODED.matcher(line.text());
			boolean hasCode = coded.matches();
			String name = hasCode ? coded.group(2) : line.text();
			String code = hasCode ? coded.group(1) : made(name, codes);
			if (PlainText.firstForbidden(name) >= 0) {
				wrong(line, name, WrongLine.Kind.CONTROL_CHARACTER, List.of());
			}
			else if (ReferenceFiles.RESERVED.contains(code)) {
				wrong(line, code, WrongLine.Kind.RESERVED_CODE, List.of());
			}
			else if (isNew(line, code) && isNew(line, name)) {
				sectors.add(new Sector(code, "sector", rule.names(code, Map.of(language, name))));
			}
		}
		return sectors;
	}

	/** What is wrong, line by line. */
	public List<WrongLine> wrong() {
		return List.copyOf(this.wrong);
	}

	/** EDU of Education, EDU2 where that is taken; S1 of a name without Latin letters. */
	private static String made(String name, Set<String> taken) {
		String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[^A-Z]", "");
		String stem = (letters.length() < LETTERS) ? "S" : letters.substring(0, LETTERS);
		String code = (letters.length() < LETTERS) ? "S1" : stem;
		for (int i = 2; !taken.add(code); i++) {
			code = stem + i;
		}
		return code;
	}

	private boolean isNew(Line line, String what) {
		Long before = this.seen.putIfAbsent(what.toUpperCase(Locale.ROOT), line.number());
		if (before != null) {
			wrong(line, line.text(), WrongLine.Kind.TWICE, List.of(before.toString()));
		}
		return before == null;
	}

	private void wrong(Line line, String value, WrongLine.Kind kind, List<String> more) {
		this.wrong.add(new WrongLine(this.file, line.number(), value, kind, more));
	}

	/** A line that holds something. */
	private record Line(long number, String text) {

	}

}
