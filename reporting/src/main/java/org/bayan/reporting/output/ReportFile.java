package org.bayan.reporting.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.bayan.domain.language.Language;

/**
 * One file of a report, rendered when it is written; its content keeps nothing, so that
 * threads may render several at once.
 *
 * @param name its name, {@code report.xlsx}, {@code trend.png}
 * @param format what kind of file it is
 * @param content writes it
 */
public record ReportFile(Language language, String name, Format format, Content content) {

	/** Writes the bytes of a file. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/** Renders the file into a stream, which stays open. */
	public void writeTo(OutputStream out) throws IOException {
		this.content.writeTo(out);
	}

	/** Renders the file. */
	public byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		writeTo(bytes);
		return bytes.toByteArray();
	}

}
