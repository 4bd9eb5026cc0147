package org.bayan.batch.reference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.TableFile;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;

/**
 * Reads lists of reference data from CSV or XLSX files. A list is taken whole or refused
 * whole; columns that are not known are ignored.
 */
public final class ReferenceFiles {

	/** A rate is kept as written up to this many decimals. */
	private static final int RATE_DECIMALS = 12;

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,%d})?".formatted(RATE_DECIMALS));

	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private ReferenceFiles() {
	}

	/** {@code iso3,iso2,name_en,name_fr,name_ar,group,joined}. */
	public static List<MemberState> memberStates(Path path, String name) throws UnreadableFile, RefusedList {
		return read(path, name, List.of("iso3", "name_en", "name_fr", "name_ar"), (row) -> {
			String iso3 = row.ownCode("iso3");
			if (Countries.alpha2(iso3) == null) {
				throw row.refusal("iso3", "unknown_country");
			}
			String iso2 = row.optional("iso2");
			if (iso2 != null && !iso2.toUpperCase(Locale.ROOT).equals(Countries.alpha2(iso3))) {
				throw row.refusal("iso2", "other_country");
			}
			return new MemberState(iso3, Countries.alpha2(iso3), row.names(), row.optionalCode("group"),
					row.optionalDate("joined"));
		});
	}

	/** {@code code,name_en,name_fr,name_ar}. */
	public static List<Group> groups(Path path, String name) throws UnreadableFile, RefusedList {
		return read(path, name, List.of("code", "name_en", "name_fr", "name_ar"),
				(row) -> new Group(row.ownCode("code"), row.names()));
	}

	/** {@code code,kind,name_en,name_fr,name_ar}. */
	public static List<Sector> sectors(Path path, String name) throws UnreadableFile, RefusedList {
		return read(path, name, List.of("code", "kind", "name_en", "name_fr", "name_ar"),
				(row) -> new Sector(row.ownCode("code"), row.required("kind"), row.names()));
	}

	/** {@code currency,month,rate}. */
	public static List<Rate> rates(Path path, String name) throws UnreadableFile, RefusedList {
		return read(path, name, List.of("currency", "month", "rate"), ReferenceFiles::rate);
	}

	private static Rate rate(ListRow row) throws RefusedList {
		String currency = row.required("currency").toUpperCase(Locale.ROOT);
		if (!Currencies.contains(currency)) {
			throw row.refusal("currency", "unknown_currency");
		}
		YearMonth month = month(row);
		row.unique("month", currency + " " + month);
		String rate = row.required("rate");
		if (!DECIMAL.matcher(rate).matches() || new BigDecimal(rate).signum() == 0) {
			throw row.refusal("rate", "bad_rate");
		}
		return new Rate(currency, month, new BigDecimal(rate));
	}

	private static YearMonth month(ListRow row) throws RefusedList {
		try {
			String month = row.required("month");
			if (MONTH.matcher(month).matches()) {
				return YearMonth.parse(month);
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw row.refusal("month", "bad_month");
	}

	private static <T> List<T> read(Path path, String name, List<String> required, Reading<T> reading)
			throws UnreadableFile, RefusedList {
		String first = required.getFirst();
		try (TableFile table = TableFile.open(path, name,
				new HeaderRule(first, (cells) -> places(cells).containsKey(first) ? places(cells).size() : 0))) {
			Map<String, Integer> columns = places(table.header());
			for (String column : required) {
				if (!columns.containsKey(column)) {
					throw new UnreadableFile(name, FileFault.MISSING_COLUMN, column);
				}
			}
			List<T> list = new ArrayList<>();
			Set<String> seen = new HashSet<>();
			for (SourceRow row = table.next(); row != null; row = table.next()) {
				list.add(reading.of(new ListRow(name, row, columns, seen)));
			}
			return list;
		}
	}

	/**
	 * Headers without regard to case, spaces, hyphens and underscores, and where they
	 * stand.
	 */
	private static Map<String, Integer> places(List<String> header) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String plain = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
			String column = plain.startsWith("name") ? plain.replaceFirst("^name", "name_") : plain;
			if (!column.isEmpty()) {
				places.putIfAbsent(column, i);
			}
		}
		return places;
	}

	/** Understands a row. */
	@FunctionalInterface
	private interface Reading<T> {

		T of(ListRow row) throws RefusedList;

	}

}
