package org.bayan.batch.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.ListReading.Apart;
import org.bayan.domain.intake.ListReading.SetApart;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.intake.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Lists as people have them, each with the reading that is expected of it. */
class OwnListTests {

	private static final Map<String, List<String>> SECTORS = Map.of("EDU",
			List.of("Education Sector", "Secteur de l’éducation", "قطاع التربية"), "CUL",
			List.of("Culture", "Culture", "الثقافة"), "GOV", List.of("Governance", "Gouvernance", "الحوكمة"), "HEA",
			List.of("Health", "Santé", "الصحة"));

	private static final Lists LISTS = new Lists(Set.of("MAR", "TUN", "SAU", "EGY", "SEN", "MLI", "CIV", "BEN", "TGO"),
			SECTORS.keySet(), Map.of("MAR", List.of("Morocco", "Maroc", "المغرب")), SECTORS, "USD");

	@TempDir
	private Path directory;

	/**
	 * A list, and what is said of it.
	 *
	 * @param asked rows that wait for an answer, of those that are read
	 */
	private record Case(String name, Set<Long> asked, Mapping answers) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Case> cases() {
		return Stream.of(new Case("01-title-rows-totals.xlsx", Set.of(), Mapping.EMPTY),
				new Case("02-sections-by-country.xlsx", Set.of(5L, 6L, 11L), Mapping.EMPTY.with(Kind.DATE, "", "2025")),
				new Case("03-row-per-country.csv", Set.of(2L, 5L),
						Mapping.EMPTY.with(Kind.COUNTRY, "africa", "").with(Kind.COUNTRY, "global", "")),
				new Case("04-dates-in-words.csv", Set.of(), Mapping.EMPTY),
				new Case("06-countries-in-words.csv", Set.of(4L, 5L, 6L, 7L, 11L, 12L, 13L),
						Mapping.EMPTY.with(Kind.COUNTRY, "congo", "")
							.with(Kind.COUNTRY, "marocco", "")
							.with(Kind.COUNTRY, "multi pays", "")
							.with(Kind.COUNTRY, "au", "")
							.with(Kind.COUNTRY, "yugoslavia", "")
							.with(Kind.COUNTRY, "8 pays", "")
							.with(Kind.COUNTRY, "korea", "")),
				new Case("07-hxl-tags.csv", Set.of(), Mapping.EMPTY),
				new Case("09-no-reference-first.csv", Set.of(), Mapping.EMPTY),
				new Case("09-no-reference-resent.csv", Set.of(), Mapping.EMPTY),
				new Case("10-numbers-and-money.csv", Set.of(2L, 5L, 8L),
						Mapping.EMPTY.with(Kind.CURRENCY, "FCFA", "XOF")
							.with(Kind.NUMBER, "env. 100", "100")
							.with(Kind.NUMBER, "12-15", "")
							.with(Kind.DECIMAL_SIGN, "Budget", ".")),
				new Case("11-arabic.xlsx", Set.of(), Mapping.EMPTY));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsNotSureIsAskedAndNothingElse(Case one) throws Exception {
		assertThat(rows(one.name(), Mapping.EMPTY).stream()
			.filter((row) -> row.faults().stream().anyMatch((fault) -> fault.reason() == Reason.UNANSWERED_WORD))
			.map(SourceRow::number)).containsExactlyInAnyOrderElementsOf(one.asked());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void withTheAnswersEachRowIsReadAsExpected(Case one) throws Exception {
		Path expected = resource(one.name().replaceAll("[.](csv|xlsx)$", ".expected.csv"));
		if (Files.exists(expected)) {
			assertThat(read(one)).isEqualTo(expected(expected, one));
		}
		else {
			assertThat(rows(one.name(), one.answers())).isNotEmpty();
		}
	}

	/** What each row says, by the columns that the expectations have. */
	private static Map<Long, Map<String, String>> read(Case one) throws Exception {
		Map<Long, Map<String, String>> read = new TreeMap<>();
		for (Map<String, String> row : named(one.name(), one.answers())) {
			Map<String, String> says = new TreeMap<>();
			says.put("title", row.getOrDefault("title_en", "") + row.getOrDefault("title_fr", "")
					+ row.getOrDefault("title_ar", ""));
			says.put("countries",
					Stream.of("member_states", "other_countries")
						.flatMap((column) -> Stream.of(row.getOrDefault(column, "").split(";")))
						.filter((code) -> !code.isEmpty())
						.sorted()
						.collect(Collectors.joining(";")));
			boolean dated = !one.answers().answers().containsKey(Kind.DATE) && !row.containsKey("!start_date");
			says.put("start_date", dated ? row.get("start_date") : "");
			says.put("end_date", dated ? row.get("end_date") : "");
			says.put("sectors", row.getOrDefault("sectors", ""));
			says.put("city", row.getOrDefault("city", ""));
			says.put("host_country", row.getOrDefault("host_country", ""));
			says.put("participants", row.getOrDefault("participants", ""));
			says.put("women", row.getOrDefault("women", ""));
			says.put("budget", number(row.getOrDefault("budget", "")));
			read.put(Long.parseLong(requireNonNull(row.get("row"))), says);
		}
		return read;
	}

	private static Map<Long, Map<String, String>> expected(Path file, Case one) throws IOException {
		Map<String, String> codes = new HashMap<>();
		SECTORS.forEach((code, names) -> codes.put(names.getFirst(), code));
		codes.putAll(Map.of("Éducation", "EDU", "Education", "EDU", "Gouvernance", "GOV", "الثقافة", "CUL", "التربية",
				"EDU"));
		Map<Long, Map<String, String>> expected = new TreeMap<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			for (NamedCsvRecord row : rows) {
				Map<String, String> says = new TreeMap<>();
				for (String column : List.of("title", "start_date", "end_date", "host_country", "city", "participants",
						"women")) {
					says.put(column, row.getField(column));
				}
				says.put("countries",
						Stream.of(row.getField("countries").split(";")).sorted().collect(Collectors.joining(";")));
				says.put("sectors", codes.getOrDefault(row.getField("sectors"), ""));
				// 1,250 is said to be 1250
				boolean said = one.name().startsWith("10") && row.getField("row").equals("8");
				says.put("budget", said ? "1250" : number(row.getField("budget")));
				if (row.getField("asked").startsWith("rejected")) {
					says.put("city", "Paris");
				}
				expected.put(Long.parseLong(row.getField("row").split("[-+]")[0]), says);
			}
		}
		return expected;
	}

