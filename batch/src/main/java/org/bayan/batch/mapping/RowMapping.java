package org.bayan.batch.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.batch.date.DateColumn;
import org.bayan.batch.date.DateReading;
import org.bayan.batch.mapping.OwnColumns.OwnColumn;
import org.bayan.batch.mapping.OwnWords.Said;
import org.bayan.batch.number.NumberColumn;
import org.bayan.batch.number.NumberReading;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of the product's own columns of a row of somebody's own list. What cannot
 * be said is a fault of its cell, with the text as it was written, so that the row is
 * rejected with it like any other.
 */
final class RowMapping {

	private static final Pattern CITY_AND_COUNTRY = Pattern
		.compile("^(.+?)\\s*[,\u060c(]\\s*([^,\u060c()]+?)\\s*\\)?$");

	private static final Pattern YEARS = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

	private static final Field[] DATED = { Field.START, Field.DATES, Field.YEAR };

	/** Amounts that are called neither are the budget. */
	private static final Field[] BUDGET = { Field.BUDGET, Field.AMOUNT };

	private final OwnColumns columns;

	private final Questions questions;

	private final OwnWords words;

	private final Kept<DateReading> dates;

	private final Map<Integer, Kept<NumberReading>> numbers = new HashMap<>();

	private final Set<String> members;

	private final List<Field> madeOf;

	/** Years in the name of the list. */
	private final List<String> years;

	/** The columns that rows have from here on, and where each stands. */
	private final List<Column> present;

	private final Map<Column, Integer> places = new EnumMap<>(Column.class);

	RowMapping(OwnColumns columns, Decisions decisions, Mapping mapping, Questions questions, Lists lists,
			List<Field> madeOf, String name, String section) {
		this.columns = columns;
		this.questions = questions;
		this.words = new OwnWords(lists, decisions.countries(), questions);
		DateColumn order = decisions.dates(mapping);
		this.dates = new Kept<>(order::read);
		this.members = lists.memberStates();
		this.madeOf = madeOf;
		columns.of(Field.PARTICIPANTS, Field.WOMEN, Field.MEN, Field.BUDGET, Field.EXPENDITURE, Field.AMOUNT)
			.forEach((column) -> {
				NumberColumn numbers = decisions.numbers(column, mapping);
				this.numbers.put(column.cell(), new Kept<>(numbers::read));
			});
		this.years = YEARS.matcher(name).results().map(MatchResult::group).distinct().toList();
		this.present = present(decisions.saysWomen(mapping), !this.words.surely(section).isEmpty());
		this.present.forEach((column) -> this.places.put(column, this.places.size()));
	}

	private List<Column> present(boolean women, boolean sections) {
		Set<Column> present = EnumSet.of(Column.ACTIVITY_REF, Column.START_DATE, Column.END_DATE,
				Column.DATE_PRECISION);
		Map<Field, Column> own = new EnumMap<>(Field.class);
		own.put(Field.TITLE, Column.TITLE_EN);
		own.put(Field.TITLE_EN, Column.TITLE_EN);
		own.put(Field.TITLE_FR, Column.TITLE_FR);
		own.put(Field.TITLE_AR, Column.TITLE_AR);
		own.put(Field.TYPE, Column.TYPE);
		own.put(Field.STATUS, Column.STATUS);
		own.put(Field.SECTORS, Column.SECTORS);
		own.put(Field.HOST, Column.HOST_COUNTRY);
		own.put(Field.MODALITY, Column.MODALITY);
		own.put(Field.PARTICIPANTS, Column.PARTICIPANTS);
		own.put(Field.MEN, Column.PARTICIPANTS);
		own.put(Field.WOMEN, Column.WOMEN);
		own.put(Field.BUDGET, Column.BUDGET);
		own.put(Field.AMOUNT, Column.BUDGET);
		own.put(Field.EXPENDITURE, Column.EXPENDITURE);
		own.put(Field.CURRENCY, Column.CURRENCY);
		own.put(Field.PARTNERS, Column.PARTNERS);
		own.put(Field.PART_OF, Column.PART_OF);
		own.put(Field.SOURCE, Column.SOURCE_URL);
		own.put(Field.DESCRIPTION, Column.DESCRIPTION);
		own.forEach((field, column) -> {
			if (this.columns.has(field)) {
				present.add(column);
			}
		});
		if (this.columns.has(Field.TITLE_EN, Field.TITLE_FR, Field.TITLE)) {
			// a title in Arabic letters is one wherever it stands
			present.add(Column.TITLE_AR);
		}
		if (sections || this.columns.has(Field.COUNTRIES, Field.OTHER_COUNTRIES)) {
			present.addAll(List.of(Column.MEMBER_STATES, Column.OTHER_COUNTRIES));
		}
		if (this.columns.has(Field.PLACE)) {
			present.addAll(List.of(Column.CITY, Column.HOST_COUNTRY));
		}
		if (women) {
			present.add(Column.WOMEN);
		}
		if (this.columns.has(Field.BUDGET, Field.AMOUNT, Field.EXPENDITURE)) {
			present.add(Column.CURRENCY);
		}
		return List.copyOf(present);
	}

