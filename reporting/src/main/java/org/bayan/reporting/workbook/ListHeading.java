package org.bayan.reporting.workbook;

import java.time.Instant;
import java.time.ZoneId;

import org.bayan.reporting.sheet.Masthead;
import org.bayan.reporting.sheet.Styles;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a list of activities says it is.
 *
 * @param organisation the organisation's name in the list's language
 * @param scope what limits the list, in words; empty where nothing does
 * @param known whether it is live, as known on a day or of an edition, in words
 * @param dataAsOf of the newest change that it shows; null: there is none yet
 * @param made when it was asked for
 */
public record ListHeading(String organisation, String scope, String known, @Nullable Instant dataAsOf, Instant made,
		ZoneId zone) {

	String dataAsOf(Texts texts) {
		return texts.get("source.data-as-of", "moment",
				(this.dataAsOf != null) ? texts.moment(this.dataAsOf, this.zone) : "…");
	}

	Masthead masthead(Styles styles, Texts texts) {
		return new Masthead(texts, styles, texts.get("workbook.list.title", "organisation", this.organisation), "",
				dataAsOf(texts), this.known, texts.get("source.line", "asof", dataAsOf(texts), "organisation",
						this.organisation, "edition", this.known));
	}

	/** How many activities it lists, and which. */
	String finding(long rows, Texts texts) {
		return this.scope.isEmpty() ? texts.get("workbook.list.every", "n", rows)
				: texts.get("workbook.list.some", "n", rows, "scope", this.scope);
	}

	String made(Texts texts) {
		return texts.get("workbook.list.made", "moment", texts.moment(this.made, this.zone));
	}

}
