package org.bayan.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * The style sheet, script and fonts of the pages. Each is served under a name that
 * changes with its content, so a browser may keep it for ever.
 */
public final class StaticFiles {

	/** The library that draws charts, from its own jar. */
	private static final String ECHARTS = "echarts.js";

	private static final String ECHARTS_FILE = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js";

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
			this.byServedName.put(served, new StaticFile(MediaType.parseMediaType(type), content,
					type.startsWith("text/") ? packed(content) : null));
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
	 * @param packed the same by gzip, once and not for each reader; null where it does
	 * not shrink
	 */
	record StaticFile(MediaType type, byte[] content, byte @Nullable [] packed) {

	}

	private static Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("NotoSans-400Regular.woff2", "font/woff2");
		types.put("NotoSans-600SemiBold.woff2", "font/woff2");
		types.put("NotoSansArabic-400Regular.woff2", "font/woff2");
		types.put("NotoSansArabic-600SemiBold.woff2", "font/woff2");
		types.put("mark.svg", "image/svg+xml");
		types.put("bayan.css", "text/css;charset=UTF-8");
		types.put(ECHARTS, "text/javascript;charset=UTF-8");
		types.put("bayan.js", "text/javascript;charset=UTF-8");
		return types;
	}

	private static byte[] read(String name) {
		try (InputStream in = StaticFiles.class
			.getResourceAsStream(name.equals(ECHARTS) ? ECHARTS_FILE : "/org/bayan/web/static/" + name)) {
			if (in == null) {
				throw new IllegalStateException("no " + name + " in the program");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

	private static byte[] packed(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
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