	OwnWords words() {
		return this.words;
	}

	/** The columns of the rows that are made. */
	List<Column> present() {
		return this.present;
	}

	/** A row on its way. */
	private final class Made {

		private final SourceRow source;

		private final String[] cells = new String[RowMapping.this.present.size()];

		private final List<CellFault> faults = new ArrayList<>();

		Made(SourceRow source) {
			this.source = source;
			Arrays.fill(this.cells, "");
		}

		String first(Field... fields) {
			return RowMapping.this.columns.first(this.source.cells(), fields);
		}

		void put(Column column, @Nullable String text) {
			int cell = RowMapping.this.places.getOrDefault(column, -1);
			if (cell >= 0 && text != null && this.cells[cell].isEmpty()) {
				this.cells[cell] = text;
			}
		}

		String get(Column column) {
			int cell = RowMapping.this.places.getOrDefault(column, -1);
			return (cell >= 0) ? this.cells[cell] : "";
		}

		void refuse(Column column, String written, Reason reason, String... arguments) {
			int cell = RowMapping.this.places.getOrDefault(column, -1);
			if (cell >= 0) {
				this.cells[cell] = written;
				this.faults.add(new CellFault(cell, reason, List.of(arguments)));
			}
		}

		void unanswered(Column column, String written, String word) {
			refuse(column, written, Reason.UNANSWERED_WORD, word);
		}

		SourceRow row() {
			return new SourceRow(this.source.number(), Arrays.asList(this.cells), this.faults);
		}

	}

	/**
	 * The row that one row of the list makes.
	 * @param section the country that stands above its block; empty: none
	 */
	SourceRow map(SourceRow source, String section) {
		Made made = new Made(source);
		titles(made);
		words(made);
		dates(made);
		countries(made, section);
		people(made);
		money(made);
		for (Map.Entry<Field, Column> text : Map
			.of(Field.PARTNERS, Column.PARTNERS, Field.PART_OF, Column.PART_OF, Field.SOURCE, Column.SOURCE_URL,
					Field.DESCRIPTION, Column.DESCRIPTION)
			.entrySet()) {
			made.put(text.getValue(), made.first(text.getKey()));
		}
		made.put(Column.ACTIVITY_REF, this.madeOf.isEmpty() ? made.first(Field.REFERENCE) : reference(made));
		faults(made);
		return made.row();
	}

	/** What could not be read of a cell can be read of no column that it fills. */
	private void faults(Made made) {
		for (CellFault fault : made.source.faults()) {
			if (fault.cell() == CellFault.WHOLE_ROW) {
				made.faults.add(fault);
				continue;
			}
			Field field = this.columns.all().get(fault.cell()).field();
			Column column = (field != null) ? column(field) : null;
			if (column != null) {
				made.refuse(column, made.source.cells().get(fault.cell()), fault.reason(),
						fault.arguments().toArray(String[]::new));
			}
		}
	}

