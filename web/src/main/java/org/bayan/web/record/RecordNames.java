package org.bayan.web.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.record.ListedActivity;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;

/** The words of an activity in one language. */
public final class RecordNames {

	private final Texts texts;

	private final Map<String, Names> countries = new HashMap<>();

	private final Map<String, Names> sectors = new HashMap<>();

	RecordNames(Texts texts, List<MemberState> states, List<Sector> sectors) {
		this.texts = texts;
		states.forEach((state) -> this.countries.put(state.iso3(), state.names()));
		sectors.forEach((sector) -> this.sectors.put(sector.code(), sector.names()));
	}

	/** With the names that a report has. */
	public static RecordNames of(PeriodReport report, Texts texts) {
		RecordNames names = new RecordNames(texts, List.of(), List.of());
		report.countryNames().forEach((one) -> names.countries.put(one.code(), one.names()));
		report.sectorNames().forEach((one) -> names.sectors.put(one.code(), one.names()));
		return names;
	}

	/** The columns that a list of theirs shows where nobody has chosen. */
	public static List<Choice> usualColumns(Texts texts) {
		return RecordColumn.choices(RecordColumn.usual(), texts).stream().filter(Choice::chosen).toList();
	}

	public String title(ListedActivity activity) {
		return ForeignText.plain(activity.title(this.texts.language()));
	}

	/** The title's own language where it is not the reader's. */
	public String titleLanguage(ListedActivity activity) {
		return activity.titleLanguage(this.texts.language());
	}

	public String dates(ListedActivity activity) {
		return (activity.datePrecision() == DatePrecision.MONTH) ? this.texts.month(YearMonth.from(activity.start()))
				: this.texts.range(activity.start(), activity.end());
	}

	public boolean monthOnly(ListedActivity activity) {
		return activity.datePrecision() == DatePrecision.MONTH;
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
			names.add(activity.members().get(i) ? name : this.texts.get("web.record.outside", "name", name));
		}
		return this.texts.list(names);
	}

	public String host(ListedActivity activity) {
		if (activity.hostCountry() == null) {
			return (activity.modality() == Modality.ONLINE) ? modality(activity)
					: this.texts.get("web.record.not-stated");
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

	/**
	 * The address of its page; by its id where the reference would not stand in an
	 * address.
	 */
	public String address(ListedActivity activity) {
		String ref = activity.ref();
		String segment = ref.matches("[A-Za-z0-9][A-Za-z0-9_~-]*(\\.[A-Za-z0-9_~-]+)*") ? ref
				: Activity.idOf(ref).toString();
		return "/activities/" + segment + "?lang=" + this.texts.language();
	}

	public String country(String iso3) {
		Names names = this.countries.get(iso3);
		return (names != null) ? ForeignText.plain(names.in(this.texts.language())) : this.texts.country(iso3);
	}

	String sector(String code) {
		Names names = this.sectors.get(code);
		return (names != null) ? ForeignText.plain(names.in(this.texts.language())) : code;
	}

}
