package org.bayan.app.launch;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * For states of the filters drawn at random: headline figure, chart, table, download and
 * the rows of {@code export summary} say the same, and the list behind each figure has
 * exactly that length.
 */
class FilterAgreementIntegrationTests {

	/** The day of the sample's clock: later periods have no data yet. */
	private static final Period LAST = Period.parse("2026-11");

	private static final Pattern SQUARE = Pattern.compile("&period=([^&]+)&place=([^&]+)&sector=([^&]+)&");

	private static ServedSample sample;

	private static Visitor visitor;

	private static final Map<String, SummaryRow> ROWS = new HashMap<>();

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(Sample.fictitiousActivities());
		visitor = sample.visitor(Role.LEADERSHIP);
		sample.database().read((dsl) -> {
			new Summaries(dsl).rows(null, null, null,
					(row) -> ROWS.put(row.period() + " " + row.place() + " " + row.sector(), row));
			return true;
		});
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void tileChartTableDownloadAndExportAgree() throws Exception {
		long seed = Long.getLong("bayan.seed", 7);
		Random random = new Random(seed);
		List<String> places = new ArrayList<>(List.of("ALL", "ALL", "EXT", "ORG"));
		List<String> sectors = new ArrayList<>(List.of("ALL", "ALL", "NONE"));
		sample.database().read((dsl) -> {
			References references = new References(dsl);
			references.memberStates(Long.MAX_VALUE - 1).forEach((state) -> places.add(state.iso3()));
			references.groups(Long.MAX_VALUE - 1).forEach((group) -> places.add("GROUP:" + group.code()));
			references.sectors(Long.MAX_VALUE - 1).forEach((sector) -> sectors.add(sector.code()));
			return true;
		});
		List<String> periods = new TreeSet<>(ROWS.values().stream().map(SummaryRow::period).toList()).stream()
			.filter((period) -> !Period.parse(period).firstMonth().isAfter(LAST.firstMonth()))
			.toList();
		for (int i = 0; i < Integer.getInteger("bayan.states", 25); i++) {
			String period = periods.get(random.nextInt(periods.size()));
			String place = places.get(random.nextInt(places.size()));
			String sector = sectors.get(random.nextInt(sectors.size()));
			if (i % 5 == 4) {
				range(period, place, sector, "seed %d, %s %s %s".formatted(seed, period, place, sector));
			}
			else {
				one(period, place, sector, "seed %d, %s %s %s".formatted(seed, period, place, sector));
			}
		}
	}

	private static void one(String period, String place, String sector, String as) throws Exception {
		String query = "?from=%s&place=%s&sector=%s&lang=en".formatted(period, place, sector);
		OverviewPage page = new OverviewPage(visitor.get("/" + query).body());
		SummaryRow row = ROWS.get(period + " " + place + " " + sector);
		Map<String, OverviewPage.Figure> tiles = page.tiles();
		tile(tiles, "Activities", (row != null) ? row.count(Measure.ACTIVITIES) : 0, as);
		if (place.equals("ORG")) {
			assertThat(tiles).as(as).doesNotContainKey("Hosted");
		}
		else {
			tile(tiles, "Hosted", (row != null) ? row.count(Measure.HOSTED) : 0, as);
		}
		if (row != null && row.count(Measure.PLANNED) > 0) {
			tile(tiles, "Planned", row.count(Measure.PLANNED), as);
		}
		List<Long> months = new ArrayList<>();
		for (int back = 23; back >= 0; back--) {
			months.add(activities(Period.parse(period).lastMonth().minusMonths(back).toString(), place, sector));
		}
		List<String> trend = months.stream().map((n) -> Long.toString(n)).toList();
		agree(page, "trend", trend, "/charts/trend.csv" + query, as);
		List<OverviewPage.Figure> bars = page.option("sectors");
		if (!bars.isEmpty()) {
			List<String> counts = bars.stream().map(OverviewPage.Figure::text).toList();
			for (OverviewPage.Figure bar : bars) {
				String code = bar.address().replaceAll(".*&sector=([^&]+).*", "$1");
				assertThat(bar.text()).as("%s, sector %s", as, code)
					.isEqualTo(Long.toString(activities(period, place, code)));
			}
			agree(page, "sectors", counts, "/charts/sectors.csv" + query, as);
			list(bars.getLast(), as);
		}
		list(page.option("trend").getLast(), as);
		assertThat(page.marks("map")).as(as).containsExactlyInAnyOrderElementsOf(page.table("map"));
		squares(page.marks("map"), as);
		// the squares of the matrix are drawn from its table: PagesBrowserTests
		squares(page.cells("matrix"), as);
	}

