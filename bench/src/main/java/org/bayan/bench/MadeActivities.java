package org.bayan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Seeded activities as an organisation of 53 states has them: eleven years, 2.3 states
 * and 1.2 sectors each on average, four of five with a budget, three of five with an
 * expenditure, half with participants. The same seed and number give the same rows, and
 * the first rows of a larger number are those of a smaller one.
 */
final class MadeActivities {

	static final List<String> HEADER = List.of("activity_ref", "title_en", "title_fr", "title_ar", "type", "status",
			"start_date", "end_date", "date_precision", "sectors", "member_states", "other_countries", "host_country",
			"city", "modality", "participants", "women", "budget", "expenditure", "currency", "partners", "part_of",
			"source_url", "description");

	private static final List<String> TYPES = List.of("meeting", "workshop", "training", "conference", "forum",
			"session", "exhibition", "agreement", "visit");

	private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

	private static final int DAYS = 4_000;

	private final long seed;

	private final List<String> states;

	private final List<String> sectors;

	/**
	 * Activities of an organisation.
	 * @param states its member states
	 * @param sectors its sectors
	 */
	MadeActivities(long seed, List<String> states, List<String> sectors) {
		this.seed = seed;
		this.states = states;
		this.sectors = sectors;
	}

	/** The first activities. */
	void forEach(int count, Consumer<List<String>> sink) {
		Random random = new Random(this.seed);
		for (int i = 0; i < count; i++) {
			sink.accept(row(i, random));
		}
	}

	/** Writes the first activities as a workbook, every cell a text. */
	Path xlsx(Path file, int count) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "bench", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("activities");
			int[] line = new int[1];
			for (int i = 0; i < HEADER.size(); i++) {
				sheet.value(0, i, HEADER.get(i));
			}
			forEach(count, (row) -> {
				line[0]++;
				for (int i = 0; i < row.size(); i++) {
					if (!row.get(i).isEmpty()) {
						sheet.value(line[0], i, row.get(i));
					}
				}
			});
		}
		return file;
	}

	/** Writes the first activities as CSV. */
	Path csv(Path file, int count) {
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write(String.join(",", HEADER) + "\n");
			forEach(count, (row) -> line(out, row));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes corrections: activities of three neighbouring months with another budget and
	 * one participant more.
	 * @param among how many activities there are
	 * @param count how many corrections to write, if these months have as many
	 * @return how many were written
	 */
	int corrections(Path file, int among, int count) {
		List<List<String>> chosen = new ArrayList<>();
		forEach(among, (row) -> {
			String month = row.get(6).substring(0, 7);
			if (chosen.size() < count && month.compareTo("2022-03") >= 0 && month.compareTo("2022-05") <= 0) {
				List<String> corrected = new ArrayList<>(row);
				corrected.set(15, "401");
				corrected.set(17, "777.77");
				chosen.add(corrected);
			}
		});
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write(String.join(",", HEADER) + "\n");
			chosen.forEach((row) -> line(out, row));
			return chosen.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void line(Writer out, List<String> row) {
		try {
			out.write(String.join(",", row));
			out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> row(int i, Random random) {
		LocalDate start = FIRST_DAY.plusDays(random.nextInt(DAYS));
		LocalDate end = start.plusDays(Math.min((int) (-Math.log(1 - random.nextDouble()) * 2.5), 60));
		int chance = random.nextInt(100);
		String status = (chance < 80) ? "completed"
				: (chance < 85) ? "ongoing" : (chance < 93) ? "planned" : (chance < 97) ? "cancelled" : "postponed";
		List<String> involved = some(this.states, 1 + (int) (-Math.log(1 - random.nextDouble()) * 1.85), random);
		List<String> sectors = some(this.sectors, (random.nextInt(100) < 82) ? 1 : 2, random);
		int participants = random.nextBoolean() ? 5 + random.nextInt(395) : -1;
		int women = (participants >= 0 && random.nextBoolean()) ? random.nextInt(participants + 1) : -1;
		return List.of(String.format(Locale.ROOT, "GEN-%08d", i),
				"Activity number " + i + " on heritage and education for youth",
				"Activité numéro " + i + " sur le patrimoine et l'éducation",
				"النشاط رقم " + i + " حول التراث والتربية", TYPES.get(random.nextInt(TYPES.size())), status,
				start.toString(), end.toString(), "day", String.join(";", sectors), String.join(";", involved), "",
				involved.get(0), "City " + random.nextInt(300), "in-person",
				(participants < 0) ? "" : Integer.toString(participants), (women < 0) ? "" : Integer.toString(women),
				(random.nextInt(100) < 80) ? amount(random) : "", (random.nextInt(100) < 60) ? amount(random) : "", "",
				"Partner " + random.nextInt(50) + ";Ministry", "", "https://example.org/" + i, "");
	}

	private static String amount(Random random) {
		return String.format(Locale.ROOT, "%d.%02d", 1_000 + random.nextInt(199_000), random.nextInt(100));
	}

	private static List<String> some(List<String> all, int count, Random random) {
		List<String> some = new ArrayList<>();
		while (some.size() < Math.min(count, 20)) {
			String one = all.get(random.nextInt(all.size()));
			if (!some.contains(one)) {
				some.add(one);
			}
		}
		return some;
	}

}