	private static @Nullable Column column(Field field) {
		return switch (field) {
			case REFERENCE -> Column.ACTIVITY_REF;
			case TITLE, TITLE_EN -> Column.TITLE_EN;
			case TITLE_FR -> Column.TITLE_FR;
			case TITLE_AR -> Column.TITLE_AR;
			case START, DATES, YEAR -> Column.START_DATE;
			case END -> Column.END_DATE;
			case PARTICIPANTS, MEN -> Column.PARTICIPANTS;
			case WOMEN -> Column.WOMEN;
			case BUDGET, AMOUNT -> Column.BUDGET;
			case EXPENDITURE -> Column.EXPENDITURE;
			case COUNTRIES, OTHER_COUNTRIES -> Column.MEMBER_STATES;
			case HOST -> Column.HOST_COUNTRY;
			case PLACE -> Column.CITY;
			case SECTORS -> Column.SECTORS;
			case TYPE -> Column.TYPE;
			case STATUS -> Column.STATUS;
			case MODALITY -> Column.MODALITY;
			case CURRENCY -> Column.CURRENCY;
			case PARTNERS -> Column.PARTNERS;
			case PART_OF -> Column.PART_OF;
			case SOURCE -> Column.SOURCE_URL;
			case DESCRIPTION -> Column.DESCRIPTION;
			case DATE_PRECISION, NUMBER -> null;
		};
	}

	private void titles(Made made) {
		for (OwnColumn column : this.columns.of(Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR)) {
			String text = Whitespace.trim(made.source.cells().get(column.cell()));
			Column own = (column.field() == Field.TITLE_FR) ? Column.TITLE_FR
					: (column.field() == Field.TITLE_AR || isArabic(text)) ? Column.TITLE_AR : Column.TITLE_EN;
			made.put((isArabic(text)) ? Column.TITLE_AR : own, text);
		}
	}

	private static boolean isArabic(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.limit(1)
			.anyMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
	}

	private void words(Made made) {
		String type = made.first(Field.TYPE);
		word(made, Column.TYPE, type, this.words.type(type));
		String status = made.first(Field.STATUS);
		word(made, Column.STATUS, status, this.words.status(status));
		String modality = made.first(Field.MODALITY);
		word(made, Column.MODALITY, modality, this.words.modality(modality));
		List<String> codes = new ArrayList<>();
		for (OwnColumn column : this.columns.of(Field.SECTORS)) {
			String cell = Whitespace.trim(made.source.cells().get(column.cell()));
			Said said = this.words.sectors(cell);
			if (said.unanswered() != null) {
				made.unanswered(Column.SECTORS, cell, said.unanswered());
			}
			codes.addAll(said.codes());
		}
		made.put(Column.SECTORS, String.join(";", codes.stream().distinct().toList()));
	}

	private static void word(Made made, Column column, String written, Said said) {
		if (said.unanswered() != null) {
			made.unanswered(column, written, said.unanswered());
		}
		else {
			made.put(column, said.cell());
		}
	}

	private void dates(Made made) {
		OwnColumn column = null;
		String written = "";
		for (OwnColumn one : this.columns.of(DATED)) {
			String text = Whitespace.trim(made.source.cells().get(one.cell()));
			if (written.isEmpty() && !text.isEmpty() && !(this.dates.read(text) instanceof DateReading.Empty)) {
				column = one;
				written = text;
			}
		}
		if (column == null) {
			if (!this.columns.has(DATED)) {
				dateOfAll(made);
			}
			else {
				end(made, null);
			}
			return;
		}
		DateReading reading = (column.field() == Field.YEAR) ? DateColumn.of(true).read(written)
				: this.dates.read(written);
		switch (reading) {
			case DateReading.Known known -> {
				made.put(Column.START_DATE, known.start().toString());
				precision(made, known.precision());
				end(made, known.end());
			}
			case DateReading.EitherOrder either -> {
				this.questions.ask(Kind.DATE_ORDER, column.heading(), written,
						List.of(either.dayFirst().toString(), either.monthFirst().toString()));
				made.unanswered(Column.START_DATE, written, written);
			}
			case DateReading.NoSuchDay none -> made.refuse(Column.START_DATE, written, Reason.NO_SUCH_DAY);
			case DateReading.NoDate none -> made.refuse(Column.START_DATE, written, Reason.BAD_DATE);
			case DateReading.Empty none -> end(made, null);
		}
	}

	private static void precision(Made made, DateReading.Precision precision) {
		if (precision != DateReading.Precision.DAY) {
			made.put(Column.DATE_PRECISION, (precision == DateReading.Precision.MONTH) ? "month" : "year");
		}
	}

