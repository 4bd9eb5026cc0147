package org.bayan.domain.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is counted or summed in a cell of period, place and sector. The order is that of
 * the columns of {@code reporting.summary}, of its export and of an edition's content.
 */
public enum Measure {

	ACTIVITIES(Kind.COUNT, Trait.ALWAYS_SHOWN), ACTIVE(Kind.COUNT, Trait.ALWAYS_SHOWN, Trait.NEVER_ADDED),
	COMPLETED(Kind.COUNT, Trait.ALWAYS_SHOWN), PLANNED(Kind.COUNT, Trait.LOOKS_AHEAD, Trait.NEVER_COMPARED),
	CANCELLED(Kind.COUNT, Trait.LOOKS_AHEAD), HOSTED(Kind.COUNT, Trait.ALWAYS_SHOWN), PARTICIPANTS(Kind.STATED),
	WOMEN(Kind.STATED), REPORTING_PARTICIPANTS(Kind.STATING, Trait.NEVER_SHOWN), BUDGET(Kind.MONEY, Trait.LOOKS_AHEAD),
	EXPENDITURE(Kind.MONEY), UNCONVERTED(Kind.LINES);

	private static final List<Measure> SHOWN = Arrays.stream(values())
		.filter((measure) -> !measure.traits.contains(Trait.NEVER_SHOWN))
		.sorted(Comparator.comparing((measure) -> !measure.alwaysShown()))
		.toList();

	private static final List<Measure> HEADLINES = SHOWN.stream()
		.filter((measure) -> measure.kind != Kind.LINES)
		.toList();

	private static final List<Measure> COUNTS = of(Kind.COUNT);

	private static final List<Measure> STATED = of(Kind.STATED);

	private static final List<Measure> AMOUNTS = of(Kind.MONEY);

	private final String code = name().toLowerCase(Locale.ROOT);

	private final Kind kind;

	private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

	Measure(Kind kind, Trait... traits) {
		this.kind = kind;
		this.traits.addAll(List.of(traits));
	}

	/** Of what a measure is the sum. */
	public enum Kind {

		/** Of activities: it has records. */
		COUNT,
		/** Of a number that an activity may state; unknown, not 0, where none does. */
		STATED,
		/** Of the activities that state a number. */
		STATING,
		/** Of money in minor units of the reporting currency. */
		MONEY,
		/** Of lines of money that are in no amount. */
		LINES

	}

	private enum Trait {

		/** Tables have its column even where it is zero. */
		ALWAYS_SHOWN,
		/** Tables have no column of it. */
		NEVER_SHOWN,
		/** A period that lies ahead of the data already has figures of it. */
		LOOKS_AHEAD,
		/** Periods do not add up. */
		NEVER_ADDED,
		/** It is what is left of a plan. */
		NEVER_COMPARED

	}

	/**
	 * Those that tables show, in the order of their columns: first the ones that are
	 * always there, then the ones that are left out where nothing is known of them.
	 */
	public static List<Measure> shown() {
		return SHOWN;
	}

	/** Those of them that are figures of the activities themselves, in that order. */
	public static List<Measure> headlines() {
		return HEADLINES;
	}

	/** Those that count activities. */
	public static List<Measure> counts() {
		return COUNTS;
	}

	/** Those that add up what activities state. */
	public static List<Measure> stated() {
		return STATED;
	}

	/** The amounts of money. */
	public static List<Measure> amounts() {
		return AMOUNTS;
	}

	private static List<Measure> of(Kind kind) {
		return Arrays.stream(values()).filter((measure) -> measure.kind == kind).toList();
	}

	/** The name in tables, columns and the interface: {@code reporting_participants}. */
	public String code() {
		return this.code;
	}

	/** The key of its name in the catalogue: {@code measure.reporting-participants}. */
	public String textKey() {
		return "measure." + this.code.replace('_', '-');
	}

	public Kind kind() {
		return this.kind;
	}

	/**
	 * Whether it is an amount of money, in minor units of the reporting currency. These
	 * are the measures whose rows add up to their total exactly.
	 */
	public boolean money() {
		return this.kind == Kind.MONEY;
	}

	/** Whether it counts activities, so that there are as many records as it says. */
	public boolean countsActivities() {
		return this.kind == Kind.COUNT;
	}

	/** Whether tables show it even where it is zero in all periods. */
	public boolean alwaysShown() {
		return this.traits.contains(Trait.ALWAYS_SHOWN);
	}

	/** Whether a period that lies ahead of the data already has figures of it. */
	public boolean looksAhead() {
		return this.traits.contains(Trait.LOOKS_AHEAD);
	}

	/** Whether the figures of several periods add up to that of all of them. */
	public boolean addsUp() {
		return !this.traits.contains(Trait.NEVER_ADDED);
	}

	/** Whether a period's figure is compared with that of another. */
	public boolean compared() {
		return !this.traits.contains(Trait.NEVER_COMPARED);
	}

}
