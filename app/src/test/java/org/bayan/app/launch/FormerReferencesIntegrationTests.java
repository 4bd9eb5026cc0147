package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bayan.app.command.Commands;
import org.bayan.app.console.Console;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A database of before references were folded, under the commands of today. */
class FormerReferencesIntegrationTests {

	@TempDir
	private Path folder;

	private Settings settings = new Settings(new java.util.Properties(), java.util.Map.of());

	@BeforeEach
	void prepare() {
		this.settings = PreparedHome.settings(PreparedHome.copyTo(this.folder.resolve("home")));
		try (Database database = Database.open(this.settings)) {
			assertThat(database.empty("V115__seen_before_publishing.sql", () -> {
				for (String ref : List.of("R 1", "R\u00a01", "\ufee3\u200b 2", "X-1", "X\u20131")) {
					DSL.using(database.connections(), SQLDialect.POSTGRES).execute("""
							insert into activity.activity_version (activity_id, from_change, start_date, member_states,
								country_shares_stated, sector_shares_stated, activity_ref, type, status, date_precision,
								modality, countries, country_shares, sectors, sector_shares, title_en, partners)
							values (activity.id_of(?), 1, date '2025-05-01', 0, false, false, ?, 'visit', 'completed',
								'day', 'unknown', '{}', '{}', '{}', '{}', 'T', '{}')""", ref, ref);
				}
			})).isTrue();
		}
		assertThat(run("summarise", "--all")).startsWith("0 ");
	}

	private String run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exitCode = new Commands(this.settings,
				new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
						new PrintStream(err, true, StandardCharsets.UTF_8), false))
			.run(Arrays.copyOf(arguments, arguments.length));
		return exitCode + " " + out.toString(StandardCharsets.UTF_8);
	}

	private List<String> inForce() {
		try (Database database = Database.open(this.settings)) {
			return database.read(
					(dsl) -> dsl
						.fetch("select activity_ref from activity.activity_version where not withdrawn"
								+ " and to_change = 9223372036854775807 order by 1")
						.getValues(0, String.class));
		}
	}

	@Tag("long")
	@Test
	void twoThatWouldMeetAreNamedUntilOneIsWithdrawn() {
		assertThat(inForce()).containsExactly("R 1", "R\u00a01", "X-1", "X\u20131", "\u0645 2");
		assertThat(run("verify"))
			.isEqualTo("0 References that look alike are counted apart, as they were stored before "
					+ "references were folded: R 1 = R<U+00A0>1; withdraw all but one of each, or import the row again "
					+ "where one names a programme.\nAll rules hold.\n");
		assertThat(run("verify", "--lang", "ar")).contains("\u2068R 1\u2069 = \u2068R<U+00A0>1\u2069");
		assertThat(run("withdraw", "R\u00a01", "--reason", "the same as the other"))
			.isEqualTo("0 1 withdrawn; 0 were withdrawn before.\n");
		assertThat(run("verify")).isEqualTo("0 All rules hold.\n");
		assertThat(run("withdraw", "\u200e\ufee3 2", "R  1", "--reason", "by mistake"))
			.isEqualTo("0 2 withdrawn; 0 were withdrawn before.\n");
		assertThat(inForce()).containsExactly("X-1", "X\u20131");
	}

}
