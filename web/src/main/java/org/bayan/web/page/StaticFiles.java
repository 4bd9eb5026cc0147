package org.bayan.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * The style sheet, script and fonts of the pages. Each is served under a name that
 * changes with its content, so a browser may keep it for ever.
 */
public final class StaticFiles {

	/** Fonts first: the style sheet names them. */
	private static final Map<String, String> TYPES = types();

	private static final StaticFiles ALL = new StaticFiles();

	private final Map<String, StaticFile> byServedName = new LinkedHashMap<>();

	private final Map<String, String> servedNames = new LinkedHashMap<>();

	private StaticFiles() {
		TYPES.forEach((name, type) -> {
			byte[] content = read(name);
			if (type.startsWith("text/css")) {
				String text = new String(content, StandardCharsets.UTF_8);
				for (Map.Entry<String, String> other : this.servedNames.entrySet()) {
					text = text.replace(other.getKey(), other.getValue());
				}
				content = text.getBytes(StandardCharsets.UTF_8);
			}
			int dot = name.lastIndexOf('.');
			String served = name.substring(0, dot) + "." + digest(content) + name.substring(dot);
			this.servedNames.put(name, served);
			this.byServedName.put(served, new StaticFile(MediaType.parseMediaType(type), content));
		});
	}

	/** The address of a file. */
	public static String address(String name) {
		String served = ALL.servedNames.get(name);
		if (served == null) {
			throw new IllegalArgumentException("no static file " + name);
		}
		return "/static/" + served;
	}

	/** The file of a served name; null where there is none. */
	static @Nullable StaticFile find(String servedName) {
		return ALL.byServedName.get(servedName);
	}

	/**
	 * A file as it is served.
	 *
	 * @param type what it is
	 * @param content its bytes
	 */
	record StaticFile(MediaType type, byte[] content) {

	}

	private static Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("NotoSans-400Regular.woff2", "font/woff2");
		types.put("NotoSans-600SemiBold.woff2", "font/woff2");
		types.put("NotoSansArabic-400Regular.woff2", "font/woff2");
		types.put("NotoSansArabic-600SemiBold.woff2", "font/woff2");
		types.put("mark.svg", "image/svg+xml");
		types.put("bayan.css", "text/css;charset=UTF-8");
		types.put("bayan.js", "text/javascript;charset=UTF-8");
		return types;
	}

	private static byte[] read(String name) {
		try (InputStream in = StaticFiles.class.getResourceAsStream("/org/bayan/web/static/" + name)) {
			if (in == null) {
				throw new IllegalStateException("no " + name + " in the program");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
