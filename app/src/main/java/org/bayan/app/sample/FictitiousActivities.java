package org.bayan.app.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Invented activities that show what the real sample lacks: planned, cancelled and
 * postponed ones, participants and women, budgets and expenditure with some currencies
 * that have no rate, shares, programmes with parts, online and hybrid ones, dates up to
 * spring 2027. Each says in its titles that it is fictitious. The same file each time.
 */
final class FictitiousActivities {

	private static final List<String> HEADER = List.of("activity_ref", "title_en", "title_fr", "title_ar", "type",
			"status", "start_date", "end_date", "date_precision", "sectors", "member_states", "other_countries",
			"host_country", "city", "modality", "participants", "women", "budget", "expenditure", "currency", "part_of",
			"description");

	private static final YearMonth FIRST = YearMonth.of(2025, 1);

	private static final YearMonth LAST = YearMonth.of(2027, 3);

	/** Activities that end later are ongoing or planned. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final List<String> OTHERS = List.of("FRA", "ESP", "CHN", "KEN", "ITA");

	// Its numbers are a contract of the JDK: the same ones everywhere and for ever.
	private final Random random = new Random(20_261_122);

	private final List<NamedCsvRecord> states;

	private final List<NamedCsvRecord> themes;

	private int number;

	FictitiousActivities(List<NamedCsvRecord> states, List<NamedCsvRecord> themes) {
		this.states = states;
		this.themes = themes;
	}

	byte[] file() throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord(HEADER);
			for (int i = 1; i <= 2; i++) {
				csv.writeRecord(programme(i));
			}
			for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
				int activities = 3 + this.random.nextInt(6) + (month.getMonthValue() >= 9 ? 3 : 0);
				for (int i = 0; i < activities; i++) {
					csv.writeRecord(activity(month));
				}
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private List<String> programme(int year) {
		String start = (2024 + year) + "-01-15";
		return List.of("FICTITIOUS-P" + year, "Fictitious example: Schools programme " + (2024 + year),
				"Exemple fictif\u00a0: Programme des écoles " + (2024 + year),
				"مثال افتراضي: برنامج المدارس " + (2024 + year), "programme", "ongoing", start,
				(2024 + year) + "-12-15", "day", "EDU", "", "", "", "", "unknown", "", "", "180000.00", "", "USD", "",
				note());
	}

	private List<String> activity(YearMonth month) {
		NamedCsvRecord theme = this.themes.get(this.random.nextInt(this.themes.size()));
		LocalDate start = month.atDay(1 + this.random.nextInt(month.lengthOfMonth()));
		LocalDate end = start.plusDays(this.random.nextInt(4));
		boolean monthOnly = chance(4);
		if (monthOnly) {
			start = month.atDay(1);
			end = start;
		}
		String status = status(start, end);
		List<NamedCsvRecord> involved = involved();
		NamedCsvRecord host = (involved.isEmpty() || chance(30)) ? state("MAR") : involved.getFirst();
		String modality = chance(70) ? "in-person" : chance(50) ? "online" : "hybrid";
		boolean held = status.equals("completed");
		int participants = 15 + this.random.nextInt(120);
		String stated = (held && chance(80)) ? Integer.toString(participants) : "";
		String women = (!stated.isEmpty() && chance(75))
				? Integer.toString(participants * (25 + this.random.nextInt(40)) / 100) : "";
		long budget = 400_000L + this.random.nextInt(4_600_000);
		boolean part = theme.getField("sector").equals("EDU") && chance(50) && start.getYear() <= 2026;
		boolean priced = chance(85);
		String currency = chance(86) ? "USD" : chance(60) ? "EUR" : "MAD";
		return List.of(String.format(Locale.ROOT, "FICTITIOUS-%04d", ++this.number),
				"Fictitious example: " + theme.getField("title_en"),
				"Exemple fictif\u00a0: " + theme.getField("title_fr"), "مثال افتراضي: " + theme.getField("title_ar"),
				theme.getField("type"), status, start.toString(), end.equals(start) ? "" : end.toString(),
				monthOnly ? "month" : "day", sectors(theme.getField("sector")), codes(involved), others(),
				modality.equals("online") ? "" : host.getField("iso3"),
				modality.equals("online") ? "" : host.getField("capital"), modality, stated, women,
				priced ? amount(budget) : "",
				(priced && held && chance(80)) ? amount(budget * (80 + this.random.nextInt(35)) / 100) : "",
				priced ? currency : "", part ? "FICTITIOUS-P" + (start.getYear() - 2024) : "", note());
	}

	private String status(LocalDate start, LocalDate end) {
		if (chance(6)) {
			return "cancelled";
		}
		if (chance(5)) {
			return "postponed";
		}
		return end.isBefore(TODAY) ? "completed" : start.isAfter(TODAY) ? "planned" : "ongoing";
	}

	/**
	 * None, for the whole organisation, up to four; the first ten somewhat more often.
	 */
	private List<NamedCsvRecord> involved() {
		Set<NamedCsvRecord> involved = new LinkedHashSet<>();
		int count = chance(12) ? 0 : 1 + this.random.nextInt(4);
		while (involved.size() < count) {
			int bound = chance(35) ? 10 : this.states.size();
			involved.add(this.states.get(this.random.nextInt(bound)));
		}
		return new ArrayList<>(involved);
	}

	private String codes(List<NamedCsvRecord> involved) {
		return String.join(";", involved.stream().map((state) -> state.getField("iso3")).toList());
	}

	private String others() {
		return chance(6) ? OTHERS.get(this.random.nextInt(OTHERS.size())) : "";
	}

	/** One sector, sometimes with a second one and shares. */
	private String sectors(String lead) {
		return (chance(18) && !lead.equals("PIC")) ? lead + ":70;PIC:30" : lead;
	}

	private NamedCsvRecord state(String iso3) {
		return this.states.stream().filter((state) -> state.getField("iso3").equals(iso3)).findFirst().orElseThrow();
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private static String amount(long minor) {
		return String.format(Locale.ROOT, "%d.%02d", minor / 100, minor % 100);
	}

	private static String note() {
		return "Invented to show what the product does; it never took place.";
	}

}
