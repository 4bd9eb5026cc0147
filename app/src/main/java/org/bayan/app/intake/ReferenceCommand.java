package org.bayan.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.app.organisation.Beginning;
import org.bayan.app.organisation.NameOptions;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.facts.UnknownGroupException;
import org.bayan.batch.reference.NamesRule;
import org.bayan.batch.reference.ReferenceFiles;
import org.bayan.batch.reference.RefusedReference;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows or replaces the reference data. */
@Command(name = "reference",
		description = {
				"Replaces lists of the reference data; each file replaces its whole list. Renames the organisation.",
				"Without arguments shows what is loaded." })
final class ReferenceCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Mixin
	private final NameOptions called = new NameOptions();

	@Option(names = "--members", paramLabel = "FILE",
			description = "Member states: iso3,iso2,name_en,name_fr,name_ar,group,joined.")
	private @Nullable Path members;

	@Option(names = "--groups", paramLabel = "FILE", description = "Regional groups: code,name_en,name_fr,name_ar.")
	private @Nullable Path groups;

	@Option(names = "--sectors", paramLabel = "FILE",
			description = "Sectors and centres: code,kind,name_en,name_fr,name_ar.")
	private @Nullable Path sectors;

	@Option(names = "--rates", paramLabel = "FILE",
			description = "Exchange rates by month: currency,month,rate (reporting currency for one unit); "
					+ "a year in place of the month is for what is dated by year only.")
	private @Nullable Path rates;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--no-wait", description = "If something else is changing the figures, say so and end.")
	private boolean noWait;

	ReferenceCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		boolean given = this.called.isGiven()
				|| Stream.of(this.members, this.groups, this.sectors, this.rates).anyMatch((file) -> file != null);
		if (given) {
			replace();
		}
		else {
			try (Database database = Jobs.openRecovered(this.settings)) {
				Beginning.say(database, this.console, this.spoken.texts());
				show(database);
			}
		}
		return ExitCode.DONE;
	}

	private void replace() {
		Texts texts = this.spoken.texts();
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (this.noWait && jobs.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return;
			}
			Beginning.say(database, this.console, texts);
			Organisation organisation = database.read((dsl) -> new References(dsl).wholeOrganisation());
			ReferenceLists lists = lists(database, organisation);
			Names names = this.called.over(organisation.names());
			boolean renamed = jobs.facts().rename(names);
			boolean replaced = jobs.facts().replace(lists);
			if (this.json) {
				this.console.out().println(new JsonLine().put("changed", renamed || replaced));
				return;
			}
			if (renamed) {
				this.console.out().println(texts.get("command.reference.renamed", "name", names.in(texts.language())));
			}
			if (replaced || !renamed) {
				this.console.out()
					.println(texts.get(replaced ? "command.reference.replaced" : "command.reference.same"));
			}
		}
		catch (UnreadableFile ex) {
			throw new FailedException(Reasons.of(texts, ex.file(), ex.fault(), ex.arguments()));
		}
		catch (RefusedReference ex) {
			throw new FailedException(
					Reasons.of(texts, ex.file(), ex.row(), ex.column(), ex.value(), ex.fault(), ex.arguments()));
		}
		catch (UnknownGroupException ex) {
			throw new FailedException(
					texts.get("command.reference.unknown-group", "state", ex.memberState(), "group", ex.group()));
		}
	}

	/** In an organisation of one's own, names may be missing as when it was set up. */
	private ReferenceLists lists(Database database, Organisation organisation) throws UnreadableFile, RefusedReference {
		NamesRule rule = organisation.own() ? NamesRule.standIn(organisation.languages()) : NamesRule.ALL;
		List<Group> newGroups = (this.groups != null) ? ReferenceFiles.groups(this.groups, name(this.groups), rule)
				: null;
		List<Group> knownGroups = (newGroups != null) ? newGroups : database.read(State::of).groups();
		return new ReferenceLists(newGroups,
				(this.members != null) ? ReferenceFiles.memberStates(this.members, name(this.members),
						knownGroups.stream().map(Group::code).collect(Collectors.toSet()), rule) : null,
				(this.sectors != null) ? ReferenceFiles.sectors(this.sectors, name(this.sectors), rule) : null,
				(this.rates != null) ? ReferenceFiles.rates(this.rates, name(this.rates)) : null);
	}

	private void show(Database database) {
		State state = database.read(State::of);
		if (this.json) {
			this.console.out().println(state.json());
			return;
		}
		Texts texts = this.spoken.texts();
		Language language = texts.language();
		this.console.out()
			.println(texts.get("command.reference.organisation", "name", state.organisation(), "currency",
					state.currency()));
		this.console.out().println(texts.get("command.reference.groups", "n", state.groups().size()));
		state.groups().forEach((group) -> line(group.code(), "", group.names().in(language)));
		this.console.out().println(texts.get("command.reference.members", "n", state.members().size()));
		state.members()
			.forEach((member) -> line(member.iso3(), (member.group() != null) ? member.group() : "",
					member.names().in(language) + ((member.joined() != null) ? "  " + member.joined() : "")));
		this.console.out().println(texts.get("command.reference.sectors", "n", state.sectors().size()));
		state.sectors().forEach((sector) -> line(sector.code(), sector.kind(), sector.names().in(language)));
		this.console.out().println(texts.get("command.reference.rates", "n", state.rates()));
	}

	private void line(String code, String kind, String name) {
		this.console.out().println("  %-8s %-12s %s".formatted(code, kind, name).stripTrailing());
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	/** What is loaded. */
	private record State(String organisation, String currency, List<Group> groups, List<MemberState> members,
			List<Sector> sectors, int rates) {

		static State of(DSLContext dsl) {
			References references = new References(dsl);
			long change = new Changes(dsl).latest();
			return new State(references.organisation().en(), String.valueOf(references.reportingCurrency()),
					references.groups(change), references.memberStates(change), references.sectors(change),
					references.rates(change).size());
		}

		JsonLine json() {
			return new JsonLine().put("organisation", this.organisation)
				.put("reporting_currency", this.currency)
				.put("groups", this.groups.stream().map(Group::code).toList())
				.put("members", this.members.stream().map(MemberState::iso3).toList())
				.put("sectors", this.sectors.stream().map(Sector::code).toList())
				.put("rates", this.rates);
		}

	}

}
