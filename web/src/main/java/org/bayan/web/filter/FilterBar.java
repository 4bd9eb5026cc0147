package org.bayan.web.filter;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.page.Page.Choice;
import org.jspecify.annotations.Nullable;

/** The choices of period, place and sector, each with the address it leads to. */
public final class FilterBar {

	private final Page page;

	private final Asked asked;

	private final @Nullable Period period;

	/** The year whose quarters and months are offered. */
	private final Period base;

	private final Set<Period> withActivities;

	private final List<Group> groups;

	private final List<MemberState> states;

	private final List<Sector> sectors;

	/**
	 * @param asked what the page shows
	 * @param period the period shown; null: any
	 * @param base whose year is offered where none is shown
	 * @param withActivities months, quarters and years that have activities
	 */
	public FilterBar(Page page, Asked asked, @Nullable Period period, Period base, Set<Period> withActivities,
			List<Group> groups, List<MemberState> states, List<Sector> sectors) {
		this.page = page;
		this.asked = asked;
		this.period = period;
		this.base = (period != null) ? period : base;
		this.withActivities = withActivities;
		this.groups = groups;
		this.states = states;
		this.sectors = sectors;
	}

	public Choice now() {
		return (this.period != null) ? choice(this.period, texts().period(this.period)) : any();
	}

	/** Every period at once. */
	public Choice any() {
		return new Choice("", texts().get("web.filter.any"),
				this.asked.in(null).with("measure", "").address(this.page.path(), this.page.language()),
				this.period == null);
	}

	public @Nullable Choice previous() {
		return (this.period != null) ? choice(this.period.previous(), texts().period(this.period.previous())) : null;
	}

	public @Nullable Choice next() {
		if (this.period == null) {
			return null;
		}
		Period next = Period.of(this.period.length(), this.period.lastDay().plusDays(1));
		return choice(next, texts().period(next));
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

	/** All places but the states. */
	public List<Choice> wholes() {
		List<Choice> choices = new ArrayList<>();
		choices.add(place("ALL", texts().get("place.ALL")));
		this.groups.forEach(
				(group) -> choices.add(place("GROUP:" + group.code(), plain(group.names().in(this.page.language())))));
		choices.add(place("EXT", texts().get("place.EXT")));
		choices.add(place("ORG", texts().get("place.ORG")));
		return choices;
	}

	/** The member states by name. */
	public List<Choice> states() {
		return this.states.stream()
			.map((state) -> place(state.iso3(), plain(state.names().in(this.page.language()))))
			.sorted(Comparator.comparing(Choice::name, texts().order()))
			.toList();
	}

	public List<Choice> sectors() {
		List<Choice> choices = new ArrayList<>();
		choices.add(sector("ALL", texts().get("sector.ALL")));
		this.sectors.stream()
			.map((one) -> sector(one.code(), plain(one.names().in(this.page.language()))))
			.sorted(Comparator.comparing(Choice::name, texts().order()))
			.forEach(choices::add);
		choices.add(sector("NONE", texts().get("sector.NONE")));
		return choices;
	}

	/** The name of the place that is shown. */
	public String placeName() {
		return chosen(wholes(), states());
	}

	/** The name of the sector that is shown. */
	public String sectorName() {
		return chosen(sectors(), List.of());
	}

	public @Nullable String asOf() {
		return (this.asked.asOf() != null) ? this.asked.asOf().toString() : null;
	}

	/** Where everything but the period is left behind. */
	public String whole() {
		return new Asked(this.period, "ALL", "ALL", this.asked.asOf(), this.asked.further()).address(this.page.path(),
				this.page.language());
	}

	/** Whether a place or a sector is chosen. */
	public boolean limited() {
		return !this.asked.place().equals("ALL") || !this.asked.sector().equals("ALL");
	}

	private String chosen(List<Choice> some, List<Choice> others) {
		List<Choice> all = new ArrayList<>(some);
		all.addAll(others);
		return all.stream().filter(Choice::chosen).findFirst().map(Choice::name).orElse("");
	}

	private Choice choice(Period other, String name) {
		return new Choice(other.toString(), name, this.asked.in(other).address(this.page.path(), this.page.language()),
				other.equals(this.period));
	}

	private Choice place(String code, String name) {
		return new Choice(code, name, this.asked.at(code).address(this.page.path(), this.page.language()),
				code.equals(this.asked.place()));
	}

	private Choice sector(String code, String name) {
		return new Choice(code, name, this.asked.of(code).address(this.page.path(), this.page.language()),
				code.equals(this.asked.sector()));
	}

	private static String plain(String name) {
		return ForeignText.plain(name);
	}

	private Texts texts() {
		return this.page.t();
	}

}
