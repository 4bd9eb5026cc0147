package org.bayan.batch.reference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.ReferenceFault;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of reference data, CSV or XLSX. Each is refused for the first cell that
 * is wrong; columns besides those of its kind are ignored.
 */
public final class ReferenceFiles {

	/** What tables use for all, outside, organisation-wide and without a sector. */
	static final Set<String> RESERVED = Stream
		.concat(Stream.of(Place.EVERYWHERE, Place.OUTSIDE, Place.ORGANISATION_WIDE).map(Place::code),
				Stream.of(SectorScope.EVERY, SectorScope.NONE).map(SectorScope::code))
		.collect(Collectors.toUnmodifiableSet());

	static final List<String> NAMES = List.of("name_en", "name_fr", "name_ar");

	private static final int MAX_CODE = 32;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private static final int RATE_DIGITS = 12;

	private ReferenceFiles() {
	}

	/**
	 * {@code iso3,iso2,name_en,name_fr,name_ar,group,joined}.
	 * @param groups codes of the groups there are or will be
	 */
	public static List<MemberState> memberStates(Path path, String file, Set<String> groups)
			throws UnreadableFile, RefusedReference {
		return memberStates(path, file, groups, NamesRule.ALL);
	}

	/** As above, where names may be missing; what CLDR calls a state stands in first. */
	public static List<MemberState> memberStates(Path path, String file, Set<String> groups, NamesRule rule)
			throws UnreadableFile, RefusedReference {
		Set<String> known = Set.copyOf(groups);
		return ReferenceRows.read(path, file, "iso3", rule.columns(), (row) -> {
			String iso3 = country(row);
			String iso2 = row.text("iso2").toUpperCase(Locale.ROOT);
			if (!iso2.isEmpty() && !isLetters(iso2, 2)) {
				throw row.refused("iso2", ReferenceFault.BAD_ALPHA_2);
			}
			Names names = rule.names(row, iso3, (language, code) -> Texts.in(language).country(code));
			String group = row.text("group");
			return new MemberState(iso3, iso2.isEmpty() ? null : iso2, names,
					group.isEmpty() ? null : group(row, known), joined(row));
		});
	}

	/** {@code code,name_en,name_fr,name_ar}. */
	public static List<Group> groups(Path path, String file) throws UnreadableFile, RefusedReference {
		return groups(path, file, NamesRule.ALL);
	}

	/** As above, where names may be missing. */
	public static List<Group> groups(Path path, String file, NamesRule rule) throws UnreadableFile, RefusedReference {
		return ReferenceRows.read(path, file, "code", rule.columns(), (row) -> {
			String code = code(row);
			return new Group(code, rule.names(row, code));
		});
	}

	/** {@code code,kind,name_en,name_fr,name_ar}. */
	public static List<Sector> sectors(Path path, String file) throws UnreadableFile, RefusedReference {
		return sectors(path, file, NamesRule.ALL);
	}

	/** As above, where names may be missing. */
	public static List<Sector> sectors(Path path, String file, NamesRule rule) throws UnreadableFile, RefusedReference {
		return ReferenceRows.read(path, file, "code", rule.columns(), (row) -> {
			String code = code(row);
			String kind = row.text("kind");
			return new Sector(code, kind.isEmpty() ? "sector" : kind, rule.names(row, code));
		});
	}

	/**
	 * {@code currency,month,rate}; rates of the reporting currency are taken and unused.
	 * In place of a month a year may stand, for what is dated by year only.
	 */
	public static List<Rate> rates(Path path, String file) throws UnreadableFile, RefusedReference {
		return ReferenceRows.read(path, file, "currency", List.of("month", "rate"), (row) -> {
			String currency = row.required("currency").toUpperCase(Locale.ROOT);
			if (!Currencies.contains(currency)) {
				throw row.refused("currency", ReferenceFault.UNKNOWN_CURRENCY);
			}
			Period period = monthOrYear(row);
			row.unique("month", currency + " " + period);
			return new Rate(currency, period, rate(row));
		});
	}

