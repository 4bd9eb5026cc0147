package org.bayan.batch.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook, read element by element. There is no document type, no entity
 * but the five of XML, and nothing outside the part is ever opened.
 *
 * <p>
 * Elements and attributes go by their local names: the strict variant of the format
 * differs from the usual one in its namespaces alone.
 */
final class XmlPart implements AutoCloseable {

	private static final XMLInputFactory FACTORY = factory();

	/**
	 * Different names in one part. A sheet has some 200, with all that newer programs
	 * add; the parser keeps each of them, so that a million would fill the memory.
	 */
	private static final int MAX_NAMES = 2_000;

	/** Elements within elements: a sheet has seven, with extensions a dozen. */
	private static final int MAX_DEPTH = 100;

	private final String file;

	private final String part;

	private final PartStream bytes;

	/** What the parser keeps for ever: names, prefixes and namespaces. */
	private final Set<String> names = new HashSet<>();

	private int depth;

	private @Nullable XMLStreamReader reader;

	XmlPart(String file, String part, PartStream bytes) {
		this.file = file;
		this.part = part;
		this.bytes = bytes;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		// Without document types there are no entities to limit, but from JDK 24 on these
		// two
		// count ordinary text too and break off a sheet of about 100,000 rows.
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("nothing outside the part is opened");
		});
		return factory;
	}

	/** Whether there is a byte at all: an empty part has no document type either. */
	boolean isXml() {
		return this.bytes.size() > 0;
	}

	/** Moves to the root element and returns its name. */
	String root() throws UnreadableFile {
		while (next() != XMLStreamConstants.START_ELEMENT) {
			// Comments and processing instructions may precede it.
		}
		return name();
	}

	/**
	 * Moves to the next event and returns its number.
	 * @throws UnreadableFile also at the end of the part, which a reader has no reason to
	 * pass
	 */
	int next() throws UnreadableFile {
		try {
			XMLStreamReader reader = this.reader;
			if (reader == null) {
				reader = FACTORY.createXMLStreamReader(characters());
				this.reader = reader;
			}
			int event = reader.next();
			this.bytes.tokenRead();
			if (event == XMLStreamConstants.DTD) {
				throw new UnreadableFile(this.file, FileFault.DOCUMENT_TYPE, this.part);
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				countNames(reader);
				this.depth++;
				if (this.depth > MAX_DEPTH) {
					throw oversized();
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				this.depth--;
			}
			else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
				countName(reader.getPITarget());
			}
			if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw damaged();
			}
			return event;
		}
		catch (XMLStreamException | IOException | RuntimeException ex) {
			if (this.bytes.isOversized()) {
				throw oversized();
			}
			UnreadableFile damaged = damaged();
			damaged.initCause(ex);
			throw damaged;
		}
	}

	private void countNames(XMLStreamReader reader) throws UnreadableFile {
		countName(reader.getLocalName());
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			countName(reader.getAttributeLocalName(i));
		}
		for (int i = 0; i < reader.getNamespaceCount(); i++) {
			countName(reader.getNamespacePrefix(i));
			countName(reader.getNamespaceURI(i));
		}
	}

	private void countName(@Nullable String name) throws UnreadableFile {
		// those of one letter, as cells have them, cannot be many
		if (name != null && name.length() > 1 && this.names.add(name) && this.names.size() > MAX_NAMES) {
			throw oversized();
		}
	}

	/**
	 * The characters of the part, in one of the two encodings that a workbook's parts may
	 * have. The parser's own decoder would write its complaints to the terminal.
	 */
	private Reader characters() throws IOException {
		PushbackInputStream in = new PushbackInputStream(this.bytes, 2);
		byte[] start = in.readNBytes(2);
		in.unread(start);
		int first = (start.length < 2) ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
		Charset charset = switch (first) {
			case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
			case '<' -> StandardCharsets.UTF_16BE;
			case '<' << 8 -> StandardCharsets.UTF_16LE;
			case 0xefbb -> {
				in.readNBytes(3);
				yield StandardCharsets.UTF_8;
			}
			default -> StandardCharsets.UTF_8;
		};
		return new InputStreamReader(in, charset.newDecoder());
	}

	/** Moves to the next start of an element within the current one; false at its end. */
	boolean nextChild() throws UnreadableFile {
		while (true) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				return false;
			}
		}
	}

	/** Passes over the rest of the current element. */
	void skip() throws UnreadableFile {
		for (int depth = 1; depth > 0;) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/** Appends the text of the current element up to a length, and passes its end. */
	void text(StringBuilder text, int limit) throws UnreadableFile {
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			switch (event) {
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					int room = limit - text.length();
					text.append(reader().getTextCharacters(), reader().getTextStart(),
							Math.min(reader().getTextLength(), Math.max(room, 0)));
				}
				case XMLStreamConstants.START_ELEMENT -> skip();
				default -> {
					// Comments are no text.
				}
			}
		}
	}

	String name() {
		return reader().getLocalName();
	}

	/** The attribute of that local name; null if there is none. */
	@Nullable String attribute(String name) {
		XMLStreamReader reader = reader();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(name)) {
				return reader.getAttributeValue(i);
			}
		}
		return null;
	}

	/** Whether an attribute says yes. */
	boolean isTrue(String name) {
		String value = attribute(name);
		return value != null && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
	}

	private XMLStreamReader reader() {
		if (this.reader == null) {
			throw new IllegalStateException("nothing read of " + this.part);
		}
		return this.reader;
	}

	UnreadableFile damaged() {
		return new UnreadableFile(this.file, FileFault.DAMAGED_WORKBOOK, this.part);
	}

	private UnreadableFile oversized() {
		return new UnreadableFile(this.file, FileFault.OVERSIZED_WORKBOOK);
	}

	/** Reads the rest unseen, so that a part cut off behind its table is noticed. */
	void finish() throws UnreadableFile {
		try {
			this.bytes.finish();
		}
		catch (IOException ex) {
			throw damaged();
		}
	}

	@Override
	public void close() {
		try {
			this.bytes.close();
		}
		catch (IOException ex) {
			// Nothing was written; what was read stays read.
		}
	}

}
