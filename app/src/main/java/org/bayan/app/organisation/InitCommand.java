package org.bayan.app.organisation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Icesco;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Setting;
import org.bayan.app.launch.Settings;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets up the organisation whose activities the database is to hold. */
@Command(name = "init",
		description = { "Sets up an organisation in a database that holds no activities yet: its name, zone,",
				"currency, languages, members and sectors. Whatever is wrong is said, and nothing written." })
final class InitCommand implements Callable<Integer> {

	private static final String ICESCO = "icesco";

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Mixin
	private final NameOptions called = new NameOptions();

	@Option(names = "--organisation", paramLabel = "NAME",
			description = "An organisation that comes with the product: icesco; then nothing else need be said.")
	private @Nullable String known;

	@Option(names = "--zone", paramLabel = "ZONE",
			description = "Where its days and months end, such as Europe/Lisbon.")
	private @Nullable String zone;

	@Option(names = "--currency", paramLabel = "CURRENCY",
			description = "The currency of its reports, such as EUR; fixed once activities are there.")
	private @Nullable String currency;

	@Option(names = "--languages", paramLabel = "LANG", split = ",", converter = LanguageOption.Converter.class,
			description = { "The languages of its reports, the first first, in which pasted names are (default:",
					"those in which it is named)." })
	private List<Language> languages = List.of();

	@Option(names = "--members", paramLabel = "FILE",
			description = { "Its members: names of states in any language, one a line, or a table",
					"iso3,iso2,name_en,name_fr,name_ar,group,joined; icesco: those of ICESCO." })
	private @Nullable Path members;

	@Option(names = "--groups", paramLabel = "FILE",
			description = "Groups of members: code,name_en,name_fr,name_ar (default: none).")
	private @Nullable Path groups;

	@Option(names = "--sectors", paramLabel = "FILE", description = {
			"Its sectors: names, one a line, or CODE, name; or a table", "code,kind,name_en,name_fr,name_ar." })
	private @Nullable Path sectors;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	InitCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		return (this.known != null) ? icesco() : own();
	}

	private int icesco() {
		if (!ICESCO.equalsIgnoreCase(this.known)) {
			throw new UsageException(
					"'%s' is no organisation that comes with the product: icesco is".formatted(this.known));
		}
		if (this.members != null || this.groups != null || this.sectors != null) {
			throw new UsageException("with --organisation no list is given; bayan reference changes lists later");
		}
		Icesco icesco = Icesco.of(this.settings);
		Organisation kept = icesco.organisation();
		String said = this.currency;
		setUp(new Organisation(this.called.isGiven() ? this.called.over(kept.names()) : kept.names(),
				(said != null) ? currency(said) : kept.reportingCurrency(), false,
				(this.zone != null) ? zone(this.zone) : null,
				this.languages.isEmpty() ? kept.languages() : distinct(this.languages)), icesco.reference(), List.of());
		return ExitCode.DONE;
	}

	private int own() {
		Map<Language, String> names = this.called.given(this.settings);
		if (names.isEmpty()) {
			throw new UsageException("the organisation's name is missing: give --name-en, --name-fr or --name-ar, "
					+ "or --organisation icesco");
		}
		List<Language> spoken = this.languages.isEmpty() ? List.copyOf(names.keySet()) : distinct(this.languages);
		Path states = required(this.members, "--members FILE");
		ZoneId local = zone(required((this.zone != null) ? this.zone : this.settings.get(Setting.ZONE).orElse(null),
				"--zone ZONE, such as " + ZoneId.systemDefault()));
		String money = currency(required(
				(this.currency != null) ? this.currency : this.settings.get(Setting.REPORTING_CURRENCY).orElse(null),
				"--currency CURRENCY, such as EUR"));
		GivenLists given = new GivenLists(this.spoken.texts(), spoken);
		ReferenceLists lists = given.read(states, this.groups, this.sectors);
		if (!given.wrong().isEmpty()) {
			given.wrong().forEach((sentence) -> this.console.err().println("bayan: " + sentence));
			this.console.err().println(this.spoken.texts().get("command.init.nothing"));
			return ExitCode.FAILED;
		}
		setUp(new Organisation(this.called.names(names, spoken), money, true, local, spoken), lists,
				given.missing(spoken));
		return ExitCode.DONE;
	}

	private static <T> T required(@Nullable T value, String option) {
		if (value == null) {
			throw new UsageException("give " + option);
		}
		return value;
	}

	private static List<Language> distinct(List<Language> languages) {
		return languages.stream().distinct().toList();
	}

	private static String currency(String code) {
		return Icesco.currency("--currency", code.toUpperCase(Locale.ROOT));
	}

	private static ZoneId zone(String id) {
		try {
			return ZoneId.of(id);
		}
		catch (DateTimeException ex) {
			throw new UsageException("'%s' is no time zone: write one such as Europe/Lisbon".formatted(id));
		}
	}

	private void setUp(Organisation organisation, ReferenceLists lists, List<String> missing) {
		// the database may know that of another organisation
		ZoneId local = (organisation.zone() != null) ? organisation.zone() : this.settings.zone();
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.startAsIs(database, this.settings)) {
			if (!jobs.facts().setUpAnew(organisation, lists)) {
				throw new FailedException(this.spoken.texts()
					.get("command.init.in-use", "name",
							organisation(database).names().in(this.spoken.texts().language())));
			}
			say(organisation, local, lists, missing);
		}
	}

	private static Organisation organisation(Database database) {
		return database.read((dsl) -> new References(dsl).wholeOrganisation());
	}

	private void say(Organisation organisation, ZoneId zone, ReferenceLists lists, List<String> missing) {
		List<Group> regions = orNone(lists.groups());
		List<MemberState> states = orNone(lists.memberStates());
		List<Sector> parts = orNone(lists.sectors());
		if (this.json) {
			this.console.out()
				.println(new JsonLine().put("organisation", organisation.names().en())
					.put("reporting_currency", organisation.reportingCurrency())
					.put("zone", zone.getId())
					.put("languages", organisation.languages().stream().map(Language::code).toList())
					.put("groups", regions.stream().map(Group::code).toList())
					.put("members", states.stream().map(MemberState::iso3).toList())
					.put("sectors", parts.stream().map(Sector::code).toList()));
			return;
		}
		Texts texts = this.spoken.texts();
		Language language = texts.language();
		this.console.out()
			.println(texts.get("command.reference.organisation", "name", organisation.names().in(language), "currency",
					organisation.reportingCurrency()));
		this.console.out()
			.println(texts.get("command.init.zone", "moment", texts.moment(this.settings.clock()
				.instant(), zone), "languages", texts
					.list(organisation.languages().stream().map((one) -> Texts.in(one).get("web.language")).toList())));
		this.console.out().println(texts.get("command.reference.members", "n", states.size()));
		this.console.out().println(texts.get("command.reference.groups", "n", regions.size()));
		this.console.out().println(texts.get("command.reference.sectors", "n", parts.size()));
		parts.forEach((sector) -> this.console.out()
			.println("  %-12s %s".formatted(sector.code(), sector.names().in(language))));
		missing.forEach(this.console.out()::println);
		this.console.out().println(texts.get("command.init.next"));
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
