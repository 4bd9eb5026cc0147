package org.bayan.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.reference.ReferenceFiles;
import org.bayan.batch.reference.RefusedReference;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.Names;

/**
 * What a new database begins with: ICESCO and its reference data, unless the settings
 * name another organisation. All but the reporting currency can be replaced later.
 */
record Organisation(Names names, String reportingCurrency, ReferenceLists reference) {

	/** Amounts are kept in cents of the reporting currency. */
	private static final int REPORTING_CURRENCY_DIGITS = 2;

	static Organisation of(Settings settings) {
		Names names = new Names(
				settings.get(Setting.ORGANISATION_EN)
					.orElse("Islamic World Educational, Scientific and Cultural Organization (ICESCO)"),
				settings.get(Setting.ORGANISATION_FR)
					.orElse("Organisation du monde islamique pour l’éducation, les sciences et la culture (ICESCO)"),
				settings.get(Setting.ORGANISATION_AR)
					.orElse("منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)"));
		return new Organisation(names, currency(settings), icesco());
	}

	private static String currency(Settings settings) {
		String currency = settings.get(Setting.REPORTING_CURRENCY).orElse("USD");
		if (!Currencies.contains(currency) || Currencies.minorDigits(currency) != REPORTING_CURRENCY_DIGITS) {
			throw new SettingException(
					"bayan.reporting-currency is '%s', which is not an ISO 4217 code of a currency with two minor digits."
						.formatted(currency),
					null);
		}
		return currency;
	}

	private static ReferenceLists icesco() {
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

	private static Path copy(String name, Path directory) throws IOException {
		Path copy = directory.resolve(name);
		try (InputStream in = Organisation.class.getResourceAsStream("/org/bayan/app/icesco/" + name)) {
			if (in == null) {
				throw new IOException("The program lacks its resource " + name);
			}
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		return copy;
	}

}
