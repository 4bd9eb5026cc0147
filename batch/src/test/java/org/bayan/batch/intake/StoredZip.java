package org.bayan.batch.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.bayan.batch.workbook.TestWorkbook;

/** A workbook one of whose parts is stored as it is, so that a test finds its bytes. */
final class StoredZip {

	private StoredZip() {
	}

	static byte[] of(TestWorkbook workbook, String part) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()));
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				ZipEntry copy = new ZipEntry(entry.getName());
				if (entry.getName().equals(part)) {
					CRC32 crc = new CRC32();
					crc.update(content);
					copy.setMethod(ZipEntry.STORED);
					copy.setSize(content.length);
					copy.setCrc(crc.getValue());
				}
				out.putNextEntry(copy);
				out.write(content);
				out.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
