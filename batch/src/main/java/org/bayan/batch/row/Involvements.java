package org.bayan.batch.row;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.reference.Countries;
import org.jspecify.annotations.Nullable;

/**
 * The sectors and countries of a row and what share each of them has. The countries of
 * both columns share one whole.
 */
final class Involvements {

	private final Codes<String> sectors;

	private final Codes<String> countries;

	private final Set<String> memberStates;

	Involvements(Lists lists) {
		this.sectors = Codes.of(Reason.UNKNOWN_SECTOR, lists.sectors(), Function.identity(),
				CodeNames.of(lists.sectorNames()));
		Set<String> all = new HashSet<>(Countries.codes());
		all.addAll(lists.memberStates());
		this.countries = Codes.of(Reason.UNKNOWN_COUNTRY, all, Function.identity(),
				CodeNames.ofCountries(lists.stateNames()));
		this.memberStates = lists.memberStates();
	}

	/**
	 * Involved countries.
	 *
	 * @param shares those of the column {@code member_states} first
	 * @param memberStates how many stood in that column
	 */
	record InvolvedCountries(Shares shares, int memberStates) {

		static final InvolvedCountries NONE = new InvolvedCountries(Shares.NONE, 0);

	}

	/** The sectors of a row; what is returned for a rejected one means nothing. */
	Shares sectors(RowCells cells, @Nullable Activity old) {
		if (!cells.has(Column.SECTORS)) {
			return (old != null) ? old.sectors() : Shares.NONE;
		}
		CodeList sectors = CodeList.read(cells, Column.SECTORS, this.sectors);
		return (sectors != null) ? whole(cells, Column.SECTORS, sectors) : Shares.NONE;
	}

	/** The countries of a row; what is returned for a rejected one means nothing. */
	InvolvedCountries countries(RowCells cells, @Nullable Activity old) {
		boolean hasMembers = cells.has(Column.MEMBER_STATES);
		boolean hasOthers = cells.has(Column.OTHER_COUNTRIES);
		if (!hasMembers && !hasOthers) {
			return (old != null) ? new InvolvedCountries(old.countries(), old.memberStates()) : InvolvedCountries.NONE;
		}
		CodeList members = hasMembers ? memberStates(cells) : keptMemberStates(old);
		CodeList others = hasOthers ? CodeList.read(cells, Column.OTHER_COUNTRIES, this.countries) : keptOthers(old);
		if (members == null || others == null) {
			return InvolvedCountries.NONE;
		}
		Column later = hasOthers ? Column.OTHER_COUNTRIES : Column.MEMBER_STATES;
		for (String code : others.codes()) {
			if (members.codes().contains(code)) {
				cells.reject(later, Reason.CODE_TWICE, code);
				return InvolvedCountries.NONE;
			}
		}
		boolean both = !members.codes().isEmpty() && !others.codes().isEmpty();
		if (both && (members.basisPoints() == null) != (others.basisPoints() == null)) {
			cells.reject(later, Reason.PERCENTAGES_INCOMPLETE);
			return InvolvedCountries.NONE;
		}
		Column summed = (hasMembers && others.codes().isEmpty()) ? Column.MEMBER_STATES : later;
		return new InvolvedCountries(whole(cells, summed, members.with(others)), members.codes().size());
	}

	/** The host country of a row; null where none is stated or it is rejected. */
	@Nullable String host(RowCells cells, @Nullable Activity old) {
		if (!cells.has(Column.HOST_COUNTRY)) {
			return (old != null) ? old.hostCountry() : null;
		}
		return this.countries.read(cells, Column.HOST_COUNTRY);
	}

	private @Nullable CodeList memberStates(RowCells cells) {
		CodeList states = CodeList.read(cells, Column.MEMBER_STATES, this.countries);
		if (states != null) {
			for (String code : states.codes()) {
				if (!this.memberStates.contains(code)) {
					cells.reject(Column.MEMBER_STATES, Reason.NOT_A_MEMBER_STATE, code);
					return null;
				}
			}
		}
		return states;
	}

	private static CodeList keptMemberStates(@Nullable Activity old) {
		return (old != null) ? CodeList.of(old.countries(), 0, old.memberStates()) : CodeList.EMPTY;
	}

	private static CodeList keptOthers(@Nullable Activity old) {
		return (old != null) ? CodeList.of(old.countries(), old.memberStates(), old.countries().codes().size())
				: CodeList.EMPTY;
	}

	/** The list's shares, provided that they are a whole. */
	private static Shares whole(RowCells cells, Column column, CodeList list) {
		if (list.codes().size() > Shares.WHOLE) {
			cells.reject(column, Reason.TOO_MANY_CODES, Integer.toString(list.codes().size()),
					Integer.toString(Shares.WHOLE));
			return Shares.NONE;
		}
		if (list.basisPoints() != null && list.sum() != Shares.WHOLE) {
			cells.reject(column, Reason.PERCENTAGES_SUM,
					BigDecimal.valueOf(list.sum(), 2).stripTrailingZeros().toPlainString());
			return Shares.NONE;
		}
		return list.shares();
	}

}
