package org.bayan.domain.edition;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.report.Cause;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;

/**
 * What was published of a month, in no language and no format.
 *
 * @param number 1 for the first of its month
 * @param report the report as it was
 * @param restatements how its figures differ from those of the edition before; none for
 * the first
 * @param causes where those changes came from, one an activity that a restatement names
 */
public record Edition(int number, PeriodReport report, List<Restatement> restatements, List<Cause> causes) {

	public Edition {
		restatements = List.copyOf(restatements);
		causes = List.copyOf(causes);
	}

	/** The report as it is rendered, which says that it is this edition. */
	public PeriodReport marked(LocalDate publishedOn) {
		return this.report.as(new EditionMark(this.number, publishedOn, this.restatements, this.causes));
	}

}
