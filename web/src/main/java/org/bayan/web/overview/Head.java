package org.bayan.web.overview;

import java.time.ZoneId;
import java.util.List;

import org.bayan.db.edition.Editions;
import org.bayan.db.restatement.Restatements;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.finding.Summary;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.OrganisationName;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The head and foot of a page about one report. */
@Component
public class Head {

	/** So many sentences stand above the figures; the others are one key away. */
	private static final int FIRST_SENTENCES = 4;

	private final ReportReader reader;

	private final Editions editions;

	private final Restatements restatements;

	Head(ReportReader reader, Editions editions, Restatements restatements) {
		this.reader = reader;
		this.editions = editions;
		this.restatements = restatements;
	}

	/** Says what is shown, as of when, and what it says. */
	public void fill(Model model, ReportReader.Read read, PageFilter asked, Page page) {
		PeriodReport report = read.report();
		Texts texts = page.t();
		Findings findings = new Findings(report, texts);
		model.addAttribute("bar", read.bar());
		model.addAttribute("latest", read.latest());
		model.addAttribute("asked", read.latest() ? asked.in(report.period()) : asked);
		model.addAttribute("period", findings.labels().period());
		model.addAttribute("organisation", OrganisationName.inShort(findings.labels().organisation()));
		RecordLinks links = new RecordLinks(report, page.language());
		Sentence title = findings.activities();
		model.addAttribute("title", title.text());
		model.addAttribute("heading", links.html(title));
		List<Sentence> sentences = new Summary(findings).sentences();
		int first = Math.min(FIRST_SENTENCES, sentences.size());
		model.addAttribute("summary", links.html(Sentence.join(" ", sentences.subList(0, first))));
		model.addAttribute("more", links.html(Sentence.join(" ", sentences.subList(first, sentences.size()))));
		model.addAttribute("dataAsOf", texts.moment(report.head().dataAsOf(), ZoneId.of(report.head().zone())));
		model.addAttribute("edition", findings.edition());
		model.addAttribute("rules", new Notes(report, findings).rules());
		model.addAttribute("then", then(report, asked, findings, texts));
		if (report.head().edition() != null) {
			model.addAttribute("changes", changes(report.period(), report.head().edition().number(), page));
		}
		restated(model, report, page);
		model.addAttribute("todayAddress", asked.today().address("/", page.language()));
	}

	/**
	 * That these are not today's figures, and how many of them are others today; null
	 * where they are today's.
	 */
	private @Nullable String then(PeriodReport report, PageFilter asked, Findings findings, Texts texts) {
		if (report.head().edition() == null && report.head().knownOn() == null) {
			return null;
		}
		PeriodReport today = this.reader.today(asked, report.period()).orElse(report);
		Cell then = report.tables().total().now().activities();
		Cell now = today.tables().total().now().activities();
		int differing = Restatement.differing(report, today).size();
		return (differing == 0) ? texts.get("web.known.same") : texts.get("web.known.other", "n", differing, "then",
				findings.figure(then), "now", findings.figure(now), "measure", texts.get("measure.activities"));
	}

	/** The month's newest edition, where figures of it are others today. */
	private void restated(Model model, PeriodReport report, Page page) {
		Period month = report.period();
		if (month.length() != Period.Length.MONTH || report.head().edition() != null
				|| report.head().knownOn() != null) {
			return;
		}
		this.editions.newest(month).ifPresent((newest) -> {
			int figures = this.restatements.count(newest, ZoneId.of(report.head().zone()));
			if (figures > 0) {
				model.addAttribute("restated", page.t().get("web.restated", "n", figures, "number", newest.number()));
				model.addAttribute("changes", changes(month, newest.number(), page));
			}
		});
	}

	private static String changes(Period month, int number, Page page) {
		return "/editions/" + month + "/changes?of=" + number + "&lang=" + page.language();
	}

}