	/** Tiles and cells say what the export says. */
	private static void squares(List<OverviewPage.Figure> marks, String as) throws Exception {
		for (OverviewPage.Figure mark : marks) {
			Matcher key = SQUARE.matcher(URLDecoder.decode(mark.address(), StandardCharsets.UTF_8));
			assertThat(key.find()).as("%s, %s", as, mark.address()).isTrue();
			assertThat(mark.text()).as("%s, %s", as, mark.address())
				.isEqualTo(Long.toString(activities(key.group(1), key.group(2), key.group(3))));
		}
		if (!marks.isEmpty()) {
			list(marks.getFirst(), as);
		}
	}

	/** A quarter's or year's months, a month's quarter by months. */
	private static void range(String period, String place, String sector, String as) throws Exception {
		Period last = Period.parse(period);
		String first = last.lastMonth().minusMonths(5).toString();
		String query = "?from=%s&to=%s&place=%s&sector=%s&lang=en".formatted(first, last.lastMonth(), place, sector);
		OverviewPage page = new OverviewPage(visitor.get("/" + query).body());
		List<String> counts = new ArrayList<>();
		long sum = 0;
		for (int back = 5; back >= 0; back--) {
			long n = activities(last.lastMonth().minusMonths(back).toString(), place, sector);
			counts.add(Long.toString(n));
			sum += n;
		}
		List<OverviewPage.Figure> table = page.table("series");
		assertThat(table).as(as).hasSize(7);
		assertThat(table.stream().map(OverviewPage.Figure::text)).as(as)
			.startsWith(counts.toArray(String[]::new))
			.endsWith(Long.toString(sum));
		list(table.getLast(), as);
		if (sum > 0) {
			agree(page, "trend", counts, "/series/trend.csv" + query, as);
		}
	}

	private static void agree(OverviewPage page, String chart, List<String> figures, String download, String as)
			throws Exception {
		if (page.option(chart).isEmpty()) {
			assertThat(figures).as("%s, nothing drawn in %s", as, chart).allMatch("0"::equals);
			return;
		}
		assertThat(page.option(chart).stream().map(OverviewPage.Figure::text)).as("%s, option of %s", as, chart)
			.isEqualTo(figures);
		assertThat(page.table(chart).stream().map(OverviewPage.Figure::text)).as("%s, table of %s", as, chart)
			.isEqualTo(figures);
		assertThat(page.table(chart).stream().map(OverviewPage.Figure::address)).as("%s, links of %s", as, chart)
			.isEqualTo(page.option(chart).stream().map(OverviewPage.Figure::address).toList());
		List<String> csv = visitor.get(download).body().lines().skip(1).map((line) -> last(line, chart)).toList();
		assertThat(csv).as("%s, %s", as, download).isEqualTo(figures);
	}

	/** The figure of a line: of {@code code,name,now,before} the one before the last. */
	private static String last(String line, String chart) {
		String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
		return cells[chart.equals("sectors") ? cells.length - 2 : cells.length - 1];
	}

	private static void tile(Map<String, OverviewPage.Figure> tiles, String name, long figure, String as)
			throws Exception {
		assertThat(tiles).as(as).containsKey(name);
		OverviewPage.Figure tile = requireNonNull(tiles.get(name));
		assertThat(tile.text()).as("%s, %s", as, name).isEqualTo(Long.toString(figure));
		list(tile, as);
	}

	private static void list(OverviewPage.Figure figure, String as) throws Exception {
		String said = figure.text().equals("0") ? "No activity"
				: figure.text() + (figure.text().equals("1") ? " activity " : " activities ");
		assertThat(visitor.get(figure.address()).body()).as("%s, %s", as, figure.address()).contains("<h1>" + said);
	}

	private static long activities(String period, String place, String sector) {
		SummaryRow row = ROWS.get(period + " " + place + " " + sector);
		return (row != null) ? row.count(Measure.ACTIVITIES) : 0;
	}

}
