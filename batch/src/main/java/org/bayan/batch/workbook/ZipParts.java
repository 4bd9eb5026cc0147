package org.bayan.batch.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook's zip archive, opened only if the archive's own directory
 * promises something that fits. A part that unpacks to more than was promised is refused
 * while it is read, so that a directory that lies gains nothing.
 *
 * <p>
 * A part is found without regard to case, as the format wants; two parts of one name are
 * refused, as programs differ in which of them they read.
 */
final class ZipParts implements AutoCloseable {

	/**
	 * Bytes of all parts unpacked. A sheet full to its last row with the 24 columns of
	 * activities makes about 2 GB.
	 */
	private static final long MAX_UNPACKED = 4L << 30;

	/**
	 * Unpacked to packed bytes of one part. Sheets of real data reach 10 to 30, rows that
	 * are all alike 60; deflate ends at 1,032, where bombs live.
	 */
	private static final long MAX_RATIO = 100;

	/**
	 * Unpacked to packed bytes of the whole archive, once it unpacks to more than
	 * {@link #SMALL}: however its parts share them out, the work is in proportion to what
	 * somebody sends. Lists of activities reach 8 to 15.
	 */
	private static final long MAX_ARCHIVE_RATIO = 25;

	/** As many bytes unpacked are read in less than a second. */
	private static final long SMALL = 40L << 20;

	/** Below this many bytes unpacked nothing is a bomb, however well it is packed. */
	private static final long HARMLESS = 1 << 20;

	/** A workbook has a few dozen parts; one of 300 sheets with charts about 2,000. */
	private static final int MAX_PARTS = 5_000;

	/** The end record of a zip archive and the longest comment after it. */
	private static final int END_RECORD = 22;

	private static final int END_RECORD_SIGNATURE = 0x06054b50;

	private final String name;

	private final ZipFile zip;

	private final Map<String, ZipEntry> entries = new HashMap<>();

	private long unpacked;

	private ZipParts(String name, ZipFile zip) {
		this.name = name;
		this.zip = zip;
	}

	static ZipParts open(Path path, String name) throws UnreadableFile {
		ZipFile zip;
		try {
			refuseLargeDirectory(path, name);
			zip = new ZipFile(path.toFile());
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnreadableFile(name, FileFault.DAMAGED_WORKBOOK, "zip");
		}
		ZipParts parts = new ZipParts(name, zip);
		try {
			parts.readDirectory(path.toFile().length());
			for (String part : parts.entries.keySet()) {
				if (part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml")) {
					parts.refuseDocumentType(part);
				}
			}
		}
		catch (UnreadableFile | RuntimeException ex) {
			parts.close();
			throw ex;
		}
		return parts;
	}

	/** The JDK reads the whole directory to the heap, so its size is looked at first. */
	private static void refuseLargeDirectory(Path path, String name) throws IOException, UnreadableFile {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(file.length(), END_RECORD + 0xffff)];
			file.seek(file.length() - tail.length);
			file.readFully(tail);
			ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
			for (int at = tail.length - END_RECORD; at >= 0; at--) {
				if (bytes.getInt(at) == END_RECORD_SIGNATURE) {
					if (Short.toUnsignedInt(bytes.getShort(at + 10)) > MAX_PARTS
							|| Integer.toUnsignedLong(bytes.getInt(at + 12)) > MAX_PARTS * 1024L) {
						throw new UnreadableFile(name, FileFault.OVERSIZED_WORKBOOK);
					}
					return;
				}
			}
		}
		throw new UnreadableFile(name, FileFault.DAMAGED_WORKBOOK, "zip");
	}

	private void readDirectory(long packed) throws UnreadableFile {
		long most = Math.min(MAX_UNPACKED, SMALL + packed * MAX_ARCHIVE_RATIO);
		var entries = this.zip.entries();
		while (entries.hasMoreElements()) {
			ZipEntry entry = entries.nextElement();
			if (this.entries.put(key(entry.getName()), entry) != null) {
				throw damaged(entry.getName());
			}
			this.unpacked += Math.max(entry.getSize(), 0);
			if (this.unpacked > most || isBomb(entry.getSize(), entry.getCompressedSize())) {
				throw oversized();
			}
		}
	}

	private static boolean isBomb(long unpacked, long packed) {
		return unpacked > HARMLESS && unpacked / MAX_RATIO > packed;
	}

	/**
	 * No part of a workbook may have a document type (ECMA-376, part 2). One that has is
	 * an attack on somebody's parser, so the file is refused even if nothing here would
	 * ever read that part.
	 */
	private void refuseDocumentType(String part) throws UnreadableFile {
		try (XmlPart xml = xml(part)) {
			if (xml != null && xml.isXml()) {
				xml.root();
			}
		}
	}

	/** Bytes of all parts unpacked. */
	long unpacked() {
		return this.unpacked;
	}

	boolean has(String part) {
		return this.entries.containsKey(key(part));
	}

	/** A part as XML; null if there is none of that name. */
	@Nullable XmlPart xml(String part) throws UnreadableFile {
		ZipEntry entry = this.entries.get(key(part));
		PartStream bytes = bytes(part);
		return (entry != null && bytes != null) ? new XmlPart(this.name, entry.getName(), bytes) : null;
	}

	/** A part's bytes; null if there is none of that name. */
	@Nullable PartStream bytes(String part) throws UnreadableFile {
		ZipEntry entry = this.entries.get(key(part));
		if (entry == null) {
			return null;
		}
		try {
			InputStream stream = this.zip.getInputStream(entry);
			return new PartStream(stream, entry.getSize(), entry.getCrc());
		}
		catch (IOException ex) {
			throw damaged(part);
		}
	}

	UnreadableFile damaged(String part) {
		return new UnreadableFile(this.name, FileFault.DAMAGED_WORKBOOK, part);
	}

	UnreadableFile oversized() {
		return new UnreadableFile(this.name, FileFault.OVERSIZED_WORKBOOK);
	}

	static String key(String part) {
		String path = part.replace('\\', '/');
		return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			// Nothing was written; what was read stays read.
		}
	}

}