	private static String country(ReferenceRows row) throws RefusedReference {
		String iso3 = row.required("iso3").toUpperCase(Locale.ROOT);
		refuseReserved(row, "iso3", iso3);
		if (!Countries.contains(iso3) && !isLeftToUsers(iso3)) {
			throw row.refused("iso3", ReferenceFault.UNKNOWN_COUNTRY);
		}
		row.unique("iso3", iso3);
		return iso3;
	}

	/** ISO 3166-1 never assigns AAA to AAZ, QMA to QZZ, XAA to XZZ and ZZA to ZZZ. */
	private static boolean isLeftToUsers(String code) {
		return isLetters(code, 3) && (code.startsWith("AA") || code.startsWith("X") || code.startsWith("ZZ")
				|| (code.charAt(0) == 'Q' && code.charAt(1) >= 'M'));
	}

	/**
	 * A code stands in lists, names of files and addresses: letters and digits, with
	 * hyphens, underscores and points between them.
	 */
	private static String code(ReferenceRows row) throws RefusedReference {
		String code = row.required("code");
		refuseReserved(row, "code", code);
		boolean plain = code.length() <= MAX_CODE && Character.isLetterOrDigit(code.codePointAt(0))
				&& code.codePoints().allMatch((c) -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
		if (!plain) {
			throw row.refused("code", ReferenceFault.BAD_CODE);
		}
		row.unique("code", code);
		return code;
	}

	private static void refuseReserved(ReferenceRows row, String column, String code) throws RefusedReference {
		if (RESERVED.contains(code.toUpperCase(Locale.ROOT))) {
			throw row.refused(column, ReferenceFault.RESERVED_CODE);
		}
	}

	private static String group(ReferenceRows row, Set<String> known) throws RefusedReference {
		String group = row.text("group");
		for (String code : known) {
			if (code.equalsIgnoreCase(group)) {
				return code;
			}
		}
		throw row.refused("group", ReferenceFault.UNKNOWN_GROUP);
	}

	private static @Nullable LocalDate joined(ReferenceRows row) throws RefusedReference {
		String text = row.text("joined");
		if (text.isEmpty()) {
			return null;
		}
		LocalDate joined = parsed(text, 10, LocalDate::parse);
		if (joined == null || joined.getYear() < FIRST_YEAR || joined.getYear() > LAST_YEAR) {
			throw row.refused("joined", ReferenceFault.BAD_DATE);
		}
		return joined;
	}

	private static Period monthOrYear(ReferenceRows row) throws RefusedReference {
		String text = row.required("month");
		YearMonth month = parsed(text, 7, YearMonth::parse);
		Year year = parsed(text, 4, Year::parse);
		YearMonth first = (year != null) ? year.atMonth(1) : month;
		if (first == null || first.getYear() < FIRST_YEAR || first.getYear() > LAST_YEAR) {
			throw row.refused("month", ReferenceFault.BAD_MONTH);
		}
		return new Period((year != null) ? Period.Length.YEAR : Period.Length.MONTH, first);
	}

	private static <T> @Nullable T parsed(String text, int length, Function<String, T> parser) {
		try {
			return (text.length() == length) ? parser.apply(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The rate with the decimals that are written, zeros at its end included. */
	private static BigDecimal rate(ReferenceRows row) throws RefusedReference {
		String text = row.required("rate");
		int point = text.indexOf('.');
		int whole = (point < 0) ? text.length() : point;
		int decimals = (point < 0) ? 0 : text.length() - point - 1;
		boolean plain = whole >= 1 && whole <= RATE_DIGITS && decimals <= RATE_DIGITS && (point < 0 || decimals > 0)
				&& text.chars().allMatch((c) -> (c >= '0' && c <= '9') || c == '.') && text.lastIndexOf('.') == point;
		BigDecimal rate = plain ? new BigDecimal(text) : BigDecimal.ZERO;
		if (rate.signum() <= 0) {
			throw row.refused("rate", ReferenceFault.BAD_RATE);
		}
		return rate;
	}

	private static boolean isLetters(String code, int length) {
		return code.length() == length && code.chars().allMatch((c) -> c >= 'A' && c <= 'Z');
	}

}
