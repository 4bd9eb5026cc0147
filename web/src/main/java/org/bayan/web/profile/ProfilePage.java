package org.bayan.web.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Tallied;
import org.bayan.db.report.Reports;
import org.bayan.db.roll.NameTallies;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.PageChart;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.overview.Block;
import org.bayan.web.page.Page;
import org.bayan.web.record.RecordNames;
import org.bayan.web.tile.Tile;
import org.bayan.web.tile.Tiles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One member state, or one sector or centre, among its like. */
@Component
public class ProfilePage {

	private static final int RECORDS = 10;

	private static final int PARTNERS = 12;

	private final RecordedActivities records;

	private final Reports reports;

	ProfilePage(RecordedActivities records, Reports reports) {
		this.records = records;
		this.reports = reports;
	}

	/** Whether a report is about one state, or about one sector. */
	public static boolean isAbout(PeriodReport report) {
		return report.tables().comparison() != null || isState(report);
	}

	private static boolean isState(PeriodReport report) {
		return report.scope().place().isState();
	}

	/**
	 * A part of the activities.
	 *
	 * @param name of a city, country or partner
	 * @param count how many, as written
	 * @param address of their records
	 */
	public record Part(String name, String count, String address) {

	}

	/** Fills the page, in the current transaction, and says which it is. */
	public String fill(Model model, Page page, PeriodReport report, Charts charts, RecordLinks links, long change) {
		Texts texts = page.t();
		Labels labels = new Labels(report, texts);
		boolean state = isState(report);
		Profile profile = new Profile(report, texts, links);
		model.addAttribute("profile", profile);
		model.addAttribute("state", state);
		model.addAttribute("locator", state ? new PageChart(charts.map(), links, 300).locator() : "");
		List<Tile> tiles = new ArrayList<>(new Tiles(report, texts, links, null).all());
		tiles.addAll(Math.min(2, tiles.size()), profile.standing());
		model.addAttribute("tiles", tiles);
		model.addAttribute("leftOut", new Tiles(report, texts, links, null).leftOut());
		model.addAttribute("blocks", blocks(report, charts, links, state));
		RecordFilter counted = filter(report, Measure.ACTIVITIES, change);
		parts(model, report, counted, links, texts, state);
		model.addAttribute("records",
				this.records.list(counted, RecordOrder.NEWEST, page.language(), null, null, RECORDS));
		model.addAttribute("columns", RecordNames.usualColumns(texts));
		model.addAttribute("recordsAddress", links.of(Measure.ACTIVITIES));
		Sentence recordsTitle = texts.say("web.profile.records", "n",
				new Count(report.tables().total().now().activities().count(), Target.Records.of(Measure.ACTIVITIES)),
				"period", labels.inPeriod());
		model.addAttribute("recordsTitle", recordsTitle.text());
		model.addAttribute("recordsHeading", links.html(recordsTitle));
		return "profile";
	}

	private void parts(Model model, PeriodReport report, RecordFilter counted, RecordLinks links, Texts texts,
			boolean state) {
		Labels labels = new Labels(report, texts);
		model.addAttribute("where", report.tables()
			.hosts()
			.stream()
			.filter((host) -> host.now().state() == CellState.VALUE)
			.sorted(Comparator.comparing(Tally::noHost)
				.thenComparing((host) -> -host.now().count())
				.thenComparing((host) -> labels.country(host.code()), texts.order()))
			.map((host) -> new Part(host.noHost() ? texts.get("record.not-stated") : labels.country(host.code()),
					texts.number(host.now().count()), links.of(Measure.ACTIVITIES, Map.of("host", host.code()))))
			.toList());
		// of what is known now there are rolls; what was known is read from the records
		@Nullable NameTallies names = (counted.change() == RecordFilter.NOW) ? this.reports.names(report.period(), report.scope())
				: null;
		List<Tallied> partners = (names != null) ? sorted(names.partners(), texts) : this.records.partners(counted);
		model.addAttribute("partners",
				partners.stream()
					.limit(PARTNERS)
					.map((one) -> part(one, "partner", Measure.ACTIVITIES, links, texts))
					.toList());
		model.addAttribute("morePartners", (partners.size() > PARTNERS)
				? texts.get("web.profile.partners.more", "n", partners.size() - PARTNERS) : null);
		if (state) {
			Cell hosted = report.tables().total().now().of(Measure.HOSTED);
			List<Tallied> cities = (names != null) ? sorted(names.cities(), texts)
					: this.records.cities(filter(report, Measure.HOSTED, counted.change()));
			model.addAttribute("hosted",
					cities.stream().map((one) -> part(one, "city", Measure.HOSTED, links, texts)).toList());
			model.addAttribute("hostedHeading",
					links.html(texts.say("web.profile.hosted", "n",
							new Count(hosted.count(), Target.Records.of(Measure.HOSTED)), "state",
							labels.place(report.scope().place()), "period", labels.inPeriod())));
			long without = hosted.count() - cities.stream().mapToLong(Tallied::count).sum();
			model.addAttribute("noCity", (without > 0) ? texts.get("web.profile.hosted.no-city", "n", without) : null);
		}
	}

	/** The most frequent first. */
	private static List<Tallied> sorted(Map<String, Long> counts, Texts texts) {
		return counts.entrySet()
			.stream()
			.map((one) -> new Tallied(one.getKey(), one.getValue()))
			.sorted(Comparator.comparing(Tallied::count)
				.reversed()
				.thenComparing(Tallied::name, texts.order())
				.thenComparing(Tallied::name))
			.toList();
	}

	private static Part part(Tallied one, String parameter, Measure measure, RecordLinks links, Texts texts) {
		return new Part(ForeignText.plain(one.name()), texts.number(one.count()),
				links.of(measure, Map.of(parameter, one.name())));
	}

	private static RecordFilter filter(PeriodReport report, Measure measure, long change) {
		return new RecordFilter(measure, report.period(), report.scope().place(), report.scope().sector(), null, null,
				"", change);
	}

	private static List<Block> blocks(PeriodReport report, Charts charts, RecordLinks links, boolean state) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Block.of("c8", new PageChart(charts.trend(), links, 864)));
		blocks.add(Block.of("c4", new PageChart(charts.types(), links, 400)));
		if (report.tables().comparison() != null) {
			blocks.add(Block.of("c12", new PageChart(charts.comparison(), links, 1344)));
		}
		if (report.tables().states().size() > 1) {
			blocks.add(Block.of("c9", new PageChart(charts.map(), links, 996)));
			blocks.add(new Block("c3", List.of(new PageChart(charts.ranking(), links, 300)), false, true));
		}
		List<PageChart> left = new ArrayList<>();
		if (state) {
			left.add(new PageChart(charts.sectors(), links, 648));
		}
		charts.all()
			.stream()
			.filter((chart) -> chart.name().equals("money"))
			.forEach((chart) -> left.add(new PageChart(chart, links, 648)));
		if (!left.isEmpty()) {
			blocks.add(new Block("c6", left, false, false));
		}
		return blocks;
	}

}
