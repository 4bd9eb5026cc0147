package org.bayan.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.bayan.db.PageConfiguration;
import org.bayan.db.account.Accounts;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Tallied;
import org.bayan.db.record.Version;
import org.bayan.db.reference.References;
import org.bayan.db.report.DataVersions;
import org.bayan.db.report.FigureCaches;
import org.bayan.db.report.Lists;
import org.bayan.db.report.RangeReports;
import org.bayan.db.report.Reports;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.Requests;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Difference;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.Verification;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Progress;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.page.Snapshot;
import org.bayan.web.route.SecurityConfiguration;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The tables as a test has filled them, and all that pages stand on besides. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import(PageConfiguration.class)
@ComponentScan(basePackageClasses = WebConfiguration.class, lazyInit = true,
		excludeFilters = { @Filter(type = FilterType.ASSIGNABLE_TYPE,
				classes = { WebConfiguration.class, SecurityConfiguration.class, OfflineTables.class }) })
class OfflineTables {

	private static final Instant NOW = Instant.parse("2025-06-10T09:00:00Z");

	private final OfflinePages offline;

	OfflineTables(OfflinePages offline) {
		this.offline = offline;
	}

	private Contents contents() {
		return this.offline.contents();
	}

	@Bean
	DSLContext dsl() {
		return Offline.NO_DATABASE;
	}

	@Bean
	DataSource dataSource() {
		return new AbstractDataSource() {
			@Override
			public Connection getConnection() throws SQLException {
				throw new SQLException("there is no database");
			}

			@Override
			public Connection getConnection(String user, String password) throws SQLException {
				return getConnection();
			}
		};
	}

	@Bean
	Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Bean
	ZoneId zone() {
		return ZoneId.of("UTC");
	}

	@Bean
	Snapshot snapshot() {
		return Offline.snapshot();
	}

	@Bean
	TransactionTemplate transaction() {
		return Offline.transaction();
	}

	@Bean
	SessionAccounts sessionAccounts(Accounts accounts) {
		return new SessionAccounts(accounts);
	}

	@Bean
	ThymeleafViewResolver thymeleafViewResolver() {
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(Templates.ENGINE);
		views.setCharacterEncoding("UTF-8");
		return views;
	}

	@Bean
	@Primary
	Reports knownReports() {
		return new Reports(Offline.NO_DATABASE, new FigureCaches()) {
			@Override
			public Optional<PeriodReport> figures(Period period, Place place, SectorScope sector,
					@Nullable LocalDate asOf, ZoneId zone) {
				return Optional.of(contents().report);
			}

			@Override
			public Optional<PeriodReport> of(Period period, Place place, SectorScope sector, @Nullable LocalDate asOf,
					ZoneId zone) {
				return Optional.of(contents().report);
			}

			@Override
			public Optional<PeriodReport> after(long change, Period period, ZoneId zone) {
				return Optional.of(contents().report);
			}

			@Override
			public Optional<PeriodReport> after(long change, Period period, Place place, SectorScope sector,
					ZoneId zone) {
				return Optional.of(contents().report);
			}

			@Override
			public Scope scope(Place place, SectorScope sector, long change) {
				return contents().report.scope();
			}

			@Override
			public Lists lists(long change) {
				return new Lists(List.of(), contents().states, contents().sectors, List.of());
			}

			@Override
			public Optional<Progress> progress(@Nullable LocalDate asOf, ZoneId zone) {
				return Optional.of(Progress.ENDED);
			}

			@Override
			public List<Period> withActivities() {
				return contents().withActivities;
			}
		};
	}

	@Bean
	@Primary
	RangeReports knownRanges() {
		return new RangeReports(Offline.NO_DATABASE, new FigureCaches()) {
			@Override
			public Optional<RangeReport> of(Range range, Scope scope, @Nullable LocalDate asOf, ZoneId zone) {
				return Optional.ofNullable(contents().range);
			}
		};
	}

	@Bean
	@Primary
	Changes knownChanges() {
		return new Changes(Offline.NO_DATABASE) {
			@Override
			public long latest() {
				return contents().change;
			}

			@Override
			public long knownOn(LocalDate day, ZoneId zone) {
				return contents().change;
			}

			@Override
			public Optional<Instant> recordedAt(long change) {
				return Optional.of(NOW);
			}
		};
	}

	@Bean
	@Primary
	DataVersions knownVersions() {
		return new DataVersions(Offline.NO_DATABASE) {
			@Override
			public State state() {
				return new State(contents().change, contents().change, "a", contents().editions.size());
			}
		};
	}

	@Bean
	@Primary
	References knownReferences() {
		return new References(Offline.NO_DATABASE) {
			@Override
			public String reportingCurrency() {
				return "USD";
			}

			@Override
			public Names organisation() {
				return new Names("Bureau", "Bureau", "المكتب");
			}

			@Override
			public Organisation wholeOrganisation() {
				return new Organisation(organisation(), "USD", false, null, List.of(Language.values()));
			}

			@Override
			public List<MemberState> memberStates(long change) {
				return contents().states;
			}

			@Override
			public List<Sector> sectors(long change) {
				return contents().sectors;
			}

			@Override
			public List<Sector> allSectors(long change) {
				return contents().sectors;
			}
		};
	}

