package org.bayan.batch.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bayan.domain.intake.FileFault;

/**
 * Files in the container of Excel 97-2003. They are not read: the container has a history
 * of parsers that it broke, and every program that writes it writes XLSX as well.
 */
public final class OldWorkbook {

	/** The stream in which a newer workbook lies behind its password. */
	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	/** The directory that names the streams lies in the first megabytes. */
	private static final int SEARCHED = 64 << 20;

	private OldWorkbook() {
	}

	/** What to tell the owner of such a file. */
	public static FileFault fault(Path path) {
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
			int matched = 0;
			int b = bytes.read();
			for (int i = 0; i < SEARCHED && b >= 0; i++) {
				// No proper prefix of the name ends in its first byte followed by 0.
				matched = ((byte) b == ENCRYPTED[matched]) ? matched + 1 : ((byte) b == ENCRYPTED[0]) ? 1 : 0;
				if (matched == ENCRYPTED.length) {
					return FileFault.ENCRYPTED_WORKBOOK;
				}
				b = bytes.read();
			}
			return FileFault.OLD_WORKBOOK;
		}
		catch (IOException ex) {
			return FileFault.NOT_READABLE;
		}
	}

}
