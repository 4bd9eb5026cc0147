package org.bayan.app.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.report.Reports;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.bayan.web.record.RecordQuery;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.web.util.UriComponentsBuilder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every link of every page opens, and every figure is the number of records that it
 * opens. The short form takes pages of every kind and some of their links; with
 * {@code bayan.links.all} a {@link Journey} takes all that can be reached, for every
 * role, in three languages.
 */
@Tag("long")
class LinksIntegrationTests {

	private static final boolean ALL = Boolean.getBoolean("bayan.links.all");

	/** One of each kind of page. */
	private static final List<String> KINDS = List.of("/?from=2026", "/?from=2026-10", "/?from=2022", "/?from=2025-Q2",
			"/?from=2026&place=MAR", "/?from=2025-05&place=GUY", "/?from=2026&sector=EDU", "/?from=2026-11&sector=NONE",
			"/?from=2026&place=GROUP:AFR", "/?from=2025&place=ORG", "/?from=2025-11&to=2026-10",
			"/?from=2024-Q1&to=2026-Q3&sector=CUL", "/?from=2026-10&edition=1", "/?from=2022&as-of=2026-11-30",
			"/activities?measure=activities&period=2026", "/activities", "/activities/ICESCO-2022-0054",
			"/reports?from=2026-10", "/editions/2026-10/1");

	/** Where a journey begins. */
	private static final List<String> START = List.of("/?", "/activities?", "/reports?", "/editions/2026-10/1?");

	private static ServedSample sample;

	/**
	 * One connection for all counts: a connection a count would take most of the time.
	 */
	private static Connection counting;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(Sample.fictitiousActivities());
		sample.publish(Period.parse("2026-10"));
		counting = sample.database().connections().getConnection();
	}

	@AfterAll
	static void stop() throws Exception {
		counting.close();
		sample.close();
	}

	@Test
	void everyLinkOpensAndEveryFigureIsTheNumberOfRecordsThatItOpens() throws Exception {
		long begun = System.nanoTime();
		Crawl crawl = crawl(sample.visitor(Role.LEADERSHIP), false, 31);
		if (ALL) {
			new Journey(crawl, true).from(START);
		}
		for (String page : pages()) {
			crawl.page(page);
		}
		said(crawl, begun, "leadership");
		assertThat(crawl.faults()).isEmpty();
		assertThat(crawl.figures()).isGreaterThan(ALL ? 50_000 : 150);
	}

	@Test
	void everyRoleOpensWhatItsPagesOffer() throws Exception {
		long begun = System.nanoTime();
		for (Role role : Role.values()) {
			if (ALL && role == Role.LEADERSHIP) {
				continue;
			}
			Crawl crawl = crawl(sample.visitor(role), false, 29);
			if (ALL) {
				new Journey(crawl, false).from(START);
			}
			for (String page : ALL ? List.<String>of() : List.of("/?from=2026-10&lang=en",
					"/reports?from=2026-10&lang=fr", "/reports?from=2026&lang=ar", "/activities?lang=ar")) {
				crawl.page(page);
			}
			if (!ALL && role == Role.ADMINISTRATOR) {
				crawl.page("/admin?lang=fr");
			}
			said(crawl, begun, role.code());
			assertThat(crawl.faults()).as(role.code()).isEmpty();
		}
	}

	@Test
	void whoIsNotSignedInReadsTheDashboardAndIsAskedToSignInBehindIt() throws Exception {
		long begun = System.nanoTime();
		try (Pages pages = sample.another("bayan.public-dashboard", "true")) {
			Crawl crawl = crawl(new Visitor(pages.address()), true, 29);
			if (ALL) {
				new Journey(crawl, false).from(List.of("/?"));
			}
			for (String page : List.of("/?from=2026-10&lang=en", "/?from=2026&place=MAR&lang=ar",
					"/?from=2026&sector=EDU&lang=fr", "/?from=2026-01&to=2026-10&lang=ar")) {
				crawl.page(page);
			}
			said(crawl, begun, "anonymous");
			assertThat(crawl.faults()).isEmpty();
		}
	}

	/** Every kind of page, each in one language; in the long form in all of them. */
	private static Set<String> pages() {
		Set<String> pages = new TreeSet<>();
		for (int i = 0; i < KINDS.size(); i++) {
			Language[] all = Language.values();
			for (Language language : ALL ? List.of(all) : List.of(all[i % all.length])) {
				pages.add(in(KINDS.get(i), language));
			}
		}
		return pages;
	}

	private static String in(String page, Language language) {
		return page + (page.contains("?") ? "&" : "?") + "lang=" + language;
	}

	private static Crawl crawl(Visitor visitor, boolean anonymous, int step) {
		return ALL ? new Crawl(visitor, anonymous, 1, LinksIntegrationTests::known)
				: new Crawl(visitor, anonymous, step);
	}

	/**
	 * A list of a period with as many records as its page counts, or the page of a place
	 * and sector that there are; null for anything else, and for what was known then.
	 */
	private static Crawl.@Nullable Answer known(String address) {
		Map<String, String> query = new LinkedHashMap<>();
		UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> query.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
		boolean stated = query.containsKey("period") || query.containsKey("from");
		if (!stated || query.containsKey("as-of") || query.containsKey("edition")) {
			return null;
		}
		Page page = new Page(requireNonNull(Language.ofCode(query.getOrDefault("lang", "en"))), null, "/", query, null);
		try {
			return known(address, page, DSL.using(counting, SQLDialect.POSTGRES));
		}
		catch (WrongAddressException | IllegalArgumentException ex) {
			// it is opened, and found dead
			return null;
		}
	}

	private static Crawl.@Nullable Answer known(String address, Page page, DSLContext dsl) {
		if (address.startsWith("/?")) {
			PageFilter asked = PageFilter.of(page);
			new Reports(dsl).scope(asked.place(), asked.sector(), new Changes(dsl).latest());
			return Crawl.Answer.opens(null);
		}
		return (address.startsWith("/activities?") && page.query().containsKey("measure")) ? Crawl.Answer
			.opens(new RecordedActivities(dsl).count(RecordQuery.of(page).filter(null, RecordFilter.NOW))) : null;
	}

	/** How far it went. */
	private static void said(Crawl crawl, long begun, String role) {
		System.out.printf("links, %s: %d pages, %d links %s, %d opened, %d figures compared, %d faults, %d s%n", role,
				crawl.pages(), crawl.links(), crawl.kinds(), crawl.opened(), crawl.figures(), crawl.faults().size(),
				Duration.ofNanos(System.nanoTime() - begun).toSeconds());
		crawl.faults().stream().limit(40).forEach(System.out::println);
	}

}
