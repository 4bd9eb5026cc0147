package org.bayan.reporting.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Renders several files at once: they have nothing in common but the report, which never
 * changes.
 */
public final class Press {

	/** What the largest picture needs: its pixels, once drawn and once packed. */
	private static final long BYTES_A_FILE = 100L << 20;

	private static final int MOST = 8;

	private Press() {
	}

	/**
	 * What is made of a file.
	 *
	 * @param <T> what it becomes
	 */
	@FunctionalInterface
	public interface Use<T> {

		T of(ReportFile file) throws IOException;

	}

	/**
	 * Uses each file, on as many threads as there are processors and memory allows.
	 * Nothing is in work any more when this returns, however it does.
	 * @return what became of the files, in their order
	 * @throws IOException if one could not be rendered or used
	 */
	public static <T> List<T> each(List<ReportFile> files, Use<T> use) throws IOException {
		List<T> results = new ArrayList<>(files.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(threads())) {
			try {
				List<Future<T>> promised = files.stream().map((file) -> threads.submit(() -> use.of(file))).toList();
				for (Future<T> one : promised) {
					results.add(one.get());
				}
			}
			catch (ExecutionException ex) {
				threads.shutdownNow();
				throw failure(ex.getCause());
			}
			catch (InterruptedException ex) {
				threads.shutdownNow();
				Thread.currentThread().interrupt();
				throw new IOException("rendering was interrupted", ex);
			}
		}
		return results;
	}

	/** The same failure, thrown by the thread that waited for it. */
	private static IOException failure(@Nullable Throwable cause) {
		return switch (cause) {
			case IOException failed -> failed;
			case RuntimeException failed -> throw failed;
			case Error failed -> throw failed;
			case null, default -> throw new IllegalStateException(cause);
		};
	}

	private static int threads() {
		Runtime runtime = Runtime.getRuntime();
		long room = Math.max(1, runtime.maxMemory() / BYTES_A_FILE);
		return (int) Math.min(Math.min(runtime.availableProcessors(), room), MOST);
	}

}
