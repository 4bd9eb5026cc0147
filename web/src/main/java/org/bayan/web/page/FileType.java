package org.bayan.web.page;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** How files to take home are declared. */
public final class FileType {

	private FileType() {
	}

	/** The type of a file by the end of its name. */
	public static MediaType of(String name) {
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "xlsx" ->
				MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
			case "png" -> MediaType.IMAGE_PNG;
			case "svg" -> MediaType.parseMediaType("image/svg+xml");
			case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
			default -> MediaType.APPLICATION_OCTET_STREAM;
		};
	}

	/** The header by which a browser keeps a file under a name. */
	public static String attachment(String name) {
		boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
		ContentDisposition.Builder header = ContentDisposition.attachment();
		return (ascii ? header.filename(name) : header.filename(name, StandardCharsets.UTF_8)).build().toString();
	}

}
