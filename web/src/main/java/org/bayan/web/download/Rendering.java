package org.bayan.web.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

import org.bayan.reporting.output.ReportFile;
import org.bayan.web.page.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Renders files into memory, two at a time: pictures and workbooks take a processor each,
 * and pages go before them.
 */
@Component
class Rendering {

	private final Turns turns = new Turns(2, Duration.ofSeconds(10));

	/**
	 * The bytes of a file; null where others are being rendered and waiting is too long.
	 */
	byte @Nullable [] bytes(ReportFile.Content content) throws IOException {
		if (!this.turns.take()) {
			return null;
		}
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			content.writeTo(bytes);
			return bytes.toByteArray();
		}
		finally {
			this.turns.giveBack();
		}
	}

}
