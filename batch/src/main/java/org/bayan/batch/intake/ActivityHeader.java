package org.bayan.batch.intake;

import java.util.EnumSet;
import java.util.Set;

import org.bayan.batch.table.HeaderRule;
import org.bayan.domain.intake.Column;
import org.jspecify.annotations.Nullable;

/** The header of a file of activities. */
final class ActivityHeader implements HeaderRule {

	/** A number of people or an amount that two activities share is neither one's. */
	private static final Set<Column> OF_ONE_ROW = EnumSet.of(Column.ACTIVITY_REF, Column.PARTICIPANTS, Column.WOMEN,
			Column.BUDGET, Column.EXPENDITURE);

	private static final Set<Column> REFERENCES = EnumSet.of(Column.ACTIVITY_REF, Column.PART_OF);

	@Override
	public String key() {
		return Column.ACTIVITY_REF.code();
	}

	@Override
	public @Nullable String column(String header) {
		Column column = Columns.column(header);
		return (column != null) ? column.code() : null;
	}

	@Override
	public boolean isComplete(Set<String> columns) {
		return columns.contains(Column.ACTIVITY_REF.code()) && columns.contains(Column.START_DATE.code())
				&& (columns.contains(Column.TITLE_EN.code()) || columns.contains(Column.TITLE_FR.code())
						|| columns.contains(Column.TITLE_AR.code()));
	}

	@Override
	public boolean isOfOneRow(String column) {
		return OF_ONE_ROW.stream().anyMatch((own) -> own.code().equals(column));
	}

	@Override
	public boolean isReference(String column) {
		return REFERENCES.stream().anyMatch((reference) -> reference.code().equals(column));
	}

	@Override
	public boolean isOverSheets() {
		return true;
	}

}