	private static String number(String written) {
		return written.isEmpty() ? "" : new BigDecimal(written).stripTrailingZeros().toPlainString();
	}

	@Test
	void totalsAreSetApartAndComparedWithWhatWasRead() throws Exception {
		try (OwnList list = open("01-title-rows-totals.xlsx", Mapping.EMPTY)) {
			assertThat(list.reading().setApart())
				.extracting(SetApart::row, SetApart::what, SetApart::stated, SetApart::sum)
				.containsExactly(tuple(8L, Apart.TOTAL, "15500", "15500"),
						tuple(10L, Apart.TOTAL, "33500.5", "33500.5"), tuple(11L, Apart.NOTE, null, null));
			assertThat(list.reading().madeOf()).containsExactly(Field.TITLE, Field.START);
		}
		try (OwnList list = open("02-sections-by-country.xlsx", Mapping.EMPTY)) {
			assertThat(list.reading().setApart()).extracting(SetApart::row, SetApart::what, SetApart::stated)
				.containsExactly(tuple(7L, Apart.TOTAL, "122490"), tuple(9L, Apart.SECTION, null),
						tuple(10L, Apart.HEADER, null), tuple(13L, Apart.TOTAL, "25000"));
			assertThat(list.reading().joined()).isEqualTo(2);
		}
	}

	@Test
	void aTotalThatTheRowsDoNotAddUpToIsSaid() throws Exception {
		try (OwnList list = open(list("Titre;Date;Budget\nA;2025-01-02;10\nB;2025-01-03;20\nTotal;;31\n"))) {
			assertThat(list.reading().setApart()).containsExactly(new SetApart(4, Apart.TOTAL, "Total", "31", "30"));
			assertThat(list.reading().setApart().getFirst().agrees()).contains(false);
		}
	}

	@Test
	void aQuestionSaysItsRowsAndWhatIsLikely() throws Exception {
		try (OwnList list = open(
				list("Title,Country,Start date\nA,Marocco,2025-01-02\nB,Marocco,2025-01-03\nC,Korea,2025-01-04\n"))) {
			assertThat(list.reading().questions()).containsExactly(
					new ListQuestion(Kind.COUNTRY, "marocco", "Marocco", 2, List.of("MAR"), null),
					new ListQuestion(Kind.COUNTRY, "korea", "Korea", 1, List.of("KOR", "PRK"), null));
		}
	}

	@Test
	void anOrderOfDayAndMonthThatNoCellSaysIsAskedOnce() throws Exception {
		Path list = list("Title,Date\nA,03/04/2025\nB,05/06/2025\n");
		try (OwnList open = open(list)) {
			assertThat(open.reading().questions())
				.extracting(ListQuestion::kind, ListQuestion::spelling, ListQuestion::rows, ListQuestion::candidates)
				.containsExactly(tuple(Kind.DATE_ORDER, "Date", 2L, List.of("2025-04-03", "2025-03-04")));
		}
		try (OwnList open = OwnList.open(list, "list.csv", Mapping.EMPTY.with(Kind.DATE_ORDER, "Date", "month"),
				LISTS)) {
			assertThat(named(open)).extracting((row) -> row.get("start_date"))
				.containsExactly("2025-03-04", "2025-05-06");
			assertThat(open.reading().questions())
				.extracting(ListQuestion::kind, ListQuestion::written, ListQuestion::rows, ListQuestion::answer)
				.containsExactly(tuple(Kind.DATE_ORDER, "03/04/2025", 0L, "month"));
		}
	}