	@Bean
	@Primary
	Editions knownEditions() {
		return new Editions(Offline.NO_DATABASE) {
			@Override
			public List<EditionHead> all() {
				return contents().editions;
			}

			@Override
			public Optional<EditionHead> newest(Period month) {
				return all().stream().filter((head) -> head.period().equals(month)).reduce((first, second) -> second);
			}

			@Override
			public Optional<EditionHead> head(Period month, int number) {
				return all().stream()
					.filter((head) -> head.period().equals(month) && head.number() == number)
					.findFirst();
			}

			@Override
			public Optional<Edition> find(Period month, int number) {
				return Optional.ofNullable(contents().edition).filter((one) -> head(month, number).isPresent());
			}

			@Override
			public boolean saysTheSame(PeriodReport report) {
				return contents().saysTheSame;
			}

			@Override
			public Map<Language, List<String>> fileNames(Period month, int number) {
				return contents().files;
			}

			@Override
			public Optional<EditionFile> file(Period month, int number, Language language, String name) {
				return contents().files.getOrDefault(language, List.of()).contains(name)
						? Optional.of(new EditionFile(language, name, new byte[] { 1, 2, 3 })) : Optional.empty();
			}
		};
	}

	@Bean
	@Primary
	Restatements knownRestatements(Editions editions, Reports reports, DataVersions newest) {
		return new Restatements(editions, reports, newest) {
			@Override
			public Edition next(EditionHead before, PeriodReport report, long change) {
				return new Edition(before.number() + 1, report, List.of(), List.of());
			}

			@Override
			public synchronized int count(EditionHead edition, ZoneId zone) {
				return contents().restated;
			}
		};
	}

	@Bean
	@Primary
	RecordedActivities knownRecords() {
		return new RecordedActivities(Offline.NO_DATABASE) {
			@Override
			public long count(RecordFilter filter) {
				contents().asked.add(filter);
				return contents().count;
			}

			@Override
			public long countUpTo(RecordFilter filter, int most) {
				return Math.min(most, count(filter));
			}

			@Override
			public void alongTheOrder() {
				// of few
			}

			@Override
			public long[] participants(RecordFilter filter) {
				return new long[] { 0, 0 };
			}

			@Override
			public List<Tallied> cities(RecordFilter filter) {
				return contents().cities;
			}

			@Override
			public List<Tallied> partners(RecordFilter filter) {
				return contents().partners;
			}

			@Override
			public List<ListedActivity> list(RecordFilter filter, RecordOrder order, Language language,
					@Nullable String after, @Nullable String afterRef, int limit) {
				return contents().records;
			}

			@Override
			public Optional<ListedActivity> find(String ref) {
				return contents().records.stream().filter((one) -> one.ref().equals(ref)).findFirst();
			}

			@Override
			public List<Version> versions(String ref) {
				return contents().versions;
			}
		};
	}

	@Bean
	@Primary
	AuditEntries knownAudit() {
		return new AuditEntries(Offline.NO_DATABASE) {
			@Override
			public void add(@Nullable String account, String action, @Nullable String object,
					@Nullable String address) {
				contents().audit.add(account + " " + action + " " + object);
			}
		};
	}

	@Bean
	@Primary
	Calendars knownCalendars() {
		return new Calendars(Offline.NO_DATABASE) {
			@Override
			public Optional<DueRule> rule() {
				return Optional.ofNullable(contents().rule);
			}
		};
	}

	@Bean
	@Primary
	SectorMonths knownSectorMonths() {
		return new SectorMonths(Offline.NO_DATABASE) {
			@Override
			public List<String> silent(Period month, List<String> sectors) {
				return contents().silent;
			}
		};
	}

	@Bean
	@Primary
	Requests knownRequests() {
		return new Requests(Offline.NO_DATABASE) {
			@Override
			public List<Request> of(String account) {
				return contents().requests;
			}

			@Override
			public List<RequestFile> files(UUID id) {
				return contents().requestFiles;
			}
		};
	}

	@Bean
	@Primary
	Summaries knownSummaries() {
		return new Summaries(Offline.NO_DATABASE) {
			@Override
			public Map<Period, Long> activities(Collection<Period> periods) {
				return contents().activities;
			}
		};
	}

	@Bean
	@Primary
	Verification knownVerification() {
		return new Verification(Offline.NO_DATABASE) {
			@Override
			public List<Difference> differences(YearMonth month, int limit) {
				return contents().differences;
			}
		};
	}

	@Bean
	@Primary
	RejectedRows knownRows() {
		return new RejectedRows(Offline.NO_DATABASE) {
			@Override
			public Open open(int most) {
				return contents().open;
			}
		};
	}

}
