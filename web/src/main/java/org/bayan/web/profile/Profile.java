package org.bayan.web.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Standing;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.tile.Tile;
import org.jspecify.annotations.Nullable;

/** What is known of a state or sector beside its figures, and where it stands. */
public final class Profile {

	/** So many names are written out where several share a rank. */
	private static final int NAMED = 3;

	private final PeriodReport report;

	private final Texts texts;

	private final RecordLinks links;

	private final Labels labels;

	private final boolean state;

	private final String code;

	private final @Nullable Comparison comparison;

	Profile(PeriodReport report, Texts texts, RecordLinks links) {
		this.report = report;
		this.texts = texts;
		this.links = links;
		this.labels = new Labels(report, texts);
		this.state = report.scope().place().isState();
		this.code = this.state ? report.scope().place().code() : report.scope().sector().code();
		this.comparison = report.tables().comparison();
	}

	/** Member state · Arab region · names in the other languages. */
	public String kicker() {
		Names names = this.state ? this.report.scope().placeNames() : this.report.scope().sectorNames();
		List<String> parts = new ArrayList<>();
		parts.add(this.texts.get(this.state ? "web.profile.state" : "web.profile.sector"));
		if (this.state && this.comparison != null) {
			parts.add(whole());
		}
		if (names != null) {
			this.texts.language()
				.fallbacks()
				.stream()
				.skip(1)
				.map((language) -> this.texts.foreign(names.in(language)))
				.distinct()
				.forEach(parts::add);
		}
		return String.join(" · ", parts);
	}

	/**
	 * A fact.
	 *
	 * @param name what of
	 * @param value in words
	 */
	public record Fact(String name, String value) {

	}

	/** Accession, latest activity. */
	public List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		if (this.state) {
			LocalDate joined = row().joined();
			if (joined != null) {
				facts.add(new Fact(this.texts.get("web.profile.joined"), this.texts.date(joined)));
			}
		}
		Stream.of(this.report.tables().coverage().states(), this.report.tables().coverage().sectors())
			.flatMap(List::stream)
			.filter((one) -> one.code().equals(this.code))
			.findFirst()
			.ifPresent((one) -> facts.add(new Fact(this.texts.get("web.profile.latest"), latest(one))));
		return facts;
	}

	private String latest(Coverage.Latest one) {
		LocalDate start = one.latestStart();
		return (start != null) ? this.texts.date(start) : this.texts.get("chart.coverage.none-on-file");
	}

	private Row row() {
		return Stream.of(this.report.tables().states(), this.report.tables().sectors())
			.flatMap(List::stream)
			.filter((one) -> one.code().equals(this.code))
			.findFirst()
			.orElse(this.report.tables().total());
	}

	/** Rank among its like and their median as tiles; none where it has no like. */
	List<Tile> standing() {
		if (this.comparison == null) {
			return List.of();
		}
		List<Tile> tiles = new ArrayList<>();
		String rank = this.state ? this.texts.get("web.profile.rank", "group", whole())
				: this.texts.get("web.profile.rank.sectors");
		tiles.add(this.comparison.standing(this.code)
			.map((standing) -> new Tile(rank, this.texts.number(standing.rank()),
					this.texts.get("web.tile.of", "total", standing.of()), "#comparison", List.of(),
					this.links.html(tied(standing)), ""))
			.orElseGet(() -> new Tile(rank, unknown(), "", null, List.of(), this.links.html(before()), "")));
		BigDecimal median = this.comparison.median();
		long without = this.comparison.counted().stream().filter((one) -> !one.tookPart()).count();
		int all = this.comparison.counted().size();
		tiles.add(
				new Tile(
						this.state ? this.texts.get("web.profile.median", "group", whole())
								: this.texts.get("web.profile.median.sectors"),
						(median == null) ? "…" : written(median), "", "#comparison", List.of(),
						(median == null) ? ""
								: this.links.html(this.texts.say(
										this.state ? "web.profile.median.states" : "web.profile.median.all", "n", all,
										"without", without)),
						""));
		return tiles;
	}

	private String written(BigDecimal median) {
		BigDecimal whole = median.stripTrailingZeros();
		return (whole.scale() <= 0) ? this.texts.number(whole.longValueExact())
				: this.texts.amount(whole.movePointRight(1).toBigIntegerExact(), 1);
	}

	private Sentence tied(Standing standing) {
		List<Row> tied = standing.tied();
		if (tied.isEmpty()) {
			return Sentence.EMPTY;
		}
		return (tied.size() <= NAMED)
				? this.texts.say("web.profile.tied", "names",
						Sentence.join(this.texts.get("list.comma"), tied.stream().map(this::linked).toList()))
				: this.texts.say(this.state ? "web.profile.tied.states" : "web.profile.tied.sectors", "n", tied.size());
	}

	private Sentence linked(Row row) {
		String name = this.labels.row(row);
		return Sentence.of(name, name, this.state ? new Target.Place(row.code()) : new Target.Sector(row.code()));
	}

	private String unknown() {
		return switch (this.report.tables().total().now().activities().state()) {
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
			case ZERO -> "–";
			default -> "…";
		};
	}

	/** Why there is no rank. */
	private Sentence before() {
		if (this.report.tables().total().now().activities().state() == CellState.ZERO) {
			return this.texts.say("web.profile.no-rank");
		}
		LocalDate joined = row().joined();
		return (joined != null && !row().isMember(this.report.period().lastDay()))
				? this.texts.say("web.profile.before", "date", this.texts.date(joined)) : Sentence.EMPTY;
	}

	private String whole() {
		return (this.comparison == null || this.comparison.wholes().isEmpty()) ? ""
				: this.labels.row(this.comparison.wholes().getFirst());
	}

}
