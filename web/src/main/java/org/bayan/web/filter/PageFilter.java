package org.bayan.web.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What an address asks for. The same names stand in every address.
 *
 * @param period {@code from} and {@code to}, which name one period; null: none is asked
 * for, or several
 * @param range {@code from} and {@code to}, which name two periods; null: they do not
 * @param place everywhere where none is asked for
 * @param sector every one where none is asked for
 * @param asOf as known at the end of this day; null: as known now
 * @param edition as known when this edition was published; null: in none
 * @param further what only the page itself asks for: {@code measure}, {@code type} ...
 */
public record PageFilter(@Nullable Period period, @Nullable Range range, Place place, SectorScope sector,
		@Nullable LocalDate asOf, @Nullable Published edition, Map<String, String> further) {

	/**
	 * Reads the address of a page.
	 * @throws WrongAddressException if it is none of a period, place, sector or day
	 */
	public static PageFilter of(Page page, String... furtherNames) {
		String from = page.query().getOrDefault("period", page.query().get("from"));
		String to = page.query().getOrDefault("period", page.query().getOrDefault("to", from));
		Map<String, String> further = new LinkedHashMap<>();
		for (String name : furtherNames) {
			String value = page.query().get(name);
			if (value != null) {
				further.put(name, value);
			}
		}
		Range range = range((from != null) ? from : to, to, page);
		Period period = (range != null && range.first().equals(range.last())) ? range.first() : null;
		LocalDate asOf = day(page);
		String number = page.query().get("edition");
		Published edition = (number != null) ? Published.of(number, period) : null;
		if (number != null && (edition == null || asOf != null)) {
			throw new WrongAddressException(page.t().get("web.wrong.edition"));
		}
		return new PageFilter(period, (period != null) ? null : range, place(page.query().get("place")),
				sector(page.query().get("sector")), asOf, edition, further);
	}

	private static Place place(@Nullable String code) {
		return (code != null) ? new Place(code) : Place.EVERYWHERE;
	}

	private static SectorScope sector(@Nullable String code) {
		return (code != null) ? new SectorScope(code) : SectorScope.EVERY;
	}

	private static @Nullable Range range(@Nullable String from, @Nullable String to, Page page) {
		if (from == null || to == null) {
			return null;
		}
		Period first;
		Period last;
		try {
			first = WrittenPeriod.parse(from);
			last = WrittenPeriod.parse(to);
		}
		catch (IllegalArgumentException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.period"));
		}
		if (first.equals(last)) {
			return new Range(first, last);
		}
		if (last.lastDay().isBefore(first.firstDay())) {
			throw new WrongAddressException(page.t().get("web.wrong.range"));
		}
		Range range = Range.between(first, last);
		if (range.size() > Range.LONGEST) {
			throw new WrongAddressException(page.t().get("web.wrong.range.long", "n", Range.LONGEST));
		}
		return range;
	}

	private static @Nullable LocalDate day(Page page) {
		String day = page.query().get("as-of");
		try {
			return (day != null) ? LocalDate.parse(day) : null;
		}
		catch (DateTimeException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.day"));
		}
	}

	/** What a reading gives, unless the place or the sector does not exist. */
	public <T> T known(Page page, Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (IllegalArgumentException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.scope"));
		}
	}

	/** The same of one period. */
	public PageFilter in(@Nullable Period other) {
		return new PageFilter(other, null, this.place, this.sector, this.asOf,
				(other != null && other.equals(this.period)) ? this.edition : null, this.further);
	}

	/** The same over several periods. */
	public PageFilter over(Range other) {
		return new PageFilter(null, other, this.place, this.sector, this.asOf, null, this.further);
	}

	/** The same as known today. */
	public PageFilter today() {
		return new PageFilter(this.period, this.range, this.place, this.sector, null, null, this.further);
	}

	/** The same as published. */
	public PageFilter published(Period month, int number) {
		return new PageFilter(month, null, this.place, this.sector, null, new Published(month, number), this.further);
	}

	/** The same with something else that only the page asks for; empty: without it. */
	public PageFilter with(String name, String value) {
		Map<String, String> other = new LinkedHashMap<>(this.further);
		if (value.isEmpty()) {
			other.remove(name);
		}
		else {
			other.put(name, value);
		}
		return new PageFilter(this.period, this.range, this.place, this.sector, this.asOf, this.edition, other);
	}

	/** The same without what only the page asks for. */
	public PageFilter plain() {
		return new PageFilter(this.period, this.range, this.place, this.sector, this.asOf, this.edition, Map.of());
	}

	/** The first period asked for; empty where none is. */
	public String from() {
		return (this.period != null) ? this.period.toString()
				: (this.range != null) ? this.range.first().toString() : "";
	}

	/** The last period asked for; empty where none is. */
	public String to() {
		return (this.range != null) ? this.range.last().toString() : from();
	}

	/** The address that asks for it on a page. */
	public String address(String path, Language language) {
		Map<String, String> query = new LinkedHashMap<>(this.further);
		if (!from().isEmpty()) {
			query.put("from", from());
			query.put("to", to());
		}
		if (!this.place.isEverywhere()) {
			query.put("place", this.place.code());
		}
		if (!this.sector.isEvery()) {
			query.put("sector", this.sector.code());
		}
		if (this.asOf != null) {
			query.put("as-of", this.asOf.toString());
		}
		if (this.edition != null) {
			query.put("edition", this.edition.code(from().equals(to()) ? from() : ""));
		}
		query.put("lang", language.code());
		StringBuilder address = new StringBuilder(path);
		String between = "?";
		for (Map.Entry<String, String> one : query.entrySet()) {
			address.append(between).append(one.getKey()).append('=').append(UriUtils.encode(one.getValue(), UTF_8));
			between = "&";
		}
		return address.toString();
	}

}
