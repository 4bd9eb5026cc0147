package org.bayan.batch.mapping;

import java.util.List;
import java.util.Set;

import org.bayan.batch.heading.Heading;
import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.jspecify.annotations.Nullable;

/** The header of somebody's own list of activities. */
final class OwnHeader implements HeaderRule {

	private static final String TITLE = Field.TITLE.code();

	/** A title alone is a word of a text; with another column it is a header. */
	private static final int COLUMNS = 2;

	private final Mapping mapping;

	/** What stands alone in the last filled row that was looked at. */
	private String alone = "";

	private String section = "";

	OwnHeader(Mapping mapping) {
		this.mapping = mapping;
	}

	@Override
	public String key() {
		return TITLE;
	}

	@Override
	public @Nullable String column(String header) {
		Field field = field(header);
		return (field == null) ? null : isTitle(field) ? TITLE : field.code();
	}

	/** What a heading means, as was said or as it is known; null: nothing. */
	@Nullable Field field(String heading) {
		String said = this.mapping.answer(Kind.COLUMN, heading.strip()).orElse(null);
		if (said != null) {
			return said.isEmpty() ? null : Field.of(said);
		}
		Heading known = Heading.of(heading);
		return (known != null) ? known.field() : null;
	}

	static boolean isTitle(Field field) {
		return field == Field.TITLE || field == Field.TITLE_EN || field == Field.TITLE_FR || field == Field.TITLE_AR;
	}

	@Override
	public Set<String> columns(List<String> cells) {
		Set<String> columns = HeaderRule.super.columns(cells);
		List<String> filled = cells.stream().filter((cell) -> !Whitespace.isBlank(cell)).toList();
		if (isComplete(columns)) {
			this.section = this.alone;
		}
		if (!filled.isEmpty()) {
			this.alone = (filled.size() == 1) ? filled.getFirst().strip() : "";
		}
		return columns;
	}

	/** What stands alone in the row above the header; empty where nothing does. */
	String section() {
		return this.section;
	}

	@Override
	public boolean isComplete(Set<String> columns) {
		return columns.contains(TITLE) && columns.size() >= COLUMNS;
	}

	@Override
	public boolean isOfOneRow(String column) {
		return Set
			.of(Field.REFERENCE.code(), Field.PARTICIPANTS.code(), Field.WOMEN.code(), Field.BUDGET.code(),
					Field.EXPENDITURE.code(), Field.AMOUNT.code())
			.contains(column);
	}

	@Override
	public boolean isReference(String column) {
		return column.equals(Field.REFERENCE.code()) || column.equals(Field.PART_OF.code());
	}

	@Override
	public boolean isOverSheets() {
		return true;
	}

}
