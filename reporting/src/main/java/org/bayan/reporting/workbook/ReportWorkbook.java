package org.bayan.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;

/**
 * Writes a report as a workbook in one language: summary, member states, sectors, matrix,
 * activities. Nothing is computed here; figures that are not known are signs, never
 * numbers, and no text is ever a formula.
 */
public final class ReportWorkbook {

	private final PeriodReport report;

	private final Texts texts;

	private final Findings findings;

	private final Tables tables;

	public ReportWorkbook(PeriodReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
		this.findings = new Findings(report, texts);
		this.tables = new Tables(report, texts);
	}

	/** Writes the workbook and leaves the stream open. */
	public void write(OutputStream out) throws IOException {
		Path file = Files.createTempFile("bayan-report", ".xlsx");
		try (XSSFWorkbook whole = new XSSFWorkbook();
				SXSSFWorkbook workbook = new SXSSFWorkbook(whole, 100, true, true)) {
			Styles styles = new Styles(whole, this.texts.rightToLeft());
			properties(whole.getProperties());
			TableSheet sheets = new TableSheet(this.report, this.findings, this.tables);
			write(workbook, "summary",
					(sheet) -> new SummarySheet(this.report, this.findings, this.tables).write(sheet, styles));
			write(workbook, "states", (sheet) -> sheets.states(sheet, styles));
			write(workbook, "sectors", (sheet) -> sheets.sectors(sheet, styles));
			write(workbook, "matrix", (sheet) -> sheets.matrix(sheet, styles));
			write(workbook, "activities", (sheet) -> sheets.activities(sheet, styles));
			whole.getSheetAt(0).setTabColor(Styles.colour(0x0b5c69));
			try (OutputStream stream = Files.newOutputStream(file)) {
				workbook.write(stream);
			}
			FixedZip.copy(file, out);
		}
		finally {
			Files.delete(file);
		}
	}

	/** The sheets' names in their order. */
	public List<String> sheetNames() {
		return List.of("summary", "states", "sectors", "matrix", "activities")
			.stream()
			.map((key) -> this.texts.get("sheet." + key))
			.toList();
	}

	private void write(SXSSFWorkbook workbook, String key, Consumer<SXSSFSheet> content) throws IOException {
		SXSSFSheet sheet = workbook.createSheet(this.texts.get("sheet." + key));
		content.accept(sheet);
		// Left to the workbook, sheets are flushed in no fixed order, and so are their
		// strings numbered.
		sheet.flushRows();
	}

	private void properties(POIXMLProperties properties) {
		Date known = Date.from(this.report.dataAsOf());
		POIXMLProperties.CoreProperties core = properties.getCoreProperties();
		core.setTitle(title() + " · " + this.texts.period(this.report.period()));
		core.setCreator(this.findings.labels().organisation());
		core.setSubjectProperty(
				this.texts.get("workbook.subject", "period", this.texts.inPeriod(this.report.period())));
		core.setDescription(this.findings.source());
		core.setCreated(Optional.of(known));
		core.setModified(Optional.of(known));
		core.setLastModifiedByUser(this.findings.labels().organisation());
		properties.getExtendedProperties().setApplication("Bayan");
	}

	private String title() {
		return this.texts.get("workbook.title", "organisation", this.findings.labels().organisation());
	}

}
