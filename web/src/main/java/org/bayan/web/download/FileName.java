package org.bayan.web.download;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.db.record.RecordFilter;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.web.filter.PageFilter;
import org.jspecify.annotations.Nullable;

/**
 * The names under which readers keep charts and lists: what it is, of which period, with
 * which filter, in which language, such as {@code bayan-activities-2025-MAR-EDU-fr.csv}
 * or {@code bayan-trend-2026-01_2026-10-en.png}. Every name is ASCII without a colon, so
 * that every system keeps it as it is.
 */
public final class FileName {

	/** A word of a filter takes no more letters. */
	private static final int LONGEST = 30;

	private FileName() {
	}

	/**
	 * Of a chart or file of one period.
	 * @param file its name in the report: {@code trend.png}
	 */
	static String of(PeriodReport report, String file, Language language) {
		List<String> parts = new ArrayList<>(List.of(report.period().toString()));
		scope(parts, report.scope().place(), report.scope().sector());
		if (report.head().edition() != null) {
			parts.add("edition-" + report.head().edition().number());
		}
		asOf(parts, report.head().knownOn());
		return name(file, parts, language);
	}

	/**
	 * Of a chart of several periods.
	 * @param file its name among the charts: {@code by-place.png}
	 */
	public static String of(Range range, PageFilter asked, String file, Language language) {
		List<String> parts = new ArrayList<>(List.of(periods(range)));
		scope(parts, asked.place(), asked.sector());
		asOf(parts, asked.asOf());
		return name(file, parts, language);
	}

	/**
	 * Of a list of records.
	 * @param file its name anywhere: {@code activities.csv}
	 * @param asked what else the address asks for; null: nothing
	 */
	public static String of(RecordFilter filter, @Nullable PageFilter asked, String file, Language language) {
		List<String> parts = new ArrayList<>();
		RecordFilter.Detail detail = filter.detail();
		if (filter.period() != null) {
			parts.add(filter.period().toString());
		}
		else if (detail.range() != null) {
			parts.add(periods(detail.range()));
		}
		scope(parts, filter.place(), filter.sector());
		if (filter.measure() != null && filter.measure() != Measure.ACTIVITIES) {
			parts.add(filter.measure().code());
		}
		Stream
			.of((filter.type() != null) ? filter.type().code() : null,
					(filter.status() != null) ? filter.status().code() : null, word("host", detail.host()),
					word("city", detail.city()), word("partner", detail.partner()),
					(detail.ahead() != null) ? "ahead-" + detail.ahead() : null,
					(detail.datePrecision() != null) ? "dated-by-" + detail.datePrecision().code() : null,
					word("search", filter.words()))
			.filter((part) -> part != null)
			.forEach(parts::add);
		if (asked != null && asked.edition() != null) {
			Period period = filter.period();
			parts.add("edition-" + asked.edition().code((period != null) ? period.toString() : ""));
		}
		asOf(parts, (asked != null) ? asked.asOf() : null);
		return name(file, parts, language);
	}

	private static String periods(Range range) {
		return range.first().equals(range.last()) ? range.first().toString() : range.first() + "_" + range.last();
	}

	private static void scope(List<String> parts, Place place, SectorScope sector) {
		if (!place.isEverywhere()) {
			parts.add(place.code());
		}
		if (!sector.isEvery()) {
			parts.add(sector.code());
		}
	}

	private static void asOf(List<String> parts, @Nullable LocalDate day) {
		if (day != null) {
			parts.add("as-of-" + day);
		}
	}

	/** What a filter says in free words, as far as it can be written; null: nothing. */
	private static @Nullable String word(String filter, @Nullable String words) {
		if (words == null || words.isBlank()) {
			return null;
		}
		String letters = Normalizer.normalize(words, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^A-Za-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String shown = letters.substring(0, Math.min(LONGEST, letters.length()));
		return shown.isEmpty() ? filter
				: filter + "-" + (filter.equals("host") ? shown : shown.toLowerCase(Locale.ROOT));
	}

	private static String name(String file, List<String> parts, Language language) {
		int dot = file.lastIndexOf('.');
		return Stream.of(Stream.of("bayan", file.substring(0, dot)), parts.stream(), Stream.of(language.code()))
			.flatMap((one) -> one)
			.map((part) -> part.replaceAll("[^A-Za-z0-9_-]", "-"))
			.collect(Collectors.joining("-")) + file.substring(dot);
	}

}
