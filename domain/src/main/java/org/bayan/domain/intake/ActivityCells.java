package org.bayan.domain.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.reference.Currencies;
import org.jspecify.annotations.Nullable;

/**
 * Writes an activity as a row of an activities file. Taking the row in again makes the
 * same activity.
 */
public final class ActivityCells {

	/** The header: every column in its fixed order. */
	public static final List<String> HEADER = Arrays.stream(Column.values()).map(Column::code).toList();

	private final Set<String> memberStates;

	private final String reportingCurrency;

	/**
	 * @param memberStates those of today: only they may stand in {@code member_states}
	 * @param reportingCurrency the currency of amounts without one
	 */
	public ActivityCells(Set<String> memberStates, String reportingCurrency) {
		this.memberStates = Set.copyOf(memberStates);
		this.reportingCurrency = reportingCurrency;
	}

	/** One text a column of {@link #HEADER}, empty where nothing is stated. */
	public List<String> of(Activity activity) {
		int members = memberColumn(activity.countries().codes());
		List<String> cells = new ArrayList<>(HEADER.size());
		for (Column column : Column.values()) {
			cells.add(switch (column) {
				case ACTIVITY_REF -> activity.ref();
				case TITLE_EN -> text(activity.titleEn());
				case TITLE_FR -> text(activity.titleFr());
				case TITLE_AR -> text(activity.titleAr());
				case TYPE -> activity.type().code();
				case STATUS -> activity.status().code();
				case START_DATE -> activity.startDate().toString();
				case END_DATE -> text(activity.endDate());
				case DATE_PRECISION -> activity.datePrecision().code();
				case SECTORS -> shares(activity.sectors(), 0, activity.sectors().codes().size());
				case MEMBER_STATES -> shares(activity.countries(), 0, members);
				case OTHER_COUNTRIES -> shares(activity.countries(), members, activity.countries().codes().size());
				case HOST_COUNTRY -> text(activity.hostCountry());
				case CITY -> text(activity.city());
				case MODALITY -> activity.modality().code();
				case BUDGET -> amount(activity.budgetMinor(), activity.currency());
				case EXPENDITURE -> amount(activity.expenditureMinor(), activity.currency());
				case CURRENCY -> text(activity.currency());
				case PARTNERS -> String.join(";", activity.partners());
				case PART_OF -> text(activity.partOf());
				case SOURCE_URL -> text(activity.sourceUrl());
				case DESCRIPTION -> text(activity.description());
				default -> text(activity.stated().of(Objects.requireNonNull(column.stated())));
			});
		}
		return cells;
	}

	/**
	 * How many of the countries go into the column {@code member_states}: those before
	 * the first that is not in today's list. The order of both columns together decides
	 * who gets the remainders of money, so it must not change.
	 */
	private int memberColumn(List<String> countries) {
		int count = 0;
		while (count < countries.size() && this.memberStates.contains(countries.get(count))) {
			count++;
		}
		return count;
	}

	private static String shares(Shares shares, int from, int to) {
		StringBuilder cell = new StringBuilder();
		for (int i = from; i < to; i++) {
			cell.append(cell.isEmpty() ? "" : ";").append(shares.codes().get(i)).append(':');
			cell.append(BigDecimal.valueOf(shares.basisPoints().get(i), 2).stripTrailingZeros().toPlainString());
		}
		return cell.toString();
	}

	private String amount(@Nullable Long minor, @Nullable String currency) {
		return (minor == null) ? ""
				: BigDecimal
					.valueOf(minor, Currencies.minorDigits((currency != null) ? currency : this.reportingCurrency))
					.toPlainString();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
