package org.bayan.reporting.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a zip so that equal contents are equal bytes: one fixed time for every entry,
 * the content types first, the rest by name.
 */
final class FixedZip {

	// Any time that fits a zip's own form: on its very first day Java adds a field in the
	// machine's zone.
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private FixedZip() {
	}

	/** Writes the entries of a zip file to a stream, which stays open. */
	static void copy(Path zip, OutputStream out) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			ZipOutputStream copy = new ZipOutputStream(out);
			List<? extends ZipEntry> entries = file.stream()
				.sorted(Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
					.thenComparing(ZipEntry::getName))
				.toList();
			for (ZipEntry entry : entries) {
				ZipEntry fixed = new ZipEntry(entry.getName());
				fixed.setTimeLocal(TIME);
				copy.putNextEntry(fixed);
				try (InputStream content = file.getInputStream(entry)) {
					content.transferTo(copy);
				}
				copy.closeEntry();
			}
			copy.finish();
		}
	}

}
