package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sheet.Content;
import org.bayan.reporting.text.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A workbook as it was written, with its parts. */
public record WrittenWorkbook(byte[] bytes, Map<String, String> parts) {

	public static WrittenWorkbook report(PeriodReport report, Language language) {
		return of((out) -> new ReportWorkbook(report, Texts.in(language)).write(out));
	}

	public static WrittenWorkbook data(PeriodReport report, Language language) {
		return of((out) -> new DataWorkbook(report, Texts.in(language)).write(out));
	}

	private interface Content {

		void write(ByteArrayOutputStream out) throws IOException;

	}

	private static WrittenWorkbook of(Content content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			content.write(out);
			Map<String, String> parts = new TreeMap<>();
			try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			return new WrittenWorkbook(out.toByteArray(), parts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String part(String name) {
		String part = this.parts.get(name);
		if (part == null) {
			throw new AssertionError("no part " + name + " among " + this.parts.keySet());
		}
		return part;
	}

	/** Names of the parts whose names begin so, in order. */
	public List<String> partsOf(String prefix) {
		return this.parts.keySet().stream().filter((name) -> name.startsWith(prefix)).toList();
	}

	public Document xml(String name) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(part(name))));
		}
		catch (SAXException | ParserConfigurationException ex) {
			throw new AssertionError(name + " is not well-formed", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static List<Element> elements(Document document, String name) {
		NodeList found = document.getElementsByTagNameNS("*", name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

}
