package org.bayan.reporting.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.reporting.sheet.FixedZip;
import org.bayan.reporting.sheet.Masthead;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.Styles;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.text.Texts;

/**
 * A list of activities as a workbook that looks like a report and can be imported as it
 * is: above the header stands what is listed, below it one row an activity. Rows are
 * written as they come and go through a file; what a sheet cannot hold goes on in the
 * next.
 */
public final class ListWorkbook implements Closeable {

	/** Bands, finding, note and header. */
	private static final int HEAD_ROWS = 5;

	private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - HEAD_ROWS;

	private final ListHeading heading;

	private final List<Column> columns;

	private final List<Double> widths;

	private final int read;

	private final Texts texts;

	private final int mostRows;

	private final XSSFWorkbook book = new XSSFWorkbook();

	private final Styles styles;

	private final Masthead masthead;

	private final List<ListedRows> sheets = new ArrayList<>();

	/**
	 * A list without rows.
	 * @param read how many columns, from the first, are for reading; only they are
	 * printed
	 */
	public ListWorkbook(ListHeading heading, List<Column> columns, int read, Texts texts) throws IOException {
		this(heading, columns, read, texts, MOST_ROWS);
	}

	ListWorkbook(ListHeading heading, List<Column> columns, int read, Texts texts, int mostRows) throws IOException {
		this.heading = heading;
		this.columns = List.copyOf(columns);
		this.widths = columns.stream().map((column) -> Widths.of(column, texts)).toList();
		this.read = read;
		this.texts = texts;
		this.mostRows = mostRows;
		this.styles = new Styles(this.book, texts.language());
		this.masthead = heading.masthead(this.styles, texts);
		begin();
	}

	private ListedRows begin() throws IOException {
		ListedRows begun = new ListedRows(this.columns, this.widths, this.read, HEAD_ROWS, this.styles, this.texts);
		this.sheets.add(begun);
		return begun;
	}

	/** Adds a row. */
	public void add(ReportTable.Line line) throws IOException {
		ListedRows last = this.sheets.getLast();
		((last.count() < this.mostRows) ? last : begin()).add(line);
	}

	/**
	 * Writes the workbook, to which nothing can be added then, and leaves the stream
	 * open.
	 */
	public void write(OutputStream out) throws IOException {
		Map<String, FixedZip.Part> parts = new TreeMap<>();
		for (int i = 0; i < this.sheets.size(); i++) {
			ListedRows rows = this.sheets.get(i);
			rows.end();
			Page page = sheet(i + 1, rows);
			if (rows.count() > 0) {
				String part = page.sheet().getPackagePart().getPartName().getName().substring(1);
				parts.put(part, rows::sheet);
				if (rows.hasLinks()) {
					parts.put(part.replace("worksheets/", "worksheets/_rels/") + ".rels", rows::relations);
				}
			}
		}
		properties();
		FixedZip.write(this.book, parts, out);
	}

	/** A sheet but for its rows. */
	private Page sheet(int number, ListedRows rows) {
		String name = this.texts.get("sheet.activities");
		Page page = new Page(this.masthead, this.book.createSheet((number == 1) ? name : name + " (" + number + ")"),
				this.widths, true);
		int printed = Page.FIRST + this.read - 1;
		page.head(finding(), printed);
		page.note(note(), Page.FIRST, printed);
		ReportTable table = new ReportTable("activities", this.columns, List.of());
		int header = page.header(table, Page.FIRST);
		page.print().landscape(header);
		page.sheet().setDisplayGridlines(true);
		if (rows.count() > 0) {
			ListTable.create(page, new TableArea(page.sheet().getSheetName(), table, header, Page.FIRST), rows.count(),
					(number == 1) ? "activities" : "activities_" + number);
		}
		else {
			page.sheet().setAutoFilter(new CellRangeAddress(header, header, Page.FIRST, page.last()));
			page.sheet().createFreezePane(Page.FIRST + 1, header + 1);
		}
		page.goTo(header + 1 + rows.count());
		page.print().columns(printed);
		return page;
	}

	private String finding() {
		return this.heading.finding(this.sheets.stream().mapToLong(ListedRows::count).sum(), this.texts);
	}

	/** When it was made, how it comes back, and what is not in it. */
	private String note() {
		List<String> sentences = new ArrayList<>(
				List.of(this.heading.made(this.texts), this.texts.get("workbook.list.note"),
						this.texts.get("workbook.note.printed", "column", this.columns.get(this.read - 1).label())));
		int cut = this.sheets.stream().mapToInt(ListedRows::cut).sum();
		if (cut > 0) {
			sentences.add(this.texts.get("workbook.list.cut", "n", cut));
		}
		return String.join(" ", sentences);
	}

	private void properties() {
		POIXMLProperties.CoreProperties core = this.book.getProperties().getCoreProperties();
		core.setTitle(finding());
		core.setCreator(this.heading.organisation());
		core.setLastModifiedByUser(this.heading.organisation());
		core.setDescription(this.masthead.source());
		core.setCreated(Optional.of(Date.from(this.heading.made())));
		core.setModified(Optional.of(Date.from(this.heading.made())));
		this.book.getProperties().getExtendedProperties().setApplication("Bayan");
		this.book.getProperties().getExtendedProperties().setCompany(this.heading.organisation());
	}

	/** Forgets the rows. */
	@Override
	public void close() throws IOException {
		try (this.book) {
			for (ListedRows rows : this.sheets) {
				rows.close();
			}
		}
	}

}
