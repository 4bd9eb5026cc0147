package org.bayan.web.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.bayan.reporting.output.ReportFile;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Renders files into memory, two at a time: pictures and workbooks take a processor each,
 * and pages go before them.
 */
@Component
class Rendering {

	private static final int AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Semaphore free = new Semaphore(AT_ONCE, true);

	/**
	 * The bytes of a file; null where others are being rendered and waiting is too long.
	 */
	byte @Nullable [] bytes(ReportFile.Content content) throws IOException {
		try {
			if (!this.free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				return null;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			content.writeTo(bytes);
			return bytes.toByteArray();
		}
		finally {
			this.free.release();
		}
	}

}
