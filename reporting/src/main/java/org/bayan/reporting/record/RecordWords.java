package org.bayan.reporting.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;

/** The words of an activity in one language. */
public class RecordWords {

	private final Texts texts;

	private final Map<String, Names> countries = new HashMap<>();

	private final Map<String, Names> sectors = new HashMap<>();

	/**
	 * With the names of reference data; a code of neither is shown as it is, a country by
	 * its usual name.
	 */
	public RecordWords(Texts texts, List<MemberState> states, List<Sector> sectors) {
		this.texts = texts;
		states.forEach((state) -> this.countries.put(state.iso3(), state.names()));
		sectors.forEach((sector) -> this.sectors.put(sector.code(), sector.names()));
	}

	/** Adds names that stand elsewhere. */
	protected void name(List<Named> places, List<Named> parts) {
		places.forEach((one) -> this.countries.put(one.code(), one.names()));
		parts.forEach((one) -> this.sectors.put(one.code(), one.names()));
	}

	public String title(ListedActivity activity) {
		return ForeignText.plain(activity.title(this.texts.language()));
	}

	/** The title's own language where it is not the reader's. */
	public Language titleLanguage(ListedActivity activity) {
		return activity.titleLanguage(this.texts.language());
	}

	public String dates(ListedActivity activity) {
		return switch (activity.datePrecision()) {
			case DAY -> this.texts.range(activity.start(), activity.end());
			case MONTH -> this.texts.month(YearMonth.from(activity.start()));
			case YEAR -> this.texts.years(activity.start().getYear(), activity.end().getYear());
		};
	}

	public boolean monthOnly(ListedActivity activity) {
		return activity.datePrecision() == DatePrecision.MONTH;
	}

	public boolean yearOnly(ListedActivity activity) {
		return activity.datePrecision() == DatePrecision.YEAR;
	}

	public String type(ListedActivity activity) {
		return this.texts.get("type." + activity.type().code());
	}

	public String status(ListedActivity activity) {
		return this.texts.get("status." + activity.status().code());
	}

	public String sectors(ListedActivity activity) {
		return activity.sectors().isEmpty() ? this.texts.get("sector.NONE")
				: this.texts.list(activity.sectors().stream().map(this::sector).toList());
	}

	/** The involved countries, those that were no members marked. */
	public String countries(ListedActivity activity) {
		if (activity.countries().isEmpty()) {
			return this.texts.get("place.ORG");
		}
		List<String> names = new ArrayList<>();
		for (int i = 0; i < activity.countries().size(); i++) {
			String name = country(activity.countries().get(i));
			names.add(activity.members().get(i) ? name : this.texts.get("record.outside", "name", name));
		}
		return this.texts.list(names);
	}

	public String host(ListedActivity activity) {
		if (activity.hostCountry() == null) {
			return (activity.modality() == Modality.ONLINE) ? modality(activity) : this.texts.get("record.not-stated");
		}
		return country(activity.hostCountry());
	}

	/** City and how it was held, as far as they are known. */
	public String city(ListedActivity activity) {
		List<String> parts = new ArrayList<>();
		if (activity.city() != null) {
			parts.add(ForeignText.plain(activity.city()));
		}
		if (activity.modality() == Modality.HYBRID
				|| (activity.modality() == Modality.ONLINE && activity.hostCountry() != null)) {
			parts.add(modality(activity));
		}
		return this.texts.list(parts);
	}

	public String modality(ListedActivity activity) {
		return this.texts.get("modality." + activity.modality().code());
	}

	public String participants(ListedActivity activity) {
		return (activity.participants() != null) ? this.texts.number(activity.participants()) : "…";
	}

	public boolean linked(ListedActivity activity) {
		return activity.sourceUrl() != null && activity.sourceUrl().matches("(?i)https?://\\S+");
	}

	public String country(String iso3) {
		Names names = this.countries.get(iso3);
		return (names != null) ? ForeignText.plain(names.in(this.texts.language())) : this.texts.country(iso3);
	}

	public String sector(String code) {
		Names names = this.sectors.get(code);
		return (names != null) ? ForeignText.plain(names.in(this.texts.language())) : code;
	}

}
