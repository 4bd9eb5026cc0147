package org.bayan.reporting.workbook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.bayan.domain.language.Language;
import org.bayan.reporting.sample.SampleReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What LibreOffice draws of the workbook, where it is installed with poppler. */
@Tag("long")
class ChangedCellIntegrationTests {

	private static final int DPI = 60;

	@TempDir
	private Path folder;

	@Test
	void aChangedCellChangesTheChartAndNothingElseBesides() throws IOException, InterruptedException {
		assumeTrue(runs("soffice", "--version") && runs("pdftoppm", "-v"),
				"LibreOffice (soffice) and poppler (pdftoppm) are not installed: not tested");
		WrittenWorkbook written = WrittenWorkbook.report(SampleReports.of("2022"), Language.EN);
		String trend = written.partsOf("xl/worksheets/sheet")
			.stream()
			.filter((part) -> written.part(part).contains("<f>SUM("))
			.findFirst()
			.orElseThrow();
		// The chart is on Trend itself, at the right of the months.
		String changed = withValue(written.part(trend), "C8", 9);
		assertThat(changed).isNotEqualTo(written.part(trend));
		BufferedImage before = picture("before", written.bytes());
		BufferedImage again = picture("again", written.bytes());
		BufferedImage after = picture("after", replaced(written.bytes(), trend, changed));
		assertThat(difference(before, again, 0, 1)).isZero();
		assertThat(difference(before, after, 0.45, 1)).as("pixels of the chart that differ").isGreaterThan(50);
	}

	/** The sheet with another number in a cell and without the sums that were kept. */
	private static String withValue(String sheet, String cell, int value) {
		Matcher found = Pattern.compile("(<c r=\"" + cell + "\"[^>]*><v>)[^<]*(</v>)").matcher(sheet);
		assertThat(found.find()).as(cell).isTrue();
		return found.replaceFirst("$1" + value + "$2");
	}

	private static byte[] replaced(byte[] workbook, String part, String content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook));
				ZipOutputStream copy = new ZipOutputStream(out)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				copy.putNextEntry(new ZipEntry(entry.getName()));
				byte[] old = zip.readAllBytes();
				copy.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : old);
				copy.closeEntry();
			}
		}
		return out.toByteArray();
	}

	/** The page of the sheet Trend as LibreOffice prints it. */
	private BufferedImage picture(String name, byte[] workbook) throws IOException, InterruptedException {
		Path own = Files.createDirectories(this.folder.resolve(name));
		Files.write(own.resolve("report.xlsx"), workbook);
		assertThat(runs("soffice", "-env:UserInstallation=" + this.folder.resolve("profile").toUri(), "--headless",
				"--convert-to", "pdf", "--outdir", own.toString(), own.resolve("report.xlsx").toString()))
			.isTrue();
		assertThat(runs("pdftoppm", "-r", Integer.toString(DPI), "-png", own.resolve("report.pdf").toString(),
				own.resolve("page").toString()))
			.isTrue();
		try (Stream<Path> pages = Files.list(own)) {
			List<Path> sorted = pages.filter((path) -> path.toString().endsWith(".png")).sorted().toList();
			return ImageIO.read(sorted.get(trendPage(own)).toFile());
		}
	}

	/** Which page says so: the one whose text has the sheet's name and the period. */
	private int trendPage(Path own) throws IOException, InterruptedException {
		Path text = own.resolve("report.txt");
		assertThat(runs("pdftotext", "-layout", own.resolve("report.pdf").toString(), text.toString())).isTrue();
		String[] pages = Files.readString(text).split("\f");
		for (int i = 0; i < pages.length; i++) {
			if (pages[i].contains("Trend · 2022")) {
				return i;
			}
		}
		throw new AssertionError("no page of the trend");
	}

	/** How many pixels differ between two parts of the width. */
	private static int difference(BufferedImage one, BufferedImage other, double from, double to) {
		assertThat(one.getWidth()).isEqualTo(other.getWidth());
		int different = 0;
		for (int x = (int) (from * one.getWidth()); x < to * one.getWidth(); x++) {
			for (int y = 0; y < one.getHeight(); y++) {
				different += (one.getRGB(x, y) != other.getRGB(x, y)) ? 1 : 0;
			}
		}
		return different;
	}

	private static boolean runs(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
