package org.bayan.web.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.bayan.domain.period.Period;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks for. The same names stand in every address.
 *
 * @param period {@code from} and {@code to}, which name one period; null: none is asked
 * for
 * @param place {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT} or {@code ORG}
 * @param sector {@code ALL}, a sector's code or {@code NONE}
 * @param asOf as known at the end of this day; null: as known now
 * @param further what only the page itself asks for: {@code measure}, {@code type} ...
 */
public record Asked(@Nullable Period period, String place, String sector, @Nullable LocalDate asOf,
		Map<String, String> further) {

	/**
	 * Reads the address of a page.
	 * @throws WrongAddressException if it is none of a period, place, sector or day
	 */
	public static Asked of(Page page, String... furtherNames) {
		String from = page.query().getOrDefault("period", page.query().get("from"));
		String to = page.query().getOrDefault("period", page.query().getOrDefault("to", from));
		Map<String, String> further = new LinkedHashMap<>();
		for (String name : furtherNames) {
			String value = page.query().get(name);
			if (value != null) {
				further.put(name, value);
			}
		}
		return new Asked((from != null || to != null) ? period((from != null) ? from : to, to, page) : null,
				page.query().getOrDefault("place", "ALL"), page.query().getOrDefault("sector", "ALL"), day(page),
				further);
	}

	private static Period period(@Nullable String from, @Nullable String to, Page page) {
		try {
			Period first = Period.parse(String.valueOf(from));
			Period last = Period.parse(String.valueOf(to));
			if (first.equals(last)) {
				return first;
			}
			for (Period.Length length : Period.Length.values()) {
				Period whole = Period.of(length, first.firstDay());
				if (whole.firstDay().equals(first.firstDay()) && whole.lastDay().equals(last.lastDay())) {
					return whole;
				}
			}
			throw new WrongAddressException(page.t().get("web.wrong.range"));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.period"));
		}
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

	public Asked in(@Nullable Period other) {
		return new Asked(other, this.place, this.sector, this.asOf, this.further);
	}

	public Asked at(String otherPlace) {
		return new Asked(this.period, otherPlace, this.sector, this.asOf, this.further);
	}

	public Asked of(String otherSector) {
		return new Asked(this.period, this.place, otherSector, this.asOf, this.further);
	}

	/** The same with something else that only the page asks for; empty: without it. */
	public Asked with(String name, String value) {
		Map<String, String> other = new LinkedHashMap<>(this.further);
		if (value.isEmpty()) {
			other.remove(name);
		}
		else {
			other.put(name, value);
		}
		return new Asked(this.period, this.place, this.sector, this.asOf, other);
	}

	/** The same without what only the page asks for. */
	public Asked plain() {
		return new Asked(this.period, this.place, this.sector, this.asOf, Map.of());
	}

	/** The address that asks for it on a page. */
	public String address(String path, String language) {
		Map<String, String> query = new LinkedHashMap<>(this.further);
		if (this.period != null) {
			query.put("from", this.period.toString());
			query.put("to", this.period.toString());
		}
		if (!this.place.equals("ALL")) {
			query.put("place", this.place);
		}
		if (!this.sector.equals("ALL")) {
			query.put("sector", this.sector);
		}
		if (this.asOf != null) {
			query.put("as-of", this.asOf.toString());
		}
		query.put("lang", language);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		query.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(query).toUriString();
	}

}
