package org.bayan.db;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a test: completed, of one day and of nobody, unless it is told more.
 */
public final class TestActivity {

	private final String ref;

	private final LocalDate start;

	private final Map<Measure, Integer> stated = new EnumMap<>(Measure.class);

	private @Nullable LocalDate end;

	private ActivityType type = ActivityType.MEETING;

	private ActivityStatus status = ActivityStatus.COMPLETED;

	private Shares sectors = Shares.NONE;

	private Shares countries = Shares.NONE;

	private @Nullable String host;

	private @Nullable String city;

	private @Nullable Long budget;

	private @Nullable Long expenditure;

	private @Nullable String currency;

	private @Nullable String titleEn = "Title";

	private @Nullable String titleFr;

	private @Nullable String titleAr;

	private List<String> partners = List.of();

	private @Nullable String partOf;

	private @Nullable String description;

	private TestActivity(String ref, LocalDate start) {
		this.ref = ref;
		this.start = start;
	}

	public static TestActivity of(String ref, String start) {
		return new TestActivity(ref, LocalDate.parse(start));
	}

	public TestActivity until(String day) {
		this.end = LocalDate.parse(day);
		return this;
	}

	public TestActivity type(ActivityType kind) {
		this.type = kind;
		return this;
	}

	public TestActivity status(ActivityStatus how) {
		this.status = how;
		return this;
	}

	/** Codes with equal shares, {@code EDU CUL}. */
	public TestActivity sectors(String codes) {
		this.sectors = Shares.equal(List.of(codes.split(" ")));
		return this;
	}

	/** Codes with equal shares, {@code MAR EGY}. */
	public TestActivity countries(String codes) {
		this.countries = Shares.equal(List.of(codes.split(" ")));
		return this;
	}

	public TestActivity countries(Shares stated) {
		this.countries = stated;
		return this;
	}

	public TestActivity host(String country) {
		this.host = country;
		return this;
	}

	public TestActivity city(String name) {
		this.city = name;
		return this;
	}

	public TestActivity stated(Measure measure, int number) {
		this.stated.put(measure, number);
		return this;
	}

	/** In minor units. */
	public TestActivity budget(long minor) {
		this.budget = minor;
		return this;
	}

	/** In minor units. */
	public TestActivity expenditure(long minor) {
		this.expenditure = minor;
		return this;
	}

	public TestActivity currency(String code) {
		this.currency = code;
		return this;
	}

	public TestActivity titles(@Nullable String en, @Nullable String fr, @Nullable String ar) {
		this.titleEn = en;
		this.titleFr = fr;
		this.titleAr = ar;
		return this;
	}

	private DatePrecision datePrecision = DatePrecision.DAY;

	public TestActivity partners(String... names) {
		this.partners = List.of(names);
		return this;
	}

	public TestActivity partOf(String programme) {
		this.partOf = programme;
		return this;
	}

	public TestActivity dated(DatePrecision how) {
		this.datePrecision = how;
		return this;
	}

	public TestActivity description(String text) {
		this.description = text;
		return this;
	}

	public Activity build() {
		return new Activity(this.ref, this.titleEn, this.titleFr, this.titleAr, this.type, this.status, this.start,
				this.end, this.datePrecision, this.sectors, this.countries, this.countries.codes().size(), this.host,
				this.city, Modality.UNKNOWN, new Stated(this.stated), this.budget, this.expenditure, this.currency,
				this.partners, this.partOf, null, this.description);
	}

}
