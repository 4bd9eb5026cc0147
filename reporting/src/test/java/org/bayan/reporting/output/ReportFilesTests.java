package org.bayan.reporting.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.MoneyReports;
import org.bayan.reporting.sample.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("sets the locale and zone of the process")
class ReportFilesTests {

	@Test
	void theFilesHaveTheNamesOfTheInterface() {
		assertThat(ReportFiles.of(SampleReports.of("2025-05"), Language.EN, EnumSet.allOf(Format.class)))
			.extracting(ReportFile::name)
			.startsWith("report.xlsx", "data.xlsx")
			.contains("trend.png", "sectors.png", "trend.svg", "sectors.svg")
			.endsWith("headlines.csv", "states.csv", "groups.csv", "sectors.csv", "matrix.csv", "types.csv",
					"modalities.csv", "hosts.csv", "trend.csv", "coverage.csv", "activities.csv");
		assertThat(ReportFiles.of(MoneyReports.of("2025-05"), Language.EN, List.of(Format.CSV)))
			.extracting(ReportFile::name)
			.contains("money.csv");
		assertThat(ReportFiles.of(SampleReports.of("2025-05"), Language.EN, List.of(Format.SVG))).isNotEmpty()
			.allMatch((file) -> file.name().endsWith(".svg"));
	}

	@Test
	void theSameRecordIsTheSameBytesWhateverTheMachinesLocaleAndZone() throws IOException {
		PeriodReport report = SampleReports.of("2022");
		for (Language language : Language.values()) {
			Map<String, byte[]> files = bytes(report, language);
			write(files, "2022", language);
			Locale locale = Locale.getDefault();
			TimeZone zone = TimeZone.getDefault();
			try {
				Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
				TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
				Map<String, byte[]> again = bytes(SampleReports.of("2022"), language);
				files.forEach((name, content) -> assertThat(Arrays.equals(again.get(name), content))
					.as(language + "/" + name + " is the same")
					.isTrue());
			}
			finally {
				Locale.setDefault(locale);
				TimeZone.setDefault(zone);
			}
		}
	}

	@Test
	void severalAtOnceAreTheSameBytesAsOneByOne() throws IOException {
		List<ReportFile> files = ReportFiles.of(MoneyReports.of("2025-05"), List.of(Language.values()),
				EnumSet.allOf(Format.class));
		assertThat(files).extracting(ReportFile::language)
			.startsWith(Language.EN)
			.contains(Language.FR)
			.endsWith(Language.AR);
		List<byte[]> atOnce = Press.each(files, ReportFile::bytes);
		for (int i = 0; i < files.size(); i++) {
			ReportFile file = files.get(i);
			assertThat(Arrays.equals(file.bytes(), atOnce.get(i))).as(file.language() + "/" + file.name()).isTrue();
		}
	}

	@Test
	void everyKindOfPeriodIsWritten() throws IOException {
		write(bytes(SampleReports.of("2025-05"), Language.EN), "2025-05", Language.EN);
		write(bytes(SampleReports.of("2025-Q2"), Language.FR), "2025-Q2", Language.FR);
		write(bytes(SampleReports.of("2027"), Language.AR), "2027", Language.AR);
		assertThat(Path.of("target", "out", "2025-Q2", "fr", "report.xlsx")).isNotEmptyFile();
	}

	private static Map<String, byte[]> bytes(PeriodReport report, Language language) throws IOException {
		List<ReportFile> of = ReportFiles.of(report, language, EnumSet.allOf(Format.class));
		List<byte[]> contents = Press.each(of, ReportFile::bytes);
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int i = 0; i < contents.size(); i++) {
			files.put(of.get(i).name(), contents.get(i));
		}
		return files;
	}

	private static void write(Map<String, byte[]> files, String period, Language language) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "out", period, language.code()));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
	}

}
