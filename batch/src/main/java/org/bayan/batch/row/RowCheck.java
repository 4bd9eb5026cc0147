package org.bayan.batch.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.reference.Currencies;
import org.jspecify.annotations.Nullable;

/**
 * Makes an activity of a row, or says why not. All rules are checked on the activity that
 * results: a column that the file does not have keeps what the existing activity says, an
 * empty cell clears it.
 *
 * <p>
 * A rule about several columns rejects the row at the column whose value breaks it: the
 * end that lies before the start, the women who exceed the participants. Where the file
 * does not have that column, it is the column that the file does have.
 */
public final class RowCheck {

	static final int MAX_TITLE = 1_000;

	static final int MAX_CITY = 200;

	/** The most a cell of Excel holds, so that every text can be exported. */
	static final int MAX_TEXT = 32_767;

	private static final int MAX_URL = 2_048;

	private static final List<Column> TITLES = List.of(Column.TITLE_EN, Column.TITLE_FR, Column.TITLE_AR);

	private static final Codes<ActivityType> TYPES = Codes.of(Reason.UNKNOWN_TYPE, Arrays.asList(ActivityType.values()),
			ActivityType::code, names(ActivityType.values(), ActivityType::code, "type.", "type.many."));

	private static final Codes<ActivityStatus> STATUSES = Codes.of(Reason.UNKNOWN_STATUS,
			Arrays.asList(ActivityStatus.values()), ActivityStatus::code,
			names(ActivityStatus.values(), ActivityStatus::code, "status."));

	private static final Codes<DatePrecision> PRECISIONS = Codes.of(Reason.UNKNOWN_DATE_PRECISION,
			Arrays.asList(DatePrecision.values()), DatePrecision::code, CodeNames.NONE);

	private static final Codes<Modality> MODALITIES = Codes.of(Reason.UNKNOWN_MODALITY,
			Arrays.asList(Modality.values()), Modality::code, names(Modality.values(), Modality::code, "modality."));

	private static final Codes<String> CURRENCIES = Codes.of(Reason.UNKNOWN_CURRENCY, Currencies.minorDigits().keySet(),
			Function.identity(), CodeNames.NONE);

	private final Columns columns;

	private final Involvements involved;

	private final String reportingCurrency;

	private final int further;

	public RowCheck(Columns columns, Lists lists) {
		this(columns, lists, Rejection.FURTHER_LIMIT);
	}

	/**
	 * Tells more errors of a row.
	 * @param further the most that are told beside the first
	 */
	public RowCheck(Columns columns, Lists lists, int further) {
		this.columns = columns;
		this.involved = new Involvements(lists);
		this.reportingCurrency = lists.reportingCurrency();
		this.further = further;
	}

	private static <T> CodeNames names(T[] values, Function<T, String> code, String... keys) {
		return CodeNames.ofCatalogue(Arrays.stream(values).map(code).toList(), keys);
	}

	/**
	 * What a row makes of an activity.
	 * @param existing the activity of that reference as it is now, withdrawn or not; null
	 * where there is none
	 */
	public Checked check(SourceRow row, @Nullable Activity existing) {
		RowCells cells = new RowCells(row, this.columns);
		Activity activity = read(cells, existing);
		Rejection rejection = cells.rejection();
		if (rejection != null) {
			return new Checked.Rejected(rejection.with(this.further));
		}
		if (activity == null) {
			throw new IllegalStateException("row " + row.number() + " is neither accepted nor rejected");
		}
		return new Checked.Accepted(activity);
	}

