package org.bayan.reporting.template;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.Column;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.record.RecordWords;
import org.bayan.reporting.text.Texts;

/** The codes that the cells of a column may hold: those that an import knows. */
final class TemplateCodes {

	/** Columns whose cells may hold several codes. */
	private static final Set<Column> SEVERAL = Set.of(Column.SECTORS, Column.MEMBER_STATES, Column.OTHER_COUNTRIES);

	private final Map<Column, List<TemplateCode>> lists = new EnumMap<>(Column.class);

	private final Texts texts;

	TemplateCodes(List<MemberState> states, List<Sector> sectors, Texts texts) {
		this.texts = texts;
		RecordWords words = new RecordWords(texts, states, sectors);
		this.lists.put(Column.TYPE, named("type.", ActivityType.values(), ActivityType::code));
		this.lists.put(Column.STATUS, named("status.", ActivityStatus.values(), ActivityStatus::code));
		this.lists.put(Column.DATE_PRECISION, named("precision.", DatePrecision.values(), DatePrecision::code));
		this.lists.put(Column.MODALITY, named("modality.", Modality.values(), Modality::code));
		this.lists.put(Column.SECTORS,
				sectors.stream()
					.map((sector) -> new TemplateCode(sector.code(), words.sector(sector.code())))
					.toList());
		this.lists.put(Column.MEMBER_STATES,
				states.stream().map((state) -> new TemplateCode(state.iso3(), words.country(state.iso3()))).toList());
		Set<String> countries = new TreeSet<>(Countries.codes());
		states.forEach((state) -> countries.add(state.iso3()));
		this.lists.put(Column.HOST_COUNTRY,
				countries.stream().map((code) -> new TemplateCode(code, words.country(code))).toList());
	}

	private <T> List<TemplateCode> named(String prefix, T[] values, Function<T, String> code) {
		return Arrays.stream(values)
			.map((value) -> new TemplateCode(code.apply(value), this.texts.get(prefix + code.apply(value))))
			.toList();
	}

	/** The codes of each column that has a list of its own. */
	Map<Column, List<TemplateCode>> lists() {
		return this.lists;
	}

	/** The column whose list holds for a column's cells; that column itself, mostly. */
	static Column listOf(Column column) {
		return (column == Column.OTHER_COUNTRIES) ? Column.HOST_COUNTRY : column;
	}

	/** Whether a cell of the column may hold several codes. */
	static boolean several(Column column) {
		return SEVERAL.contains(column);
	}

	/**
	 * One of the first codes of a column's list.
	 * @param place from 0; beyond the end it is the last code, in an empty list none
	 */
	String code(Column column, int place) {
		List<TemplateCode> codes = this.lists.getOrDefault(listOf(column), List.of());
		return codes.isEmpty() ? "" : codes.get(Math.min(place, codes.size() - 1)).code();
	}

}
