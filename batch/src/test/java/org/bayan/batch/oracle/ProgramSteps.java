package org.bayan.batch.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.reference.References;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of a sequence, taken by the program. */
final class ProgramSteps {

	private static final Names NAMES = new Names("Organisation", "Organisation", "منظمة");

	private final TestProgram program;

	private final Path folder;

	ProgramSteps(TestProgram program, Path folder) {
		this.program = program;
		this.folder = folder;
	}

	/** Takes the steps in, one after the other; a row that is rejected is a failure. */
	void take(List<Step> steps) throws IOException {
		for (Step step : steps) {
			switch (step) {
				case Step.Import(String csv) -> {
					Path file = Files.writeString(Files.createTempFile(this.folder, "activities", ".csv"), csv);
					IntakeFile result = this.program.facts()
						.importFile(file, file.getFileName().toString(), false, (rows) -> {
						});
					assertThat(result.state()).isEqualTo(IntakeFile.State.DONE);
					assertThat(result.rejected()).isZero();
				}
				case Step.Withdraw(List<String> refs) ->
					assertThat(this.program.facts().withdraw(refs, "test").withdrawn()).isEqualTo(refs);
				case Step.Reference(SortedMap<Step.ReferenceFile, String> texts) -> {
					if (this.program.bean(References.class).reportingCurrency() == null) {
						this.program.facts().setUp(NAMES, "USD", lists(texts));
					}
					else {
						this.program.facts().replace(lists(texts));
					}
				}
			}
		}
	}

	private static ReferenceLists lists(Map<Step.ReferenceFile, String> texts) {
		return new ReferenceLists(
				rows(texts.get(Step.ReferenceFile.GROUPS), (row) -> new Group(row.getOrDefault("code", ""), NAMES)),
				rows(texts.get(Step.ReferenceFile.MEMBERS),
						(row) -> new MemberState(row.getOrDefault("iso3", ""), null, NAMES,
								filled(row.getOrDefault("group", "")),
								row.getOrDefault("joined", "").isEmpty() ? null
										: LocalDate.parse(row.getOrDefault("joined", "")))),
				rows(texts.get(Step.ReferenceFile.SECTORS),
						(row) -> new Sector(row.getOrDefault("code", ""), row.getOrDefault("kind", ""), NAMES)),
				rows(texts.get(Step.ReferenceFile.RATES), (row) -> new Rate(row.getOrDefault("currency", ""),
						Period.parse(row.getOrDefault("month", "")), new BigDecimal(row.getOrDefault("rate", "")))));
	}

	private static <T> @Nullable List<T> rows(@Nullable String text, Function<Map<String, String>, T> reader) {
		return (text == null) ? null
				: Csv.rows(text, List.of("code", "kind", "iso3", "group", "joined", "currency", "month", "rate"))
					.stream()
					.map(reader)
					.toList();
	}

	private static @Nullable String filled(String text) {
		return text.isEmpty() ? null : text;
	}

}
