package org.bayan.reporting.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.sheet.FixedZip;
import org.bayan.reporting.sheet.Masthead;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.Styles;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.text.Texts;

/**
 * A workbook in which activities are filled in and which is then imported as it is: a
 * sheet with the columns of an activities file, two that explain columns and codes, and
 * one with invented activities, to which a defined name points, so that an import passes
 * it over. The same reference data make the same bytes.
 */
public final class ActivityTemplate {

	/** By this name an import knows the sheet that it passes over. */
	private static final String EXAMPLE = "bayan_example";

	/** Templates are of no moment. */
	private static final Date NO_MOMENT = new Date(0);

	private final String organisation;

	private final TemplateCodes codes;

	private final Texts texts;

	private final List<TemplateColumn> columns;

	private final ExampleRows examples;

	private final XSSFWorkbook book = new XSSFWorkbook();

	private final Masthead masthead;

	private ActivityTemplate(Names organisation, List<MemberState> states, List<Sector> sectors, Texts texts) {
		this.organisation = organisation.in(texts.language());
		this.codes = new TemplateCodes(states, sectors, texts);
		this.texts = texts;
		this.examples = new ExampleRows(this.codes, texts);
		this.columns = TemplateColumn.all(this.examples, texts);
		String title = texts.get("template.title", "organisation", this.organisation);
		this.masthead = new Masthead(texts, new Styles(this.book, texts.language()), title, "",
				texts.get("template.filled", "activities", texts.get("sheet.activities")), "", title);
	}

	/** Its usual file name, such as {@code template-en.xlsx}. */
	public static String name(Language language) {
		return "template-" + language + ".xlsx";
	}

	/**
	 * Writes the workbook and leaves the stream open.
	 * @param states whose codes an import knows now, as are those of the sectors
	 */
	public static void write(Names organisation, List<MemberState> states, List<Sector> sectors, Texts texts,
			OutputStream out) throws IOException {
		ActivityTemplate template = new ActivityTemplate(organisation, states, sectors, texts);
		try (template.book) {
			template.sheets();
			template.properties();
			FixedZip.write(template.book, Map.of(), out);
		}
	}

	private void sheets() {
		List<Double> widths = ActivitiesSheet.widths(this.columns, this.texts);
		Page activities = page("sheet.activities", widths);
		new ColumnSheet(page("sheet.columns", ColumnSheet.WIDTHS), this.texts).write(this.columns);
		CodeSheet codeSheet = new CodeSheet(page("template.codes", CodeSheet.WIDTHS), this.codes, this.texts);
		CellRules rules = new CellRules(activities.sheet(), codeSheet.write(), this.texts);
		int header = fill(activities);
		this.columns.forEach((column) -> rules.add(column, header + 1));
		example(page("template.example", widths));
	}

	private Page page(String name, List<Double> widths) {
		return new Page(this.masthead, this.book.createSheet(this.texts.get(name)), widths, true);
	}

	/** The sheet that is filled in. */
	private int fill(Page page) {
		ActivitiesSheet sheet = new ActivitiesSheet(page, this.columns, this.texts);
		sheet.head(this.texts.get("template.finding"), this.texts.get("template.how", "row", ActivitiesSheet.HEADER_ROW,
				"codes", this.texts.get("template.codes"), "example", this.texts.get("template.example")));
		return sheet.headings();
	}

	private void example(Page page) {
		ActivitiesSheet sheet = new ActivitiesSheet(page, this.columns, this.texts);
		sheet.head(this.texts.get("template.example.finding"), "");
		sheet.headings();
		sheet.rows(this.examples.all());
		XSSFName name = this.book.createName();
		name.setNameName(EXAMPLE);
		name.setRefersToFormula(TableArea.reference(page.sheet().getSheetName(), 0, 0, 0, 0));
	}

	private void properties() {
		POIXMLProperties properties = this.book.getProperties();
		POIXMLProperties.CoreProperties core = properties.getCoreProperties();
		core.setTitle(this.masthead.title());
		core.setSubjectProperty(this.texts.get("template.subject"));
		core.setCreator(this.organisation);
		core.setLastModifiedByUser(this.organisation);
		core.setCreated(Optional.of(NO_MOMENT));
		core.setModified(Optional.of(NO_MOMENT));
		properties.getExtendedProperties().setApplication("Bayan");
		properties.getExtendedProperties().setCompany(this.organisation);
	}

}
