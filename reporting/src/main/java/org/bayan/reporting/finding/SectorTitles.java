package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/** Titles about sectors and centres. */
final class SectorTitles {

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	SectorTitles(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
	}

	/** The sectors with most activities; ties are said. */
	Sentence most() {
		Cell total = this.report.tables().total().now().activities();
		List<Row> most = most(
				this.report.tables().sectors().stream().filter((row) -> row.kind() == RowKind.SECTOR).toList());
		if (most.isEmpty() || this.report.tables().sectors().size() < 2) {
			return this.texts.say("finding.sectors.measure");
		}
		long count = most.getFirst().now().activities().count();
		Sentence many = this.texts.say("finding.sectors.many", "k", most.size(), "n", count);
		if (most.size() > 2) {
			return many;
		}
		Sentence names = this.phrases.and(most.stream().map(this.phrases::sector).toList()).capital();
		if (most.size() == 1 && count == total.count() && count > 1) {
			return Phrases.firstThatFits(
					this.texts.say("title.sector.all", "name", names, "total", new Count(count, ACTIVITIES)),
					this.texts.say("finding.sectors.measure"));
		}
		return (most.size() == 1)
				? Phrases.firstThatFits(this.texts.say("finding.sectors.top", "name", names, "n",
						new Count(count, ACTIVITIES.in(most.getFirst().sector())), "total",
						new Count(total.count(), ACTIVITIES)), this.texts.say("finding.sectors.measure"))
				: Phrases.firstThatFits(this.texts.say("finding.sectors.tie", "names", names, "n", count), many);
	}

	/** The sector that reached most states. */
	Sentence reach() {
		List<String> codes = new ArrayList<>();
		long most = 0;
		for (int column = 0; column < this.report.tables().matrix().sectors().size(); column++) {
			SectorScope sector = this.report.tables().matrix().sectors().get(column);
			if (sector.isNone()) {
				continue;
			}
			int at = column;
			long reached = IntStream.range(0, this.report.tables().states().size())
				.filter((row) -> this.report.tables().matrix().activities().get(row).get(at).state() == CellState.VALUE)
				.count();
			if (reached > most) {
				codes.clear();
				most = reached;
			}
			if (reached == most && reached > 0) {
				codes.add(sector.code());
			}
		}
		if (codes.isEmpty() || codes.size() > 2 || this.report.tables().states().size() < 2) {
			return this.texts.say("finding.matrix.measure");
		}
		Sentence names = this.phrases.and(codes.stream().map(this.phrases::sector).toList()).capital();
		return Phrases.firstThatFits(
				(codes.size() == 1) ? this.texts.say("finding.matrix", "sector", names, "n", most)
						: this.texts.say("finding.matrix.tie", "sectors", names, "n", most),
				this.texts.say("finding.matrix.measure"));
	}

	private List<Row> most(List<Row> rows) {
		long most = rows.stream().mapToLong((row) -> row.now().activities().count()).max().orElse(0);
		return (most == 0) ? List.of()
				: this.phrases.ordered(rows.stream().filter((row) -> row.now().activities().count() == most).toList());
	}

}