	private @Nullable Activity read(RowCells cells, @Nullable Activity old) {
		String ref = cells.reference(Column.ACTIVITY_REF);
		String titleEn = line(cells, Column.TITLE_EN, MAX_TITLE, (old != null) ? old.titleEn() : null);
		String titleFr = line(cells, Column.TITLE_FR, MAX_TITLE, (old != null) ? old.titleFr() : null);
		String titleAr = line(cells, Column.TITLE_AR, MAX_TITLE, (old != null) ? old.titleAr() : null);
		ActivityType type = code(cells, Column.TYPE, TYPES, (old != null) ? old.type() : null, ActivityType.OTHER);
		ActivityStatus status = code(cells, Column.STATUS, STATUSES, (old != null) ? old.status() : null,
				ActivityStatus.COMPLETED);
		LocalDate start = Dates.read(cells, Column.START_DATE);
		LocalDate end = cells.has(Column.END_DATE) ? Dates.read(cells, Column.END_DATE)
				: (old != null) ? old.endDate() : null;
		DatePrecision precision = code(cells, Column.DATE_PRECISION, PRECISIONS,
				(old != null) ? old.datePrecision() : null, DatePrecision.DAY);
		Shares sectors = this.involved.sectors(cells, old);
		Involvements.InvolvedCountries countries = this.involved.countries(cells, old);
		String host = this.involved.host(cells, old);
		String city = line(cells, Column.CITY, MAX_CITY, (old != null) ? old.city() : null);
		Modality modality = code(cells, Column.MODALITY, MODALITIES, (old != null) ? old.modality() : null,
				Modality.UNKNOWN);
		Stated stated = Stated
			.of((measure) -> count(cells, Column.of(measure), (old != null) ? old.stated().of(measure) : null));
		Money money = Money.read(cells, old, CURRENCIES, this.reportingCurrency);
		List<String> partners = cells.has(Column.PARTNERS) ? partners(cells)
				: (old != null) ? old.partners() : List.of();
		String partOf = cells.has(Column.PART_OF) ? cells.reference(Column.PART_OF)
				: (old != null) ? old.partOf() : null;
		String url = line(cells, Column.SOURCE_URL, MAX_URL, (old != null) ? old.sourceUrl() : null);
		String description = cells.has(Column.DESCRIPTION) ? cells.lines(Column.DESCRIPTION, MAX_TEXT)
				: (old != null) ? old.description() : null;
		require(cells, Column.ACTIVITY_REF, ActivityReference.folded(cells.written(Column.ACTIVITY_REF)));
		require(cells, Column.START_DATE, cells.written(Column.START_DATE));
		checkTitles(cells, titleEn, titleFr, titleAr);
		checkDates(cells, start, end, precision);
		Integer participants = stated.of(Measure.PARTICIPANTS);
		Integer women = stated.of(Measure.WOMEN);
		if (participants != null && women != null && women > participants) {
			cells.reject(cells.has(Column.WOMEN) ? Column.WOMEN : Column.PARTICIPANTS, Reason.WOMEN_EXCEED_PARTICIPANTS,
					participants.toString(), women.toString());
		}
		if (ref != null && ref.equals(partOf)) {
			cells.reject(cells.has(Column.PART_OF) ? Column.PART_OF : Column.ACTIVITY_REF, Reason.PART_OF_ITSELF);
		}
		if (ref == null || start == null || cells.isRejected()) {
			return null;
		}
		return new Activity(ref, titleEn, titleFr, titleAr, type, status, start, end, precision, sectors,
				countries.shares(), countries.memberStates(), host, city, modality, stated, money.budgetMinor(),
				money.expenditureMinor(), money.currency(), partners, partOf, url, description);
	}

	private static @Nullable String line(RowCells cells, Column column, int limit, @Nullable String kept) {
		return cells.has(column) ? cells.line(column, limit) : kept;
	}

	private static <T> T code(RowCells cells, Column column, Codes<T> codes, @Nullable T kept, T ifEmpty) {
		T value = cells.has(column) ? codes.read(cells, column) : kept;
		return (value != null) ? value : ifEmpty;
	}

	private static @Nullable Integer count(RowCells cells, Column column, @Nullable Integer kept) {
		return cells.has(column) ? Amounts.count(cells, column) : kept;
	}

