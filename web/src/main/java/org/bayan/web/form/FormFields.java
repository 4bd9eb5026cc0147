package org.bayan.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.Column;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.record.RecordNames;
import org.jspecify.annotations.Nullable;

/** The fields of the form with what can be chosen, in the reader's language. */
final class FormFields {

	/** What would be cut in a field of one line. */
	private static final Set<Column> LONG = EnumSet.of(Column.PARTNERS, Column.DESCRIPTION);

	/** So many empty lines stand below those of a list. */
	private static final int FREE = 2;

	private static final int MORE = 5;

	private final Texts texts;

	private final RecordNames names;

	private final List<String> states;

	private final List<String> sectors;

	private final String currency;

	FormFields(Texts texts, List<MemberState> states, List<Sector> sectors, List<Sector> allSectors, String currency) {
		this.texts = texts;
		this.names = new RecordNames(texts, states, allSectors);
		this.states = states.stream().map(MemberState::iso3).toList();
		this.sectors = sectors.stream().map(Sector::code).toList();
		this.currency = currency;
	}

	/**
	 * What stands in the fields, and what is to be said of them.
	 *
	 * @param cells by column
	 * @param errors what is wrong, in words
	 * @param theirs what others changed meanwhile, in words
	 * @param more the list that is to have more lines; null: none
	 */
	record Content(Map<Column, String> cells, Map<Column, String> errors, Map<Column, String> theirs,
			@Nullable Column more) {

	}

	/**
	 * The fields, each column in one.
	 * @param add whether the activity is new, so that its reference is asked for
	 */
	List<FormField.Part> parts(Content content, boolean add) {
		List<FormField.Part> parts = new ArrayList<>();
		Stream<Column> titles = Stream.of(Column.TITLE_EN, Column.TITLE_FR, Column.TITLE_AR);
		parts.add(part("titles", content, add ? Stream.concat(Stream.of(Column.ACTIVITY_REF), titles) : titles));
		parts.add(part("when", content,
				Stream.of(Column.TYPE, Column.STATUS, Column.START_DATE, Column.END_DATE, Column.DATE_PRECISION)));
		parts.add(part("who", content,
				Stream.concat(Stream.of(Column.MEMBER_STATES, Column.OTHER_COUNTRIES, Column.SECTORS),
						Arrays.stream(Column.values()).filter((column) -> column.stated() != null))));
		parts.add(part("where", content, Stream.of(Column.HOST_COUNTRY, Column.CITY, Column.MODALITY)));
		parts.add(part("more", content, Stream.of(Column.BUDGET, Column.EXPENDITURE, Column.CURRENCY, Column.PARTNERS,
				Column.PART_OF, Column.SOURCE_URL, Column.DESCRIPTION)));
		return parts;
	}

	private FormField.Part part(String code, Content content, Stream<Column> columns) {
		String hint = "web.form.part." + code + ".hint";
		return new FormField.Part(this.texts.get("web.form.part." + code),
				this.texts.has(hint) ? this.texts.get(hint) : null,
				columns.map((column) -> field(column, content)).toList());
	}

	private FormField field(Column column, Content content) {
		String value = content.cells().getOrDefault(column, "");
		List<Choice> choices = FormCells.LISTS.contains(column) ? List.of() : choices(column, value);
		String kind = FormCells.LISTS.contains(column) ? "codes"
				: !choices.isEmpty() ? "choice" : LONG.contains(column) ? "text" : "line";
		String code = column.code().replace('_', '-');
		String hint = "web.form.hint." + code;
		return new FormField(code, FormCells.field(column), label(column), kind, value, direction(column),
				language(column), width(column), choices,
				kind.equals("codes") ? entries(column, value, content.more() == column) : List.of(),
				this.texts.has(hint) ? this.texts.get(hint) : null, content.errors().get(column),
				content.theirs().get(column));
	}

	String label(Column column) {
		return (column == Column.ACTIVITY_REF) ? this.texts.get("web.form.reference")
				: this.texts.get("web.fact." + column.code().replace('_', '-'));
	}