	/** The end: of its own column, else what the cell of the start says. */
	private void end(Made made, @Nullable LocalDate ofStart) {
		String written = made.first(Field.END);
		DateReading reading = written.isEmpty() ? new DateReading.Empty() : this.dates.read(written);
		switch (reading) {
			case DateReading.Known known ->
				made.put(Column.END_DATE, ((known.end() != null) ? known.end() : last(known)).toString());
			case DateReading.Empty empty -> made.put(Column.END_DATE, (ofStart != null) ? ofStart.toString() : "");
			case DateReading.EitherOrder either -> {
				this.questions.ask(Kind.DATE_ORDER, this.columns.of(Field.END).getFirst().heading(), written,
						List.of(either.dayFirst().toString(), either.monthFirst().toString()));
				made.unanswered(Column.END_DATE, written, written);
			}
			case DateReading.NoSuchDay none -> made.refuse(Column.END_DATE, written, Reason.NO_SUCH_DAY);
			case DateReading.NoDate none -> made.refuse(Column.END_DATE, written, Reason.BAD_DATE);
		}
	}

	/** The last day of what is known of an end. */
	private static LocalDate last(DateReading.Known known) {
		return switch (known.precision()) {
			case DAY -> known.start();
			case MONTH -> known.start().plusMonths(1).minusDays(1);
			case YEAR -> known.start().plusYears(1).minusDays(1);
		};
	}

	private void dateOfAll(Made made) {
		String said = this.questions.ask(Kind.DATE, "", "", this.years);
		DateReading reading = (said != null) ? DateColumn.of(true).read(said) : new DateReading.Empty();
		if (reading instanceof DateReading.Known known) {
			made.put(Column.START_DATE, known.start().toString());
			precision(made, known.precision());
			made.put(Column.END_DATE, (known.end() != null) ? known.end().toString() : "");
		}
		else {
			made.unanswered(Column.START_DATE, "",
					made.first(Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR));
		}
	}

	private void countries(Made made, String section) {
		List<String> codes = new ArrayList<>();
		for (OwnColumn column : this.columns.of(Field.COUNTRIES, Field.OTHER_COUNTRIES)) {
			String cell = Whitespace.trim(made.source.cells().get(column.cell()));
			Said said = this.words.countries(cell);
			if (said.unanswered() != null) {
				made.unanswered(Column.MEMBER_STATES, cell, said.unanswered());
			}
			codes.addAll(said.codes());
		}
		if (!section.isEmpty()) {
			codes.addAll(this.words.surely(section));
		}
		host(made);
		place(made);
		List<String> involved = codes.stream().distinct().toList();
		made.put(Column.MEMBER_STATES, String.join(";", involved.stream().filter(this.members::contains).toList()));
		made.put(Column.OTHER_COUNTRIES,
				String.join(";", involved.stream().filter((code) -> !this.members.contains(code)).toList()));
	}

	private void host(Made made) {
		String written = made.first(Field.HOST);
		Said said = this.words.countries(written);
		if (said.unanswered() != null) {
			made.unanswered(Column.HOST_COUNTRY, written, said.unanswered());
		}
		else if (said.codes().size() > 1) {
			made.put(Column.HOST_COUNTRY, written);
		}
		else {
			made.put(Column.HOST_COUNTRY, said.cell());
		}
	}

	/** A city, and the country behind it, in which it was held. */
	private void place(Made made) {
		String written = made.first(Field.PLACE);
		Matcher both = CITY_AND_COUNTRY.matcher(written);
		List<String> named = both.matches() ? this.words.surely(both.group(2)) : List.of();
		if (named.size() == 1) {
			made.put(Column.CITY, both.group(1));
			made.put(Column.HOST_COUNTRY, named.getFirst());
		}
		else if (!isOnline(written)) {
			made.put(Column.CITY, written);
		}
	}

	/** What people write where a place is asked for and there is none. */
	private boolean isOnline(String place) {
		return !place.isEmpty() && "online".equals(this.words.surelyModality(place));
	}

	private void people(Made made) {
		BigDecimal men = number(made, Column.PARTICIPANTS, Field.MEN).number();
		Amount women = number(made, Column.WOMEN, Field.WOMEN);
		Amount all = number(made, Column.PARTICIPANTS, Field.PARTICIPANTS);
		BigDecimal participants = all.number();
		if (participants == null && men != null && women.number() != null) {
			participants = men.add(women.number());
		}
		made.put(Column.PARTICIPANTS, plain(participants));
		made.put(Column.WOMEN, plain((women.number() != null) ? women.number() : all.part()));
	}

