package org.bayan.app.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.report.Reports;
import org.bayan.db.summary.CountedActivities;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Summary;
import org.bayan.reporting.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_CELL;

/** What the pages say, on the real sample beside the fictitious one. */
class PagesIntegrationTests {

	private static final Pattern REF = Pattern.compile("<bdi dir=\"ltr\">([^<]+)</bdi>");

	private static final Pattern FIGURE = Pattern
		.compile("href=\"(/activities\\?measure=[^\"]+)\"[^>]*>(?:<bdi>)?([0-9,]+)<");

	private static ServedSample sample;

	private static Visitor visitor;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(Sample.fictitiousActivities());
		visitor = sample.visitor(Role.LEADERSHIP);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	/**
	 * The list behind a figure against {@code reporting.summary_cell}, and its records
	 * against those that another query finds.
	 */
	@Test
	void theListBehindAFigureHasExactlyItsRecords() throws Exception {
		long seed = Long.getLong("bayan.seed", 5);
		int rounds = Integer.getInteger("bayan.figures", 60);
		Random random = new Random(seed);
		var cells = sample.database()
			.read((dsl) -> dsl.selectFrom(SUMMARY_CELL)
				.orderBy(SUMMARY_CELL.PERIOD, SUMMARY_CELL.PLACE, SUMMARY_CELL.SECTOR)
				.fetch());
		long change = sample.database().read((dsl) -> new Changes(dsl).latest());
		for (int i = 0; i < rounds; i++) {
			var cell = cells.get(random.nextInt(cells.size()));
			Measure measure = Measure.counts().get(random.nextInt(Measure.counts().size()));
			long figure = cell.get(measure.code(), Long.class);
			String query = "measure=%s&period=%s&place=%s&sector=%s".formatted(measure.code(), cell.getPeriod(),
					cell.getPlace(), cell.getSector());
			String page = visitor.get("/activities?lang=en&" + query).body();
			String said = (figure == 0) ? "No activity" : figure + ((figure == 1) ? " activity " : " activities ");
			assertThat(page).as("seed %d: %s", seed, query).contains("<h1>" + said);
			String csv = visitor.get("/activities.csv?lang=en&" + query).body();
			List<String> refs = csv.lines().skip(1).map((line) -> line.split(",")[0]).sorted().toList();
			List<String> expected = sample.database()
				.read((dsl) -> new CountedActivities(dsl).behind(measure, cell.getPeriod(), new Place(cell.getPlace()),
						new SectorScope(cell.getSector()), change));
			assertThat(refs).as("seed %d: %s", seed, query).isEqualTo(expected);
		}
	}

	@Test
	void everyFigureOfTheOverviewLeadsToAsManyRecords() throws Exception {
		for (String address : List.of("/?from=2022&lang=en", "/?from=2025-Q2&place=GROUP:AFR&lang=en",
				"/?from=2022&sector=CUL&lang=en", "/?from=2022&place=MAR&lang=en")) {
			String page = visitor.get(address).body();
			Matcher figure = FIGURE.matcher(page);
			TreeSet<String> seen = new TreeSet<>();
			int checked = 0;
			while (figure.find() && checked < 60) {
				String link = figure.group(1).replace("&amp;", "&");
				long n = Long.parseLong(figure.group(2).replace(",", ""));
				boolean participants = page.substring(0, figure.start())
					.lastIndexOf("Participants</p>") > page.substring(0, figure.start()).lastIndexOf("class=\"tile\"");
				if (participants || !seen.add(link)) {
					continue;
				}
				String list = visitor.get(link).body();
				assertThat(list).as(link)
					.contains("<h1>" + ((n == 0) ? "No activity" : n + ((n == 1) ? " activity " : " activities ")));
				checked++;
			}
			assertThat(checked).as(address).isPositive();
		}
	}

	/** Where To stood at the period shown, another one typed in From became a range. */
	@Test
	void oneBoxIsEnoughForOnePeriod() throws Exception {
		String to = "details form.span input[name=to]";
		assertThat(Jsoup.parse(visitor.get("/?from=2022&lang=en").body()).select(to).attr("value")).isEmpty();
		assertThat(Jsoup.parse(visitor.get("/?from=2021&to=2022&lang=en").body()).select(to).attr("value"))
			.isEqualTo("2022");
		String typed = visitor.get("/?from=nov.+2022&to=&lang=en").body();
		assertThat(Jsoup.parse(typed).select("details form.span input[name=from]").attr("value")).isEqualTo("2022-11");
	}

