package org.bayan.reporting.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Workbook;

/**
 * Copies a zip so that equal contents are equal bytes: one fixed time for every entry,
 * the content types first, the rest by name. Some entries are written anew on the way.
 */
public final class FixedZip {

	// Any time that fits a zip's own form: on its very first day Java adds a field in the
	// machine's zone.
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	// Of 9: a sheet of activities is packed in 240 ms, at the usual 6 in 430, and is a
	// twelfth larger.
	private static final int LEVEL = 4;

	private FixedZip() {
	}

	/** Writes an entry in place of what the zip has. */
	@FunctionalInterface
	public interface Part {

		/**
		 * Writes the new content, leaving the stream open.
		 * @param old the content it replaces; empty where there is none
		 */
		void write(byte[] old, OutputStream out) throws IOException;

	}

	/**
	 * Writes a workbook to a stream, which stays open.
	 * @param parts what is written in place of what the workbook has, by its name in it
	 */
	public static void write(Workbook book, Map<String, Part> parts, OutputStream out) throws IOException {
		Path file = Files.createTempFile("bayan-workbook", ".xlsx");
		try {
			try (OutputStream plain = Files.newOutputStream(file)) {
				book.write(plain);
			}
			copy(file, parts, out);
		}
		finally {
			Files.delete(file);
		}
	}

	/**
	 * Writes the entries of a zip file to a stream, which stays open.
	 * @param parts what is written anew or besides, by the name of the entry
	 */
	static void copy(Path zip, Map<String, Part> parts, OutputStream out) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			ZipOutputStream copy = new ZipOutputStream(out);
			copy.setLevel(LEVEL);
			List<String> names = Stream.concat(file.stream().map(ZipEntry::getName), parts.keySet().stream())
				.distinct()
				.sorted(Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
					.thenComparing(Comparator.naturalOrder()))
				.toList();
			for (String name : names) {
				ZipEntry fixed = new ZipEntry(name);
				fixed.setTimeLocal(TIME);
				copy.putNextEntry(fixed);
				Part part = parts.get(name);
				ZipEntry entry = file.getEntry(name);
				try (InputStream content = (entry != null) ? file.getInputStream(entry)
						: InputStream.nullInputStream()) {
					if (part != null) {
						part.write(content.readAllBytes(), copy);
					}
					else {
						content.transferTo(copy);
					}
				}
				copy.closeEntry();
			}
			copy.finish();
		}
	}

}