	private static String direction(Column column) {
		return switch (column) {
			case TITLE_AR -> "rtl";
			case CITY, PARTNERS, DESCRIPTION -> "auto";
			default -> "ltr";
		};
	}

	private static @Nullable String language(Column column) {
		return switch (column) {
			case TITLE_EN, TITLE_FR, TITLE_AR -> column.code().substring("title_".length());
			default -> null;
		};
	}

	private static String width(Column column) {
		return switch (column) {
			case TITLE_EN, TITLE_FR, TITLE_AR, MEMBER_STATES, OTHER_COUNTRIES, SECTORS, DESCRIPTION -> "w6";
			case START_DATE, END_DATE, DATE_PRECISION, HOST_COUNTRY, CITY, MODALITY, BUDGET, EXPENDITURE, CURRENCY ->
				"w2";
			default -> "w3";
		};
	}

	private List<Choice> choices(Column column, String chosen) {
		return switch (column) {
			case TYPE -> worded("type.", Arrays.stream(ActivityType.values()).map(ActivityType::code), chosen);
			case STATUS -> worded("status.", Arrays.stream(ActivityStatus.values()).map(ActivityStatus::code), chosen);
			case DATE_PRECISION ->
				worded("precision.", Arrays.stream(DatePrecision.values()).map(DatePrecision::code), chosen);
			case MODALITY -> worded("modality.", Arrays.stream(Modality.values()).map(Modality::code), chosen);
			case HOST_COUNTRY -> optional(countries(all()), chosen, this.texts.get("web.form.none"));
			case CURRENCY -> optional(new TreeSet<>(Currencies.minorDigits().keySet()).stream()
				.map((code) -> new Choice(code, code, "", false))
				.toList(), chosen, this.texts.get("web.form.currency", "currency", this.currency));
			default -> List.of();
		};
	}

	private List<Choice> worded(String key, Stream<String> codes, String chosen) {
		return choose(codes.map((code) -> new Choice(code, this.texts.get(key + code), "", false)).toList(), chosen);
	}

	private static List<Choice> optional(List<Choice> choices, String chosen, String none) {
		List<Choice> all = new ArrayList<>();
		all.add(new Choice("", none, "", false));
		all.addAll(choices);
		return choose(all, chosen);
	}

	/** With one chosen; a value that none has is a choice of its own, so it stays. */
	private static List<Choice> choose(List<Choice> choices, String chosen) {
		List<Choice> all = new ArrayList<>();
		if (choices.stream().noneMatch((one) -> one.code().equals(chosen))) {
			all.add(new Choice(chosen, chosen, "", true));
		}
		choices.forEach((one) -> all.add(new Choice(one.code(), one.name(), "", one.code().equals(chosen))));
		return all;
	}

	private List<FormField.Entry> entries(Column column, String cell, boolean more) {
		List<Choice> codes = switch (column) {
			case SECTORS ->
				this.sectors.stream().map((code) -> new Choice(code, this.names.sector(code), "", false)).toList();
			case MEMBER_STATES -> countries(this.states);
			default -> countries(others());
		};
		List<String[]> written = new ArrayList<>(FormCells.entries(cell));
		for (int i = 0; i < (more ? MORE : FREE); i++) {
			written.add(new String[] { "", "" });
		}
		List<FormField.Entry> entries = new ArrayList<>();
		for (String[] one : written) {
			String label = this.texts.get("web.form.entry", "field", label(column), "n", entries.size() + 1);
			entries.add(new FormField.Entry(label, one[1], this.texts.get("web.form.share", "entry", label),
					optional(codes, one[0], this.texts.get("web.form.none"))));
		}
		return entries;
	}

	private Collection<String> all() {
		Set<String> all = new TreeSet<>(Countries.codes());
		all.addAll(this.states);
		return all;
	}

	private Collection<String> others() {
		Collection<String> others = all();
		others.removeAll(this.states);
		return others;
	}

	private List<Choice> countries(Collection<String> codes) {
		return codes.stream()
			.map((code) -> new Choice(code, this.names.country(code), "", false))
			.sorted(Comparator.comparing(Choice::name, this.texts.order()))
			.toList();
	}

}