	@Test
	void aMistypedPeriodIsCorrectedWhereItIsRefused() throws Exception {
		HttpResponse<String> refused = visitor.get("/?from=2022-13&to=%22%3E&place=MAR&lang=fr");
		assertThat(refused.statusCode()).isEqualTo(400);
		Element form = requireNonNull(Jsoup.parse(refused.body()).selectFirst(".trouble form"));
		assertThat(form.attr("action")).isEqualTo("/");
		assertThat(form.select("input").eachAttr("name")).containsExactly("place", "lang", "from", "to");
		assertThat(form.select("input").eachAttr("value")).containsExactly("MAR", "fr", "2022-13", "\">");
		assertThat(Jsoup.parse(visitor.get("/?place=NO:PLACE&lang=en").body()).select(".trouble form")).isEmpty();
	}

	@Test
	void pagingByKeyShowsEveryRecordOnceInEveryOrder() throws Exception {
		for (String sort : List.of("newest", "oldest", "title", "participants")) {
			List<String> seen = new ArrayList<>();
			String next = "/activities?measure=activities&period=2022&lang=en&sort=" + sort;
			while (!next.isEmpty()) {
				String page = visitor.get(next).body();
				Matcher ref = REF.matcher(page);
				while (ref.find()) {
					seen.add(ref.group(1));
				}
				Matcher link = Pattern.compile("<a rel=\"next\" href=\"([^\"]+after=[^\"]+)\"").matcher(page);
				next = link.find() ? link.group(1).replace("&amp;", "&") : "";
			}
			assertThat(seen).as(sort).hasSize(57).doesNotHaveDuplicates();
		}
	}

