package org.bayan.batch.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.bayan.batch.table.CellText;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells share, kept in temporary files: a million rows may
 * have millions of them, more than the heap. Cells name them mostly in the order in which
 * they were first used, so a few pages in memory are enough.
 */
final class SharedTexts implements AutoCloseable {

	/** Far longer than any column takes, so that what is cut off is rejected anyway. */
	static final int MAX_TEXT = 1 << 20;

	/** Places for texts used again and again, such as codes. */
	private static final int REMEMBERED = 4_096;

	private static final int REMEMBERED_LENGTH = 256;

	private final String file;

	private final PagedFile texts;

	private final PagedFile ends;

	private long count;

	private final int[] rememberedIndex = new int[REMEMBERED];

	private final @Nullable String[] remembered = new String[REMEMBERED];

	private SharedTexts(String file, PagedFile texts, PagedFile ends) {
		this.file = file;
		this.texts = texts;
		this.ends = ends;
	}

	/**
	 * Reads the shared texts of a workbook; there may be none.
	 * @param folder where temporary files go
	 */
	static SharedTexts of(ZipParts parts, @Nullable String part, String file, Path folder) throws UnreadableFile {
		SharedTexts shared = null;
		try {
			shared = new SharedTexts(file, PagedFile.create(folder), PagedFile.create(folder));
			try (XmlPart xml = (part != null) ? parts.xml(part) : null) {
				if (xml != null) {
					shared.read(xml);
				}
			}
			return shared;
		}
		catch (IOException ex) {
			if (shared != null) {
				shared.close();
			}
			throw new UnreadableFile(file, FileFault.NO_ROOM);
		}
		catch (UnreadableFile | RuntimeException ex) {
			if (shared != null) {
				shared.close();
			}
			throw ex;
		}
	}

	private void read(XmlPart xml) throws UnreadableFile, IOException {
		DataOutputStream texts = new DataOutputStream(
				new BufferedOutputStream(Channels.newOutputStream(this.texts.channel()), 1 << 16));
		DataOutputStream ends = new DataOutputStream(
				new BufferedOutputStream(Channels.newOutputStream(this.ends.channel()), 1 << 16));
		StringBuilder text = new StringBuilder();
		long end = 0;
		xml.root();
		while (xml.nextChild()) {
			if (!xml.name().equals("si")) {
				xml.skip();
				continue;
			}
			text.setLength(0);
			readItem(xml, text);
			byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
			texts.write(bytes);
			end += bytes.length;
			ends.writeLong(end);
			this.count++;
		}
		texts.flush();
		ends.flush();
		xml.finish();
	}

	/** A plain text, or runs of rich text; how it is pronounced is no part of it. */
	static void readItem(XmlPart xml, StringBuilder text) throws UnreadableFile {
		while (xml.nextChild()) {
			switch (xml.name()) {
				case "t" -> xml.text(text, MAX_TEXT);
				case "r" -> readItem(xml, text);
				default -> xml.skip();
			}
		}
	}

	/** The text of that index as a cell writes it; null if there is none. */
	@Nullable String get(String index) throws UnreadableFile {
		int number = number(index);
		if (number < 0 || number >= this.count) {
			return null;
		}
		int place = number % REMEMBERED;
		String text = this.remembered[place];
		if (text == null || this.rememberedIndex[place] != number) {
			try {
				long start = (number == 0) ? 0 : this.ends.longAt((number - 1) * 8L);
				int length = (int) (this.ends.longAt(number * 8L) - start);
				text = CellText.unescaped(new String(this.texts.bytesAt(start, length), StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UnreadableFile(this.file, FileFault.NO_ROOM);
			}
			if (text.length() <= REMEMBERED_LENGTH) {
				this.remembered[place] = text;
				this.rememberedIndex[place] = number;
			}
		}
		return text;
	}

	private static int number(String text) {
		int number = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9' || number > 100_000_000) {
				return -1;
			}
			number = number * 10 + c - '0';
		}
		return text.isEmpty() ? -1 : number;
	}

	@Override
	public void close() {
		this.texts.close();
		this.ends.close();
	}

}
