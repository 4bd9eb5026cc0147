package org.bayan.batch.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.batch.row.Columns;
import org.bayan.batch.table.HeaderRule;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.intake.Column;
import org.jspecify.annotations.Nullable;

/** The header of a file of activities. */
final class ActivityHeader implements HeaderRule {

	/** A number or an amount that two activities share is neither one's. */
	private static final Set<Column> OF_ONE_ROW = EnumSet.of(Column.ACTIVITY_REF, Column.BUDGET, Column.EXPENDITURE);

	static {
		Measure.stated().stream().map(Column::of).forEach(OF_ONE_ROW::add);
	}

	private static final List<String> TITLES = List.of(Column.TITLE_EN.code(), Column.TITLE_FR.code(),
			Column.TITLE_AR.code());

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
		return missing(columns).isEmpty();
	}

	@Override
	public List<String> missing(Set<String> columns) {
		boolean titled = TITLES.stream().anyMatch(columns::contains);
		return Stream.of(Column.ACTIVITY_REF, Column.TITLE_EN, Column.START_DATE)
			.filter((column) -> (column == Column.TITLE_EN) ? !titled : !columns.contains(column.code()))
			.map(Column::code)
			.toList();
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