	@Test
	void searchLooksPastAccentsCaseAndVariantsOfLetters() throws Exception {
		sample.database()
			.change((dsl) -> dsl.execute("update activity.activity_version set city = 'Évora; أُسرة المَدينة'"
					+ " where activity_ref = 'ICESCO-2022-0054'"));
		for (String words : List.of("evora", "ÉVORA", "اسره", "أسرة", "المدينه evora", "0054 burkina")) {
			HttpResponse<String> page = visitor
				.get("/activities?lang=en&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
			assertThat(REF.matcher(page.body()).results().map((match) -> match.group(1))).as(words)
				.containsExactly("ICESCO-2022-0054");
		}
		assertThat(visitor.get("/activities?lang=en&q=nosuchword").body()).contains("No activity matches.");
	}

	@Test
	void aRecordTellsItsFactsItsCountsAndItsHistory() throws Exception {
		String page = visitor.get("/activities/ICESCO-2022-0054?lang=en").body();
		assertThat(page).contains("CanSat educational satellite workshop in Burkina Faso")
			.contains("Completed, begun in December 2022: counts once for each country (")
			.contains("Imported from activities.csv, row 146");
		String id = Activity.idOf("ICESCO-2022-0054").toString();
		assertThat(visitor.get("/activities/" + id + "?lang=en").body())
			.contains("CanSat educational satellite workshop in Burkina Faso");
		assertThat(visitor.get("/activities/NOTHING").statusCode()).isEqualTo(404);
	}

	/** Read back by another library than the one that wrote it. */
	@Test
	void aListsWorkbookHasTheRowsOfItsCsv() throws Exception {
		String query = "?measure=activities&period=2022&lang=fr&sort=title";
		List<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(visitor.get("/activities.csv" + query).body().substring(1))
			.stream()
			.toList();
		try (ReadableWorkbook book = new ReadableWorkbook(
				new ByteArrayInputStream(visitor.download("/activities.xlsx" + query).body()))) {
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows).hasSize(lines.size() + 5).hasSize(62);
			assertThat(rows.get(2).getCellText(1).replaceAll("[\u00a0\u202f]", " "))
				.isEqualTo("57 activités : Activités, 2022");
			for (int i = 0; i < lines.size(); i++) {
				Row row = rows.get(i + 5);
				NamedCsvRecord line = lines.get(i);
				assertThat(row.getCellText(1)).isEqualTo(line.getField("Référence de l’activité"));
				assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate())
					.hasToString(line.getField("Date de début"));
				assertThat(row.getCellText(4)).isEqualTo(line.getField("Titre affiché"));
				assertThat(row.getCellAsNumber(12).map((n) -> n.toBigInteger().toString()).orElse(""))
					.isEqualTo(line.getField("Participants"));
			}
		}
	}

	@Test
	void aChartOverARangeCanBeHadInEveryFormat() throws Exception {
		String query = "?from=2021&to=2022&lang=fr";
		String csv = visitor.get("/series/by-sector.csv" + query).body();
		List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
		try (ReadableWorkbook book = new ReadableWorkbook(
				new ByteArrayInputStream(visitor.download("/series/by-sector.xlsx" + query).body()))) {
			assertThat(book.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.getCellText(1) + " " + row.getCellText(2).replaceFirst("\\.0$", "")))
				.containsExactlyElementsOf(
						lines.stream().map((line) -> line.getField(1) + " " + line.getField(2)).toList());
		}
		// years, quarters, months, few and many
		for (String file : List.of("trend?from=2021&to=2022", "trend?from=2021-Q1&to=2022-Q4",
				"trend?from=2022-01&to=2022-05", "trend?from=2018-01&to=2022-12", "trend?from=2010-Q1&to=2024-Q4",
				"by-place?from=2021-01&to=2022-12", "by-sector?from=2021&to=2022")) {
			String chart = file.substring(0, file.indexOf('?'));
			String address = "/series/" + file.replace("?", ".%s?") + "&lang=fr";
			assertThat(visitor.get(address.formatted("svg")).body()).as(file)
				.contains("<title id=\"" + chart + "-title\">")
				.endsWith("</svg>\n")
				.doesNotContain("<script");
		}
		HttpResponse<byte[]> png = visitor.download("/series/by-place.png" + query);
		assertThat(png.headers().firstValue("Content-Disposition").orElse(""))
			.isEqualTo("attachment; filename=\"bayan-by-place-2021_2022-fr.png\"");
		assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isGreaterThan(1_000);
		assertThat(visitor.get("/series/trend.pdf" + query).statusCode()).isEqualTo(404);
	}

	/** A page reads of the records only what they involve; the report reads all. */
	@Test
	void aPageSaysWhatTheReportSays() {
		for (String asked : List.of("2022 ALL ALL", "2022-12 ALL CUL", "2025-Q2 GROUP:AFR ALL", "2022 MAR ALL",
				"2024 EXT ALL", "2023 ALL NONE", "2022 ORG ALL", "2019-06 ALL ALL")) {
			String[] parts = asked.split(" ");
			Period period = Period.parse(parts[0]);
			Place place = new Place(parts[1]);
			SectorScope sector = new SectorScope(parts[2]);
			ZoneId zone = ZoneId.of("Africa/Casablanca");
			PeriodReport whole = sample.database()
				.read((dsl) -> new Reports(dsl).of(period, place, sector, null, zone))
				.orElseThrow();
			PeriodReport figures = sample.database()
				.read((dsl) -> new Reports(dsl).figures(period, place, sector, null, zone))
				.orElseThrow();
			for (Language language : List.of(Language.EN, Language.AR)) {
				Texts texts = Texts.in(language);
				assertThat(new Summary(new Findings(figures, texts)).sentences()).as(asked)
					.isEqualTo(new Summary(new Findings(whole, texts)).sentences());
				assertThat(new Charts(figures, texts).all()).as(asked).isEqualTo(new Charts(whole, texts).all());
			}
			assertThat(figures.topFive()).isEqualTo(whole.topFive());
			assertThat(figures.placesAndTotal()).isEqualTo(whole.placesAndTotal());
			assertThat(figures.groupsAndTotal()).isEqualTo(whole.groupsAndTotal());
			assertThat(figures.sectorsAndTotal()).isEqualTo(whole.sectorsAndTotal());
		}
	}

	/**
	 * The content is kept for all; name, parts of the program and token are its reader's.
	 */
	@Test
	void onlyWhatStandsAboveAKeptPageIsItsReaders() throws Exception {
		String address = "/?from=2021&lang=en";
		String one = visitor.get(address).body();
		String other = sample.visitor(Role.ADMINISTRATOR).get(address).body();
		String again = visitor.get(address).body();
		assertThat(one).contains("<bdi class=\"user\">leadership</bdi>").doesNotContain("administrator", "/admin");
		assertThat(other).contains("<bdi class=\"user\">administrator</bdi>", "/admin").doesNotContain("leadership");
		assertThat(List.of(one, other, again)).extracting((page) -> page.substring(page.indexOf("</header>")))
			.containsOnly(one.substring(one.indexOf("</header>")));
		assertThat(List.of(one, other, again))
			.extracting((page) -> page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+).*", "$1"))
			.doesNotHaveDuplicates()
			.allMatch((token) -> token.length() > 40 && token.length() < 200);
	}

	@Test
	void wrongAddressesAreExplained() throws Exception {
		for (String wrong : List.of("/?from=2022-13", "/?from=2024&to=2022", "/?from=2022&place=XYZ",
				"/?from=2022&sector=XYZ", "/?as-of=2022", "/activities?measure=budget", "/activities?type=x",
				"/activities?place=XYZ", "/activities?sort=x", "/activities?sort=newest&after=x&ref=y",
				"/activities?period=x")) {
			HttpResponse<String> page = visitor.get(wrong);
			assertThat(page.statusCode()).as(wrong).isEqualTo(400);
			assertThat(page.body()).as(wrong).contains("This page cannot be shown");
		}
	}

	@Test
	void beforeTheFirstFileNothingWasKnown() throws Exception {
		for (String asked : List.of("/?as-of=2001-01-01&lang=fr",
				"/?from=2022-01&to=2022-05&as-of=2001-01-01&lang=fr")) {
			assertThat(visitor.get(asked).body()).as(asked)
				.contains("Rien n’était encore connu ce jour-là",
						"<a href=\"/?lang=fr\">Voir ce qui est connu aujourd’hui</a>")
				.doesNotContain("Dès qu’un fichier");
		}
	}

	@Test
	void withoutAPeriodTheLatestMonthIsShownAndNamedSo() throws Exception {
		assertThat(visitor.get("/?lang=en").body()).contains("the latest month with activities");
	}

	@Test
	void everyChartAndFileCanBeTakenHome() throws Exception {
		String page = visitor.get("/?from=2022&lang=en").body();
		Matcher link = Pattern.compile("href=\"(/(?:charts|reports)/[^\"]+)\"").matcher(page);
		TreeSet<String> links = new TreeSet<>();
		while (link.find()) {
			links.add(link.group(1).replace("&amp;", "&"));
		}
		assertThat(links).hasSize(31);
		Map<String, String> types = Map.of("png", "image/png", "svg", "image/svg+xml", "csv", "text/csv;charset=UTF-8",
				"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		for (String one : links) {
			HttpResponse<byte[]> file = visitor.download(one);
			String path = URI.create(one).getPath();
			assertThat(file.statusCode()).as(one).isEqualTo(200);
			assertThat(file.headers().firstValue("Content-Type")).as(one)
				.hasValue(types.get(path.substring(path.lastIndexOf('.') + 1)));
			assertThat(file.body()).as(one).isNotEmpty();
			assertThat(file.headers().firstValue("Content-Disposition").orElse("")).as(one).startsWith("attachment;");
		}
		assertThat(name(visitor.download("/reports/states.xlsx?from=2022&lang=en")))
			.isEqualTo("attachment; filename=\"bayan-states-2022-en.xlsx\"");
		assertThat(name(visitor.download("/charts/sectors.png?from=2022&place=MAR&as-of=2026-11-22&lang=ar")))
			.isEqualTo("attachment; filename=\"bayan-sectors-2022-MAR-as-of-2026-11-22-ar.png\"");
		assertThat(name(visitor.download("/activities.csv?measure=hosted&period=2022&place=MAR&sector=CUL&lang=fr")))
			.isEqualTo("attachment; filename=\"bayan-activities-2022-MAR-CUL-hosted-fr.csv\"");
		assertThat(visitor.download("/charts/nothing.png?from=2022").statusCode()).isEqualTo(404);
		assertThat(visitor.download("/charts/trend.exe?from=2022").statusCode()).isEqualTo(404);
	}

	private static String name(HttpResponse<byte[]> file) {
		return file.headers().firstValue("Content-Disposition").orElse("");
	}

}
