package org.bayan.reporting.workbook;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** Makes an Excel table of cells whose rows are still to be written. */
final class ListTable {

	private ListTable() {
	}

	/**
	 * The table with its filter; its header stays in sight.
	 * @param rows how many it will have, at least one
	 */
	static void create(Page page, TableArea area, int rows, String name) {
		AreaReference cells = new AreaReference(new CellReference(area.header(), area.column()),
				new CellReference(area.header() + rows, area.column() + area.table().columns().size() - 1),
				SpreadsheetVersion.EXCEL2007);
		XSSFTable table = page.sheet().createTable(cells);
		table.setName(name);
		table.setDisplayName(name);
		CTTable definition = table.getCTTable();
		for (int i = 0; i < area.table().columns().size(); i++) {
			definition.getTableColumns().getTableColumnArray(i).setName(area.table().columns().get(i).label());
		}
		definition.addNewAutoFilter().setRef(cells.formatAsString());
		// In place of the rows, an empty one that marks where they go.
		page.sheet().createRow(area.first());
		page.sheet().createFreezePane(Page.FIRST + 1, area.first());
	}

}
