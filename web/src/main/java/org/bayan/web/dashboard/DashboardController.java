package org.bayan.web.dashboard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.report.RangeReports;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.reporting.definition.Charts;
import org.bayan.web.chart.PageChart;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.overview.Ahead;
import org.bayan.web.overview.Block;
import org.bayan.web.overview.Head;
import org.bayan.web.overview.Without;
import org.bayan.web.page.FilledPages;
import org.bayan.web.page.Page;
import org.bayan.web.profile.ProfilePage;
import org.bayan.web.range.RangePage;
import org.bayan.web.record.RecordNames;
import org.bayan.web.tile.Tiles;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The overview; of one state or sector its profile, of several periods their series. All
 * figures of a page are of one moment.
 */
@Controller
class DashboardController {

	private final ReportReader reader;

	private final RangeReports ranges;

	private final Head head;

	private final Ahead ahead;

	private final ProfilePage profile;

	private final RangePage range;

	private final FilledPages filled;

	DashboardController(ReportReader reader, RangeReports ranges, Head head, Ahead ahead, ProfilePage profile,
			RangePage range, FilledPages filled) {
		this.reader = reader;
		this.ranges = ranges;
		this.head = head;
		this.ahead = ahead;
		this.profile = profile;
		this.range = range;
		this.filled = filled;
	}

	@GetMapping("/")
	void page(HttpServletRequest request, HttpServletResponse response) throws Exception {
		Page page = Page.of(request);
		this.filled.answer(page, request, response, (fresh) -> show(page, PageFilter.of(page), fresh));
	}

	private String show(Page page, PageFilter asked, Model model) {
		if (asked.range() != null) {
			return this.range.fill(model, page, asked, asked.range());
		}
		Optional<ReportReader.Read> read = this.reader.readNow(page, asked);
		if (read.isEmpty()) {
			return "empty";
		}
		this.head.fill(model, read.get(), asked, page);
		PeriodReport report = read.get().report();
		RecordLinks links = new RecordLinks(report, page.language());
		long change = this.reader.change(page, asked);
		model.addAttribute("names", RecordNames.of(report, page.t()));
		model.addAttribute("upcoming", this.ahead.of(report, change, links));
		model.addAttribute("without", new Without(report, page.t(), links));
		Charts charts = new Charts(report, page.t());
		if (ProfilePage.isAbout(report)) {
			return this.profile.fill(model, page, report, charts, links, change);
		}
		Tiles tiles = new Tiles(report, page.t(), links, months(report, asked));
		model.addAttribute("tiles", tiles.all());
		model.addAttribute("leftOut", tiles.leftOut());
		model.addAttribute("blocks", blocks(report, charts, links));
		return "dashboard";
	}

	/** The months of the trend; not for an edition, which does not hold them. */
	private @Nullable RangeReport months(PeriodReport report, PageFilter asked) {
		if (report.head().edition() != null) {
			return null;
		}
		Period last = new Period(Period.Length.MONTH, report.period().lastMonth());
		Period first = new Period(Period.Length.MONTH, last.firstMonth().minusMonths(PeriodReport.TREND_MONTHS - 1L));
		return this.ranges.of(new Range(first, last), report.scope(), asked.asOf(), ZoneId.of(report.head().zone()))
			.orElse(null);
	}

	/** The charts with the columns each takes of twelve. */
	private static List<Block> blocks(PeriodReport report, Charts charts, RecordLinks links) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Block.of("c8", new PageChart(charts.trend(), links, 864)));
		blocks.add(Block.of("c4", new PageChart(charts.types(), links, 400)));
		if (report.tables().states().size() > 1) {
			blocks.add(Block.of("c9", new PageChart(charts.map(), links, 996)));
			blocks.add(new Block("c3", List.of(new PageChart(charts.ranking(), links, 300)), false, true));
		}
		blocks.add(new Block("c6", List.of(new PageChart(charts.sectors(), links, 648)), true, false));
		List<PageChart> beside = new ArrayList<>(List.of(new PageChart(charts.coverage(), links, 648)));
		charts.all()
			.stream()
			.filter((chart) -> chart.name().equals("money"))
			.forEach((chart) -> beside.add(new PageChart(chart, links, 648)));
		blocks.add(new Block("c6", beside, false, false));
		blocks.add(Block.of("c12", new PageChart(charts.matrix(), links, 1344)));
		return blocks;
	}

}
