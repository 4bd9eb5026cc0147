package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class NativeChartTests {

	@ParameterizedTest
	@CsvSource({ "2022,EN", "2022,AR", "2025-05,FR", "2025-Q2,AR", "2027,FR" })
	void whatAChartKeepsIsWhatItsCellsHoldAndWhatItsDefinitionSays(String period, Language language)
			throws IOException {
		PeriodReport report = SampleReports.of(period);
		WrittenWorkbook written = WrittenWorkbook.report(report, language);
		Charts charts = new Charts(report, Texts.in(language));
		List<ChartDefinition> defined = charts.sectors().categories().isEmpty()
				? List.of(charts.trend(), charts.trend()) : List.of(charts.sectors(), charts.trend(), charts.trend());
		List<String> parts = written.partsOf("xl/charts/chart");
		assertThat(parts).hasSize(defined.size());
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written.bytes()))) {
			for (int i = 0; i < parts.size(); i++) {
				Document chart = written.xml(parts.get(i));
				ChartDefinition definition = defined.get(i);
				assertThat(texts(chart, "t")).first()
					.isEqualTo((language == Language.AR ? "\u200f" : "") + definition.title());
				for (Element reference : references(chart)) {
					String cells = text(reference, "f");
					assertThat(points(reference)).as(parts.get(i) + " " + cells).isEqualTo(cells(workbook, cells));
				}
				assertThat(points(values(chart))).isEqualTo(definition.series()
					.getFirst()
					.values()
					.stream()
					.map((cell) -> cell.known() ? cell.amount().toString() : "")
					.toList());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "EN,false", "FR,false", "AR,true" })
	void onlyArabicChartsRunFromTheRight(Language language, boolean arabic) {
		WrittenWorkbook written = WrittenWorkbook.report(SampleReports.of("2022"), language);
		for (String name : written.partsOf("xl/charts/chart")) {
			String chart = written.part(name);
			Document xml = written.xml(name);
			assertThat(chart.contains("rtlCol=\"1\"")).as(name).isEqualTo(arabic);
			assertThat(chart.contains("lang=\"ar-MA\"")).as(name).isEqualTo(arabic);
			boolean columns = chart.contains("<c:barDir val=\"col\"/>");
			List<String> orientations = WrittenWorkbook.elements(xml, "orientation")
				.stream()
				.map((one) -> one.getAttribute("val"))
				.toList();
			// Bars are listed from the top in every language.
			assertThat(orientations).as(name)
				.containsExactly((arabic || !columns) ? "maxMin" : "minMax",
						(arabic && !columns) ? "maxMin" : "minMax");
			assertThat(chart).contains("<c:gapWidth val=\"40\"/>", "<a:srgbClr val=\"0B5C69\"/>")
				.contains("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>");
			assertThat(chart.contains("E6EAEC")).isEqualTo(columns);
		}
	}

	private static List<Element> references(Document chart) {
		List<Element> references = new ArrayList<>(WrittenWorkbook.elements(chart, "strRef"));
		references.addAll(WrittenWorkbook.elements(chart, "numRef"));
		return references;
	}

	private static Element values(Document chart) {
		return WrittenWorkbook.elements(chart, "numRef").getLast();
	}

	private static List<String> texts(Document chart, String name) {
		return WrittenWorkbook.elements(chart, name).stream().map(Element::getTextContent).toList();
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
	}

	/** The cached values by their index, "" where there is none. */
	private static List<String> points(Element reference) {
		Element count = (Element) reference.getElementsByTagNameNS("*", "ptCount").item(0);
		List<String> points = new ArrayList<>();
		for (int i = 0; i < Integer.parseInt(count.getAttribute("val")); i++) {
			points.add("");
		}
		for (int i = 0; i < reference.getElementsByTagNameNS("*", "pt").getLength(); i++) {
			Element point = (Element) reference.getElementsByTagNameNS("*", "pt").item(i);
			points.set(Integer.parseInt(point.getAttribute("idx")), text(point, "v"));
		}
		return points;
	}

	private static List<String> cells(XSSFWorkbook workbook, String reference) {
		List<String> cells = new ArrayList<>();
		for (CellReference one : new AreaReference(reference, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()) {
			Cell cell = workbook.getSheet(one.getSheetName()).getRow(one.getRow()).getCell(one.getCol());
			cells.add((cell.getCellType() == CellType.NUMERIC)
					? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
					: cell.getStringCellValue());
		}
		return cells;
	}

}