	private static List<String> partners(RowCells cells) {
		String text = cells.line(Column.PARTNERS, MAX_TEXT);
		if (text == null) {
			return List.of();
		}
		List<String> partners = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || text.charAt(i) == ';') {
				String partner = Whitespace.trim(text.substring(start, i));
				if (!partner.isEmpty()) {
					partners.add(partner);
				}
				start = i + 1;
			}
		}
		return partners;
	}

	/** Empty is an error of its own; any other reason has been given already. */
	private static void require(RowCells cells, Column column, String text) {
		if (Whitespace.isBlank(text)) {
			cells.reject(column, Reason.MISSING_VALUE);
		}
	}

	private static void checkTitles(RowCells cells, @Nullable String... titles) {
		Column first = null;
		for (int i = TITLES.size() - 1; i >= 0; i--) {
			Column column = TITLES.get(i);
			if (titles[i] != null || !Whitespace.isBlank(cells.written(column))) {
				return;
			}
			first = cells.has(column) ? column : first;
		}
		if (first != null) {
			cells.reject(first, Reason.MISSING_TITLE);
		}
	}

	private static void checkDates(RowCells cells, @Nullable LocalDate start, @Nullable LocalDate end,
			DatePrecision precision) {
		if (start != null && precision == DatePrecision.MONTH && start.getDayOfMonth() != 1) {
			cells.reject(Column.START_DATE, Reason.NOT_FIRST_OF_MONTH);
		}
		if (start != null && precision == DatePrecision.YEAR && start.getDayOfYear() != 1) {
			cells.reject(Column.START_DATE, Reason.NOT_FIRST_OF_YEAR);
		}
		if (start != null && end != null && end.isBefore(start)) {
			cells.reject(cells.has(Column.END_DATE) ? Column.END_DATE : Column.START_DATE, Reason.END_BEFORE_START,
					start.toString(), end.toString());
		}
	}

	/**
	 * The money of a row, in minor units of its currency.
	 *
	 * @param budgetMinor the budget; null where none is stated
	 * @param expenditureMinor the expenditure; null where none is stated
	 * @param currency the currency as stated; null where none is
	 */
	private record Money(@Nullable Long budgetMinor, @Nullable Long expenditureMinor, @Nullable String currency) {

		static Money read(RowCells cells, @Nullable Activity old, Codes<String> currencies, String reporting) {
			String oldCurrency = (old != null) ? old.currency() : null;
			BigDecimal budget = amount(cells, Column.BUDGET, (old != null) ? old.budgetMinor() : null, oldCurrency,
					reporting);
			BigDecimal expenditure = amount(cells, Column.EXPENDITURE, (old != null) ? old.expenditureMinor() : null,
					oldCurrency, reporting);
			String currency = oldCurrency;
			if (cells.has(Column.CURRENCY)) {
				currency = currencies.read(cells, Column.CURRENCY);
				if (currency == null && !Whitespace.isBlank(cells.written(Column.CURRENCY))) {
					return new Money(null, null, null);
				}
			}
			String counted = (currency != null) ? currency : reporting;
			return new Money(minor(cells, Column.BUDGET, budget, counted),
					minor(cells, Column.EXPENDITURE, expenditure, counted), currency);
		}

		/** The amount of a cell, or the existing one as a decimal, for a new currency. */
		private static @Nullable BigDecimal amount(RowCells cells, Column column, @Nullable Long minor,
				@Nullable String currency, String reporting) {
			if (cells.has(column)) {
				return Amounts.amount(cells, column);
			}
			if (minor == null) {
				return null;
			}
			BigDecimal kept = BigDecimal.valueOf(minor,
					Currencies.minorDigits((currency != null) ? currency : reporting));
			return (kept.signum() == 0) ? BigDecimal.ZERO : kept.stripTrailingZeros();
		}

		private static @Nullable Long minor(RowCells cells, Column column, @Nullable BigDecimal amount,
				String currency) {
			if (amount == null) {
				return null;
			}
			int digits = Currencies.minorDigits(currency);
			Column at = cells.has(column) ? column : Column.CURRENCY;
			if (amount.scale() > digits) {
				cells.reject(at, Reason.TOO_MANY_DECIMALS, amount.toPlainString(), currency, Integer.toString(digits));
				return null;
			}
			BigDecimal scaled = amount.movePointRight(digits);
			if (scaled.toBigInteger().bitLength() > 63) {
				cells.reject(at, Reason.AMOUNT_TOO_LARGE, Amounts.LIMIT);
				return null;
			}
			return scaled.longValueExact();
		}

	}

}
