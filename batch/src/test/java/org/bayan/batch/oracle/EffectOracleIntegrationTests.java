package org.bayan.batch.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.bayan.batch.TestProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a trial shows is what taking the file in does, cell for cell, by the text of
 * {@code export summary} before and after; and looking changes no byte of it. The long
 * form: {@code -Plong -Dbayan.effect.sequences=40}, some 200 files.
 */
class EffectOracleIntegrationTests {

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	static LongStream sequences() {
		return LongStream.rangeClosed(1, 2);
	}

	static LongStream moreSequences() {
		return LongStream.rangeClosed(3, Long.getLong("bayan.effect.sequences", 10));
	}

	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("sequences")
	void whatIsShownBeforeIsWhatComesAfter(long seed) throws IOException {
		int files = 0;
		ShownEffect effect = new ShownEffect(program, this.folder);
		for (Step step : RandomSequence.of(seed, 8, 40).steps()) {
			if (step instanceof Step.Import(String csv)) {
				files++;
				effect.compare(csv, "seed %d, file %d".formatted(seed, files));
			}
			else {
				new ProgramSteps(program, this.folder).take(List.of(step));
			}
		}
		assertThat(files).isPositive();
	}

	@Tag("long")
	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("moreSequences")
	void whatIsShownBeforeIsWhatComesAfterOfMoreSequences(long seed) throws IOException {
		whatIsShownBeforeIsWhatComesAfter(seed);
	}

}
