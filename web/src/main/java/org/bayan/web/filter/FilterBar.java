package org.bayan.web.filter;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.report.Lists;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.web.markup.Markup;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The choices of period, place and sector, each with the address it leads to. */
public final class FilterBar {

	private final Page page;

	private final PageFilter asked;

	private final @Nullable Period period;

	/** The year whose quarters and months are offered. */
	private final Period base;

	private final Set<Period> withActivities;

	private final List<Option> wholes;

	private final List<Option> states;

	private final List<Option> sectors;

	private final List<EditionHead> editions;

	private final ZoneId zone;

	/**
	 * @param asked what the page shows
	 * @param period the period shown; null: any
	 * @param base whose year is offered where none is shown
	 * @param withActivities months, quarters and years that have activities
	 * @param lists what there is to choose from
	 * @param editions of the month shown
	 */
	public FilterBar(Page page, PageFilter asked, @Nullable Period period, Period base, Set<Period> withActivities,
			Lists lists, List<EditionHead> editions, ZoneId zone) {
		this.page = page;
		this.asked = asked;
		this.period = period;
		this.base = (period != null) ? period : (asked.range() != null) ? asked.range().last() : base;
		this.withActivities = withActivities;
		this.wholes = wholes(lists.groups());
		this.states = states(lists.states());
		this.sectors = sectors(lists.sectors());
		this.editions = editions;
		this.zone = zone;
	}

	public Choice now() {
		if (this.asked.range() != null) {
			return range(this.asked.range(), words(this.asked.range(), texts()));
		}
		return (this.period != null) ? choice(this.period, texts().period(this.period)) : any();
	}

	/** A range in words: January 2021 – June 2022. */
	public static String words(Range range, Texts texts) {
		return texts.get("chart.range", "first", texts.period(range.first()), "last", texts.period(range.last()));
	}

	/** What the forms keep: the first period; empty where any is shown. */
	public String from() {
		return (this.asked.range() != null || this.period == null) ? this.asked.from() : this.period.toString();
	}

	/** The last period; empty where any is shown. */
	public String to() {
		return (this.asked.range() != null || this.period == null) ? this.asked.to() : this.period.toString();
	}

	/** Every period at once. */
	public Choice any() {
		return new Choice("", texts().get("web.filter.any"),
				this.asked.in(null).with("measure", "").address(this.page.path(), this.page.language()),
				this.period == null);
	}

	public @Nullable Choice previous() {
		Range range = this.asked.range();
		if (range != null) {
			return moved(range, -range.size());
		}
		return (this.period != null) ? choice(this.period.previous(), texts().period(this.period.previous())) : null;
	}

	public @Nullable Choice next() {
		Range range = this.asked.range();
		if (range != null) {
			return moved(range, range.size());
		}
		return (this.period != null) ? choice(this.period.next(), texts().period(this.period.next())) : null;
	}

	private Choice moved(Range range, int periods) {
		long months = (long) periods * range.first().length().months();
		Range other = new Range(new Period(range.first().length(), range.first().firstMonth().plusMonths(months)),
				new Period(range.last().length(), range.last().firstMonth().plusMonths(months)));
		return range(other, words(other, texts()));
	}

	/**
	 * Series that are often asked for: two years by month, three by quarter, all by year.
	 */
	public List<Choice> ranges() {
		YearMonth end = this.base.lastMonth();
		Period month = new Period(Period.Length.MONTH, end);
		Period quarter = Period.of(Period.Length.QUARTER, end.atDay(1));
		Period year = Period.of(Period.Length.YEAR, end.atDay(1));
		List<Range> ranges = List.of(new Range(new Period(Period.Length.MONTH, end.minusMonths(11)), month),
				new Range(new Period(Period.Length.MONTH, end.minusMonths(23)), month),
				new Range(new Period(Period.Length.QUARTER, quarter.firstMonth().minusMonths(33)), quarter),
				new Range(new Period(Period.Length.YEAR, year.firstMonth().minusYears(4)), year));
		List<String> names = List.of("web.range.months", "web.range.months", "web.range.quarters", "web.range.years");
		List<Choice> choices = new ArrayList<>();
		for (int i = 0; i < ranges.size(); i++) {
			choices.add(range(ranges.get(i), texts().get(names.get(i), "n", ranges.get(i).size())));
		}
		return choices;
	}

	/** What the form must keep beside place and sector. */
	public Set<Map.Entry<String, String>> kept() {
		return this.asked.further().entrySet();
	}

	/** Every year from the first with activities to the last, the newest first. */
	public List<Choice> years() {
		TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
		this.withActivities.forEach((one) -> years.add(one.firstMonth().getYear()));
		years.add(this.base.firstMonth().getYear());
		List<Choice> choices = new ArrayList<>();
		for (int year = years.first(); year >= years.last(); year--) {
			Period whole = Period.of(Period.Length.YEAR, Year.of(year).atDay(1));
			choices.add(choice(whole, texts().period(whole)));
		}
		return choices;
	}

	public List<Choice> quarters() {
		List<Choice> choices = new ArrayList<>();
		for (int month = 1; month <= 12; month += 3) {
			Period quarter = new Period(Period.Length.QUARTER, YearMonth.of(this.base.firstMonth().getYear(), month));
			choices.add(choice(quarter, texts().period(quarter)));
		}
		return choices;
	}

