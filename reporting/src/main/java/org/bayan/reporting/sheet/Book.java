package org.bayan.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Reconciliation;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * A workbook in the making: the report, its words and tables, and the workbook that POI
 * keeps. Long tables and charts are left to be written when the workbook is.
 */
public final class Book implements AutoCloseable {

	private final PeriodReport report;

	private final Texts texts;

	private final Findings findings;

	private final Tables tables;

	private final XSSFWorkbook whole = new XSSFWorkbook();

	private final Styles styles;

	private final Masthead masthead;

	private final Map<String, FixedZip.Part> parts = new TreeMap<>();

	// Counted from all activities, so once is enough.
	private final Map<String, Reconciliation> relations = new HashMap<>();

	private final List<DefinedName> names = new ArrayList<>();

	public Book(PeriodReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
		this.findings = new Findings(report, texts);
		this.tables = new Tables(report, texts);
		this.styles = new Styles(this.whole, texts.language());
		this.masthead = masthead();
		// Formulas may use names that are given to cells of a later sheet.
		this.whole.setCellFormulaValidation(false);
	}

	private Masthead masthead() {
		String scope = labels().scope();
		String edition = this.findings.edition();
		return new Masthead(this.texts, this.styles, title(), this.texts.period(this.report.period()),
				this.findings.dataAsOf(),
				scope.isEmpty() ? edition : this.texts.get("workbook.scope", "scope", scope) + " · " + edition,
				this.findings.source());
	}

	/**
	 * A name that stands for cells, for formulas and for those who look for them.
	 *
	 * @param name the same in every language
	 * @param reference the cells with their sheet
	 * @param shows what they hold
	 */
	public record DefinedName(String name, String reference, String shows) {

	}

	public PeriodReport report() {
		return this.report;
	}

	public Texts texts() {
		return this.texts;
	}

	public Findings findings() {
		return this.findings;
	}

	public Labels labels() {
		return this.findings.labels();
	}

	public Notes notes() {
		return new Notes(this.report, this.findings);
	}

	public Tables tables() {
		return this.tables;
	}

	public Styles styles() {
		return this.styles;
	}

	/** The names given so far, in the order in which they were. */
	public List<DefinedName> names() {
		return List.copyOf(this.names);
	}

	/** How states, outside and organisation-wide relate to the total. */
	public Reconciliation places() {
		return this.relations.computeIfAbsent("places", (key) -> this.report.placesAndTotal());
	}

	/** How groups, outside and organisation-wide relate to the total. */
	public Reconciliation groups() {
		return this.relations.computeIfAbsent("groups", (key) -> this.report.groupsAndTotal());
	}

	/** How the sectors relate to the total. */
	public Reconciliation sectors() {
		return this.relations.computeIfAbsent("sectors", (key) -> this.report.sectorsAndTotal());
	}

	/** The organisation and what this is. */
	public String title() {
		return this.texts.get("workbook.title", "organisation", labels().organisation());
	}

	/** The translated name of a sheet. */
	public String sheetName(String key) {
		return this.texts.get("sheet." + key);
	}

	/**
	 * The translated name of one of several sheets: {@code data (2)}; the first has no
	 * number.
	 */
	public String sheetName(String key, int number) {
		return (number == 1) ? sheetName(key) : sheetName(key) + " (" + number + ")";
	}

	/**
	 * A new sheet.
	 * @param key its name in the catalogue, without {@code sheet.}
	 * @param widths of its columns from the second on, in characters
	 */
	public Page page(String key, List<Double> widths) {
		return new Page(this.masthead, this.whole.createSheet(sheetName(key)), widths, true);
	}

	/** A new sheet, one of several, whose content begins in the first column. */
	public Page plainPage(String key, int number, List<Double> widths) {
		return new Page(this.masthead, this.whole.createSheet(sheetName(key, number)), widths, false);
	}

	/** Gives a name to cells. */
	public void name(String name, String reference, String shows) {
		XSSFName defined = this.whole.createName();
		defined.setNameName(name);
		defined.setRefersToFormula(reference);
		this.names.add(new DefinedName(name, reference, shows));
	}

	/** Puts a chart over cells, from the first to before the last row and column. */
	public void chart(XSSFSheet sheet, NativeChart chart, int column, int row, int endColumn, int endRow) {
		XSSFDrawing drawing = sheet.createDrawingPatriarch();
		XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, endColumn, endRow);
		anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
		XSSFChart part = drawing.createChart(anchor);
		int last = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
		CTNonVisualDrawingProps properties = drawing.getCTDrawing()
			.getTwoCellAnchorArray(last)
			.getGraphicFrame()
			.getNvGraphicFramePr()
			.getCNvPr();
		properties.setName(chart.name());
		properties.setDescr(chart.description());
		byte[] xml = chart.xml().getBytes(StandardCharsets.UTF_8);
		this.parts.put(part.getPackagePart().getPartName().getName().substring(1), (old, out) -> out.write(xml));
	}

	/** Leaves the rows of a table to be written when the workbook is. */
	public void stream(XSSFSheet sheet, StreamedRows rows) {
		String part = sheet.getPackagePart().getPartName().getName().substring(1);
		this.parts.put(part, rows::sheet);
		if (rows.hasLinks()) {
			this.parts.put(part.replace("worksheets/", "worksheets/_rels/") + ".rels", rows::relations);
		}
	}

	/** Writes the workbook and leaves the stream open. */
	public void write(OutputStream out, String subject) throws IOException {
		properties(subject);
		FixedZip.write(this.whole, this.parts, out);
	}

	private void properties(String subject) {
		POIXMLProperties properties = this.whole.getProperties();
		Date known = Date.from(this.report.head().dataAsOf());
		POIXMLProperties.CoreProperties core = properties.getCoreProperties();
		core.setTitle(title() + " · " + this.findings.labels().period());
		core.setCreator(labels().organisation());
		core.setSubjectProperty(subject);
		core.setDescription(this.findings.source());
		core.setCreated(Optional.of(known));
		core.setModified(Optional.of(known));
		core.setLastModifiedByUser(labels().organisation());
		properties.getExtendedProperties().setApplication("Bayan");
		properties.getExtendedProperties().setCompany(labels().organisation());
	}

	@Override
	public void close() throws IOException {
		this.whole.close();
	}

}
