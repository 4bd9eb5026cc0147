package org.bayan.reporting.output;

import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PressTests {

	@Test
	void whatBecomesOfTheFilesStandsInTheirOrder() throws Exception {
		List<ReportFile> files = IntStream.range(0, 100).mapToObj((number) -> file("file" + number)).toList();
		assertThat(Press.each(files, (file) -> new String(file.bytes(), StandardCharsets.UTF_8)))
			.isEqualTo(files.stream().map(ReportFile::name).toList());
		assertThat(Press.each(List.of(), ReportFile::bytes)).isEmpty();
	}

	@Test
	void aFailureIsThatOfTheFileAndNothingGoesOnAfterIt() {
		List<ReportFile> files = IntStream.range(0, 100).mapToObj((number) -> file("file" + number)).toList();
		AtomicInteger atWork = new AtomicInteger();
		FileNotFoundException missing = new FileNotFoundException("no space");
		assertThatThrownBy(() -> Press.each(files, (file) -> {
			atWork.incrementAndGet();
			try {
				if (file.name().equals("file3")) {
					throw missing;
				}
				return file.bytes();
			}
			finally {
				atWork.decrementAndGet();
			}
		})).isSameAs(missing);
		assertThat(atWork).as("files that are still made").hasValue(0);
		assertThatThrownBy(() -> Press.each(files, (file) -> {
			throw new IllegalArgumentException(file.name());
		})).isInstanceOf(IllegalArgumentException.class).hasMessage("file0");
	}

	private static ReportFile file(String name) {
		return new ReportFile(Language.EN, name, Format.CSV, (out) -> out.write(name.getBytes(StandardCharsets.UTF_8)));
	}

}