	@Test
	void aColumnIsReadAsSomebodySays() throws Exception {
		Path list = list("Nom,Quand,Zone\nA,2025-01-02,Togo\n");
		Mapping said = Mapping.EMPTY.with(Kind.COLUMN, "Zone", "countries").with(Kind.COLUMN, "Nom", "title-ar");
		try (OwnList open = OwnList.open(list, "list.csv", said, LISTS)) {
			assertThat(named(open)).extracting((row) -> row.get("title_ar"), (row) -> row.get("member_states"))
				.containsExactly(tuple("A", "TGO"));
			assertThat(open.mapping().headings()).containsExactly("Nom", "Quand", "Zone");
		}
	}

	@Test
	void madeReferencesSurviveOrderCaseAccentsAndSpaces() throws Exception {
		Random random = new Random(20261201);
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			rows.add("Atelier d'été %d,Sénégal,2025-0%d-1%d,Dakar".formatted(i, 1 + i % 9, i % 10));
		}
		Set<String> first = references(rows);
		assertThat(first).hasSize(12);
		for (int round = 0; round < 500; round++) {
			List<String> changed = new ArrayList<>(rows);
			Collections.shuffle(changed, random);
			changed.replaceAll((row) -> written(row, random));
			assertThat(references(changed)).as("round " + round).isEqualTo(first);
		}
	}

	/** The same row as somebody else would write it. */
	private static String written(String row, Random random) {
		String other = row;
		if (random.nextBoolean()) {
			other = other.replace("Atelier d'été", "ATELIER D’ETE");
		}
		if (random.nextBoolean()) {
			other = other.replace("Sénégal", " senegal ");
		}
		return random.nextBoolean() ? other.replace(" d", "  d") : other;
	}

	private Set<String> references(List<String> rows) throws Exception {
		try (OwnList open = open(list("Titre,Pays,Début,Lieu\n" + String.join("\n", rows) + "\n"))) {
			return named(open).stream()
				.map((row) -> row.get("activity_ref") + " " + row.get("member_states"))
				.collect(Collectors.toSet());
		}
	}

	@Test
	void whatReferencesAreMadeOfStaysWhereItWasDecided() throws Exception {
		Mapping decided;
		Map<String, String> first;
		try (OwnList open = open("09-no-reference-first.csv", Mapping.EMPTY)) {
			decided = open.mapping();
			first = byPlace(open);
		}
		try (OwnList open = open("09-no-reference-resent.csv", decided)) {
			Map<String, String> again = byPlace(open);
			assertThat(again.get("Radio workshop Parakou")).isEqualTo(first.get("Radio workshop Parakou"));
			assertThat(again).containsEntry("Youth camp Lomé", first.get("Youth camp Lome"));
			assertThat(open.reading().madeOf()).containsExactly(Field.TITLE, Field.START, Field.PLACE, Field.COUNTRIES);
		}
	}

	private static Map<String, String> byPlace(OwnList open) throws UnreadableFile {
		Map<String, String> references = new HashMap<>();
		named(open).forEach(
				(row) -> references.putIfAbsent(row.get("title_en") + " " + row.get("city"), row.get("activity_ref")));
		return references;
	}

	private Path list(String text) throws IOException {
		return Files.writeString(this.directory.resolve("list.csv"), text, StandardCharsets.UTF_8);
	}

	private static OwnList open(Path path) throws UnreadableFile {
		return OwnList.open(path, "list.csv", Mapping.EMPTY, LISTS);
	}

	private static OwnList open(String name, Mapping mapping) throws UnreadableFile {
		return OwnList.open(resource(name), name, mapping, LISTS);
	}

	private static Path resource(String name) {
		try {
			return Path.of(requireNonNull(OwnListTests.class.getResource("01-title-rows-totals.xlsx")).toURI())
				.resolveSibling(name);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<SourceRow> rows(String name, Mapping mapping) throws UnreadableFile {
		List<SourceRow> rows = new ArrayList<>();
		try (OwnList list = open(name, mapping)) {
			for (SourceRow row = list.next(); row != null; row = list.next()) {
				rows.add(row);
			}
		}
		return rows;
	}

	private static List<Map<String, String>> named(String name, Mapping mapping) throws UnreadableFile {
		try (OwnList list = open(name, mapping)) {
			return named(list);
		}
	}

	/** The rows by column; a column that is at fault is named with a mark before it. */
	private static List<Map<String, String>> named(OwnList list) throws UnreadableFile {
		List<Map<String, String>> rows = new ArrayList<>();
		for (SourceRow row = list.next(); row != null; row = list.next()) {
			Map<String, String> cells = new HashMap<>();
			cells.put("row", Long.toString(row.number()));
			for (Column column : Column.values()) {
				int cell = list.header().indexOf(column.code());
				if (cell >= 0) {
					cells.put(column.code(), row.cells().get(cell));
				}
			}
			row.faults().forEach((fault) -> cells.put("!" + list.header().get(fault.cell()), ""));
			rows.add(cells);
		}
		return rows;
	}

}
