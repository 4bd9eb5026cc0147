package org.bayan.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.reference.ReferenceFiles;
import org.bayan.batch.reference.RefusedReference;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;

import static java.util.Objects.requireNonNull;

/**
 * The organisation that comes with the product, ICESCO, with its reference data: what a
 * new database begins with where nobody set up another, under the name that the settings
 * have. All but the reporting currency can be replaced later.
 */
public record Icesco(Names names, String reportingCurrency, ReferenceLists reference) {

	/** Amounts are kept in cents of the reporting currency. */
	private static final int REPORTING_CURRENCY_DIGITS = 2;

	public static Icesco of(Settings settings) {
		Names names = new Names(
				settings.get(Setting.ORGANISATION_EN)
					.orElse("Islamic World Educational, Scientific and Cultural Organization (ICESCO)"),
				settings.get(Setting.ORGANISATION_FR)
					.orElse("Organisation du monde islamique pour l’éducation, les sciences et la culture (ICESCO)"),
				settings.get(Setting.ORGANISATION_AR)
					.orElse("منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)"));
		return new Icesco(names,
				currency("bayan.reporting-currency", settings.get(Setting.REPORTING_CURRENCY).orElse("USD")), lists());
	}

	/**
	 * A reporting currency.
	 * @param said where it was said
	 * @throws SettingException if it cannot be one
	 */
	public static String currency(String said, String currency) {
		if (!Currencies.contains(currency) || Currencies.minorDigits(currency) != REPORTING_CURRENCY_DIGITS) {
			throw new SettingException("%s is '%s', which is not an ISO 4217 code of a currency with two minor digits."
				.formatted(said, currency), null);
		}
		return currency;
	}

	public static ReferenceLists lists() {
		try {
			Path directory = Files.createTempDirectory("bayan-reference");
			Path groups = copy("groups.csv", directory);
			Path members = copy("member-states.csv", directory);
			Path sectors = copy("sectors.csv", directory);
			List<Group> regions = ReferenceFiles.groups(groups, "groups.csv");
			ReferenceLists lists = new ReferenceLists(regions,
					ReferenceFiles.memberStates(members, "member-states.csv",
							regions.stream().map(Group::code).collect(Collectors.toSet())),
					ReferenceFiles.sectors(sectors, "sectors.csv"), null);
			for (Path file : new Path[] { groups, members, sectors, directory }) {
				Files.delete(file);
			}
			return lists;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (UnreadableFile | RefusedReference ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Its member states, each in its group where that is one of these. */
	public static List<MemberState> members(Set<String> groups) {
		return requireNonNull(lists().memberStates()).stream()
			.map((state) -> groups.contains(String.valueOf(state.group())) ? state
					: new MemberState(state.iso3(), state.iso2(), state.names(), null, null))
			.toList();
	}

	/** As it is kept. */
	public Organisation organisation() {
		return new Organisation(this.names, this.reportingCurrency, false, null, List.of(Language.values()));
	}

	private static Path copy(String name, Path directory) throws IOException {
		Path copy = directory.resolve(name);
		try (InputStream in = Icesco.class.getResourceAsStream("/org/bayan/app/icesco/" + name)) {
			if (in == null) {
				throw new IOException("The program lacks its resource " + name);
			}
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		return copy;
	}

}
