package org.bayan.web.dashboard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.Charts;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.finding.Summary;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.PageChart;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.filter.Asked;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.FilledPages;
import org.bayan.web.page.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The overview. */
@Controller
class DashboardController {

	/** So many sentences stand above the figures; the others are one key away. */
	private static final int FIRST_SENTENCES = 4;

	private final ReportReader reader;

	private final FilledPages filled;

	DashboardController(ReportReader reader, FilledPages filled) {
		this.reader = reader;
		this.filled = filled;
	}

	@GetMapping("/")
	String page(HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		return this.filled.fill(page, model, (fresh) -> show(page, fresh));
	}

	private String show(Page page, Model model) {
		Asked asked = Asked.of(page);
		Optional<ReportReader.Read> read = this.reader.read(page, asked);
		if (read.isEmpty()) {
			return "empty";
		}
		PeriodReport report = read.get().report();
		Texts texts = page.t();
		Findings findings = new Findings(report, texts);
		RecordLinks links = new RecordLinks(report, page.language());
		model.addAttribute("bar", read.get().bar());
		model.addAttribute("latest", read.get().latest());
		model.addAttribute("asked", asked.in(report.period()));
		model.addAttribute("period", texts.period(report.period()));
		model.addAttribute("organisation", shortName(findings.labels().organisation()));
		model.addAttribute("title", findings.activities());
		List<String> sentences = new Summary(findings).sentences();
		int first = Math.min(FIRST_SENTENCES, sentences.size());
		model.addAttribute("summary", String.join(" ", sentences.subList(0, first)));
		model.addAttribute("more", String.join(" ", sentences.subList(first, sentences.size())));
		model.addAttribute("dataAsOf", texts.moment(report.dataAsOf(), ZoneId.of(report.zone())));
		model.addAttribute("edition", findings.edition());
		Tiles tiles = new Tiles(report, texts, links);
		model.addAttribute("tiles", tiles.all());
		model.addAttribute("leftOut", tiles.leftOut());
		model.addAttribute("blocks", blocks(report, new Charts(report, texts), links));
		model.addAttribute("rules", new Notes(report, findings).rules());
		return "dashboard";
	}

	/** The charts with the columns each takes of twelve. */
	private static List<Block> blocks(PeriodReport report, Charts charts, RecordLinks links) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block("c8", new PageChart(charts.trend(), links, 864)));
		blocks.add(new Block("c4", new PageChart(charts.types(), links, 400)));
		if (report.comparison() != null) {
			blocks.add(new Block("c12", new PageChart(charts.comparison(), links, 1344)));
		}
		if (report.states().size() > 1) {
			blocks.add(new Block("c9", new PageChart(charts.map(), links, 996)));
			blocks.add(new Block("c3", new PageChart(charts.ranking(), links, 300)));
		}
		blocks.add(new Block("c6", new PageChart(charts.sectors(), links, 648)));
		blocks.add(new Block("c6", new PageChart(charts.coverage(), links, 648)));
		charts.all()
			.stream()
			.filter((chart) -> chart.name().equals("money"))
			.forEach((chart) -> blocks.add(new Block("c6", new PageChart(chart, links, 648))));
		blocks.add(new Block("c12", new PageChart(charts.matrix(), links, 1344)));
		return blocks;
	}

	/** What stands in parentheses after a long name: ICESCO. */
	static String shortName(String organisation) {
		int open = organisation.lastIndexOf('(');
		int close = organisation.lastIndexOf(')');
		return (open >= 0 && close > open + 1) ? organisation.substring(open + 1, close) : organisation;
	}

	/**
	 * A chart and its width.
	 *
	 * @param columns class of the style sheet
	 */
	public record Block(String columns, PageChart chart) {

	}

}