	private void money(Made made) {
		Amount budget = number(made, Column.BUDGET, BUDGET);
		Amount expenditure = number(made, Column.EXPENDITURE, Field.EXPENDITURE);
		made.put(Column.BUDGET, plain(budget.number()));
		made.put(Column.EXPENDITURE, plain(expenditure.number()));
		String currency = made.first(Field.CURRENCY);
		if (!currency.isEmpty()) {
			currency(made, currency);
		}
		else if (budget.currency() != null || expenditure.currency() != null) {
			made.put(Column.CURRENCY, (budget.currency() != null) ? budget.currency() : expenditure.currency());
		}
	}

	private void currency(Made made, String written) {
		String code = written.matches("[A-Za-z]{3}") ? written
				: this.questions.ask(Kind.CURRENCY, written, written, List.of());
		if (code == null) {
			made.unanswered(Column.CURRENCY, written, written);
		}
		else {
			made.put(Column.CURRENCY, code);
		}
	}

	private static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	/** A number, a part of it, and the currency that it names. */
	private record Amount(@Nullable BigDecimal number, @Nullable BigDecimal part, @Nullable String currency) {

		private static final Amount NONE = new Amount(null, null, null);

	}

	/** The first filled number of some fields; none where its cell is refused. */
	private Amount number(Made made, Column column, Field... fields) {
		for (OwnColumn own : this.columns.of(fields)) {
			String written = Whitespace.trim(made.source.cells().get(own.cell()));
			Kept<NumberReading> numbers = this.numbers.get(own.cell());
			NumberReading reading = written.isEmpty() || numbers == null ? new NumberReading.Empty()
					: numbers.read(written);
			if (!(reading instanceof NumberReading.Empty)) {
				return amount(made, column, own, written, reading);
			}
		}
		return Amount.NONE;
	}

	private Amount amount(Made made, Column column, OwnColumn own, String written, NumberReading reading) {
		return switch (reading) {
			case NumberReading.Known known when known.about() -> asked(made, column, own, written, known.number());
			case NumberReading.Two two -> asked(made, column, own, written, two.first(), two.second());
			case NumberReading.Known known when known.currencies().size() > 1 -> {
				String word = written.replaceAll("[\\d.,'()\\s\u00a0\u202f-]+", " ").strip();
				String currency = this.questions.ask(Kind.CURRENCY, word, word, known.currencies());
				if (currency == null) {
					made.unanswered(column, written, word);
				}
				yield (currency != null) ? new Amount(known.number(), known.part(), currency) : Amount.NONE;
			}
			case NumberReading.Known known -> new Amount(known.number(), known.part(),
					known.currencies().isEmpty() ? own.currency() : known.currencies().getFirst());
			case NumberReading.EitherSign either -> {
				this.questions.ask(Kind.DECIMAL_SIGN, own.heading(), written,
						List.of(either.thousands().toPlainString(), either.decimals().toPlainString()));
				made.unanswered(column, written, written);
				yield Amount.NONE;
			}
			case NumberReading.NoNumber none -> {
				made.put(column, written);
				yield Amount.NONE;
			}
			case NumberReading.Empty none -> Amount.NONE;
		};
	}

	/** A number that is not exact, as somebody said it. */
	private Amount asked(Made made, Column column, OwnColumn own, String written, BigDecimal... candidates) {
		String said = this.questions.ask(Kind.NUMBER, written, written,
				Arrays.stream(candidates).map(BigDecimal::toPlainString).toList());
		if (said == null) {
			made.unanswered(column, written, written);
		}
		return (said == null || said.isEmpty()) ? Amount.NONE : new Amount(new BigDecimal(said), null, own.currency());
	}

	private String reference(Made made) {
		List<String> fields = new ArrayList<>();
		for (Field field : this.madeOf) {
			fields.add(switch (field) {
				case TITLE -> made.first(Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR);
				case START -> made.get(Column.START_DATE);
				case PLACE -> made.first(Field.PLACE);
				case COUNTRIES -> made.get(Column.MEMBER_STATES) + ";" + made.get(Column.OTHER_COUNTRIES);
				default -> made.first(field);
			});
		}
		return MadeReference.of(fields);
	}

}
