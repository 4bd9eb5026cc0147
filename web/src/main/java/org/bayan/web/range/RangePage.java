package org.bayan.web.range;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bayan.db.change.Changes;
import org.bayan.db.report.RangeReports;
import org.bayan.db.report.Reports;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Range;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.RangeCharts;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.PageChart;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.overview.Block;
import org.bayan.web.overview.Head;
import org.bayan.web.page.OrganisationName;
import org.bayan.web.page.Page;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Several periods as a series. */
@Component
public class RangePage {

	private final ReportReader reader;

	private final RangeReports ranges;

	private final Reports reports;

	private final Changes changes;

	private final ZoneId zone;

	RangePage(ReportReader reader, RangeReports ranges, Reports reports, Changes changes, ZoneId zone) {
		this.reader = reader;
		this.ranges = ranges;
		this.reports = reports;
		this.changes = changes;
		this.zone = zone;
	}

	/** Fills the page, in the current transaction, and says which it is. */
	public String fill(Model model, Page page, PageFilter asked, Range range) {
		Optional<RangeReport> found = read(page, asked, range);
		if (found.isEmpty()) {
			return "empty";
		}
		RangeReport report = found.get();
		Texts texts = page.t();
		RecordLinks links = new RecordLinks(report, page.language());
		FilterBar bar = this.reader.bar(page, asked, null, this.reader.periods());
		String words = FilterBar.words(range, texts);
		String span = (report.soFar() != null) ? texts.get("period.so-far", "period", words) : words;
		model.addAttribute("bar", bar);
		model.addAttribute("asked", asked);
		model.addAttribute("span", span);
		model.addAttribute("organisation", OrganisationName.inShort(report.organisation().in(page.language())));
		Sentence title = title(report, span, texts);
		model.addAttribute("title", title.text());
		model.addAttribute("heading", links.html(title));
		model.addAttribute("dataAsOf", texts.moment(report.dataAsOf(), ZoneId.of(report.zone())));
		model.addAttribute("edition", (report.knownOn() != null)
				? texts.get("source.known-on", "date", texts.date(report.knownOn())) : texts.get("source.live"));
		model.addAttribute("series", new SeriesTable(report, texts, links));
		model.addAttribute("noMonth",
				NoMonth.of(report.datedByYear(), range.first().length(), texts).stream().map(links::html).toList());
		List<Block> blocks = new ArrayList<>();
		for (ChartDefinition chart : new RangeCharts(report, texts).all()) {
			blocks.add(Block.of("c12", new PageChart(chart, links, 1344)));
		}
		model.addAttribute("first", blocks.subList(0, 1));
		model.addAttribute("blocks", blocks.subList(1, blocks.size()));
		return "range";
	}

	/**
	 * The figures, in the current transaction; empty while there is no activity at all.
	 */
	Optional<RangeReport> read(Page page, PageFilter asked, Range range) {
		long change = (asked.asOf() != null) ? this.changes.knownOn(asked.asOf(), this.zone) : this.changes.latest();
		Scope scope = asked.known(page, () -> this.reports.scope(asked.place(), asked.sector(), change));
		return this.ranges.of(range, scope, asked.asOf(), this.zone);
	}

	private static Sentence title(RangeReport report, String span, Texts texts) {
		return texts.say("web.range.title", "n",
				new Count(report.total().over(Measure.ACTIVITIES).count(), Target.Records.of(Measure.ACTIVITIES)),
				"span", span);
	}

}