	public List<Choice> months() {
		List<Choice> choices = new ArrayList<>();
		for (int month = 1; month <= 12; month++) {
			Period one = new Period(Period.Length.MONTH, YearMonth.of(this.base.firstMonth().getYear(), month));
			choices.add(choice(one, texts().monthName(month)));
		}
		return choices;
	}

	/** Whether a period of the choices has activities. */
	public boolean has(String code) {
		return this.withActivities.contains(Period.parse(code));
	}

	/**
	 * One of the places or sectors of a form.
	 *
	 * @param code its code
	 * @param name as shown
	 * @param chosen whether it is the one shown now
	 */
	public record Option(String code, String name, boolean chosen) {

	}

	/** All places as elements of a form. */
	public String placeOptions() {
		Markup options = new Markup();
		this.wholes.forEach((one) -> option(options, one));
		options.open("optgroup", "label", texts().get("web.filter.states"));
		this.states.forEach((one) -> option(options, one));
		return options.close("optgroup").toString();
	}

	/** All sectors as elements of a form. */
	public String sectorOptions() {
		Markup options = new Markup();
		this.sectors.forEach((one) -> option(options, one));
		return options.toString();
	}

	private static void option(Markup options, Option one) {
		options.element("option", one.name(), one.chosen()
				? new Object[] { "value", one.code(), "selected", "selected" } : new Object[] { "value", one.code() });
	}

	/** All places but the states. */
	public List<Option> wholes() {
		return this.wholes;
	}

	private List<Option> wholes(List<Group> groups) {
		List<Option> options = new ArrayList<>();
		options.add(place(Place.EVERYWHERE));
		groups.forEach((group) -> options.add(place(group.place(), name(group.names()))));
		options.add(place(Place.OUTSIDE));
		options.add(place(Place.ORGANISATION_WIDE));
		return options;
	}

	/** The member states by name. */
	public List<Option> states() {
		return this.states;
	}

	private List<Option> states(List<MemberState> states) {
		return states.stream()
			.map((state) -> place(state.place(), name(state.names())))
			.sorted(Comparator.comparing(Option::name, texts().order()))
			.toList();
	}

	public List<Option> sectors() {
		return this.sectors;
	}

	private List<Option> sectors(List<Sector> sectors) {
		List<Option> options = new ArrayList<>();
		options.add(sector(SectorScope.EVERY));
		sectors.stream()
			.map((one) -> sector(one.scope(), name(one.names())))
			.sorted(Comparator.comparing(Option::name, texts().order()))
			.forEach(options::add);
		options.add(sector(SectorScope.NONE));
		return options;
	}

	/** The period that is shown, the latest where none is. */
	public Period shown() {
		return (this.period != null) ? this.period : this.base;
	}

	/** The code of the place that is shown. */
	public String place() {
		return this.asked.place().code();
	}

	/** The code of the sector that is shown. */
	public String sector() {
		return this.asked.sector().code();
	}

	/** The name of the place that is shown. */
	public String placeName() {
		return chosen(Stream.concat(this.wholes.stream(), this.states.stream()));
	}

	/** The name of the sector that is shown. */
	public String sectorName() {
		return chosen(this.sectors.stream());
	}

	public @Nullable String asOf() {
		return (this.asked.asOf() != null) ? this.asked.asOf().toString() : null;
	}

	/** What the forms keep: the edition that is shown; null where it is none. */
	public @Nullable String edition() {
		return (this.asked.edition() != null) ? this.asked.edition().code(from().equals(to()) ? from() : "") : null;
	}

	/** Whether anything else than what is known today is shown. */
	public boolean earlier() {
		return this.asked.asOf() != null || this.asked.edition() != null;
	}

	/**
	 * As known today, then as published in each edition of the month, the newest first.
	 */
	public List<Choice> knowledge() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", texts().get("web.known.today"),
				this.asked.today().address(this.page.path(), this.page.language()), !earlier()));
		for (EditionHead head : this.editions.reversed()) {
			choices.add(new Choice(Integer.toString(head.number()),
					texts().get("web.known.edition", "number", head.number(), "date",
							texts().date(LocalDate.ofInstant(head.publishedAt(), this.zone))),
					this.asked.published(head.period(), head.number()).address(this.page.path(), this.page.language()),
					new Published(head.period(), head.number()).equals(this.asked.edition())));
		}
		return choices;
	}

	private static String chosen(Stream<Option> options) {
		return options.filter(Option::chosen).findFirst().map(Option::name).orElse("");
	}

	private Choice choice(Period other, String name) {
		return new Choice(other.toString(), name, this.asked.in(other).address(this.page.path(), this.page.language()),
				other.equals(this.period));
	}

	private Choice range(Range other, String name) {
		return new Choice(other.first() + "/" + other.last(), name,
				this.asked.over(other).address(this.page.path(), this.page.language()),
				other.equals(this.asked.range()));
	}

	private Option place(Place whole) {
		return place(whole, texts().get("place." + whole));
	}

	private Option place(Place place, String name) {
		return new Option(place.code(), name, place.equals(this.asked.place()));
	}

	private Option sector(SectorScope whole) {
		return sector(whole, texts().get("sector." + whole));
	}

	private Option sector(SectorScope sector, String name) {
		return new Option(sector.code(), name, sector.equals(this.asked.sector()));
	}

	private String name(Names names) {
		return ForeignText.plain(names.in(this.page.language()));
	}

	private Texts texts() {
		return this.page.t();
	}

}
