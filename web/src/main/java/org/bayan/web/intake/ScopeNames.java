package org.bayan.web.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bayan.db.change.Changes;
import org.bayan.db.intake.TrialFigure;
import org.bayan.db.reference.References;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.bayan.web.record.RecordNames;

import org.springframework.stereotype.Component;

/** What places, sectors and figures are called, by the reference data as it is now. */
@Component
class ScopeNames {

	private static final int MINOR_DIGITS = 2;

	private final References references;

	private final Changes changes;

	ScopeNames(References references, Changes changes) {
		this.references = references;
		this.changes = changes;
	}

	/** In a language; in the transaction that reads the figures. */
	Spoken in(Texts texts) {
		long now = this.changes.latest();
		return new Spoken(new RecordNames(texts, this.references.memberStates(now), this.references.allSectors(now)),
				this.references.sectors(now), this.references.groups(now),
				Objects.requireNonNullElse(this.references.reportingCurrency(), ""), texts);
	}

	/** The words of one language. */
	static final class Spoken {

		private final RecordNames names;

		private final List<Sector> sectors;

		private final Map<String, Names> groups = new HashMap<>();

		private final String currency;

		private final Texts texts;

		Spoken(RecordNames names, List<Sector> sectors, List<Group> groups, String currency, Texts texts) {
			this.names = names;
			this.sectors = sectors;
			groups.forEach((group) -> this.groups.put(group.code(), group.names()));
			this.currency = currency;
			this.texts = texts;
		}

		String place(Place place) {
			if (place.isGroup()) {
				Names known = this.groups.get(place.group());
				return (known != null) ? known.in(this.texts.language()) : place.code();
			}
			return place.isState() ? this.names.country(place.code()) : this.texts.get("place." + place);
		}

		String sector(SectorScope sector) {
			return (sector.isEvery() || sector.isNone()) ? this.texts.get("sector." + sector)
					: this.names.sector(sector.code());
		}

		/** Codes of the sectors that there are now, in their order. */
		Stream<String> sectors() {
			return this.sectors.stream().map(Sector::code);
		}

		String measure(Measure measure) {
			return this.texts.get(measure.textKey());
		}

		/** A figure as people read it. */
		String figure(Measure measure, Cell cell) {
			if (!cell.known()) {
				return this.texts.get("sign.no-data");
			}
			return measure.money() ? this.texts.money(cell.amount(), MINOR_DIGITS, this.currency)
					: this.texts.number(cell.count());
		}

		/** The difference with its sign; empty where one of them is not known. */
		String change(TrialFigure figure) {
			var difference = Change.between(figure.before(), figure.after()).difference();
			if (difference == null) {
				return "";
			}
			return figure.measure().money() ? this.texts.changeAmount(difference, MINOR_DIGITS)
					: this.texts.change(difference);
		}

		/** A figure as programs read it, without its currency; empty for no data. */
		String plain(TrialFigure figure, boolean after) {
			Cell cell = after ? figure.after() : figure.before();
			if (!cell.known()) {
				return "";
			}
			return figure.measure().money() ? new java.math.BigDecimal(cell.amount(), MINOR_DIGITS).toPlainString()
					: cell.amount().toString();
		}

	}

}
