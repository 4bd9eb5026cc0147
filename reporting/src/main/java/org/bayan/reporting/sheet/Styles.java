package org.bayan.reporting.sheet;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.language.Language;
import org.bayan.reporting.table.Column;

/** The cell styles of a workbook, each made once. */
public final class Styles {

	private static final int PAPER = 0xffffff;

	private static final int WASH = 0xf5f7f7;

	private static final int TINT = 0xeaf3f4;

	private static final int INK = 0x14212b;

	private static final int INK_2 = 0x45535f;

	private static final int INK_3 = 0x5f6d78;

	private static final int ACCENT = 0x0b5c69;

	private static final int CONTEXT = 0x8696a1;

	private static final int RULE = 0xc9d1d6;

	private static final int GRID = 0xe6eaec;

	private final XSSFWorkbook workbook;

	private final Language language;

	private final SheetLanguage inSheets;

	private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

	private final Map<Look.Role, XSSFCellStyle> trailing = new HashMap<>();

	private final Map<String, XSSFFont> fonts = new HashMap<>();

	public Styles(XSSFWorkbook workbook, Language language) {
		this.workbook = workbook;
		this.language = language;
		this.inSheets = SheetLanguage.of(language);
		// The first font is the one whose digits measure the column widths.
		XSSFFont base = workbook.getFontAt(0);
		base.setFontName(this.inSheets.font());
		base.setFamily(FontFamily.SWISS);
		base.setFontHeightInPoints((short) 10);
		base.setScheme(FontScheme.NONE);
	}

	XSSFCellStyle of(Look look) {
		return this.styles.computeIfAbsent(look, this::make);
	}

	/** The look of a band's words at the far edge of the sheet. */
	XSSFCellStyle trailing(Look.Role role) {
		return this.trailing.computeIfAbsent(role, (band) -> {
			XSSFCellStyle style = make(Look.of(band, Column.Kind.TEXT));
			style.setAlignment(this.language.rightToLeft() ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
			style.setIndention((short) 1);
			return style;
		});
	}

	public static XSSFColor colour(int rgb) {
		return new XSSFColor(new byte[] { (byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb }, null);
	}

	private XSSFCellStyle make(Look look) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		boolean high = look.role().ofTable()
				|| (look.wraps() && (look.role() == Look.Role.NOTE || look.role() == Look.Role.COVER_TEXT));
		style.setVerticalAlignment(high ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
		style.setWrapText(look.wraps());
		style.setQuotePrefixed(look.quoted());
		align(style, look);
		switch (look.role()) {
			case BAND -> {
				style.setFont(font(true, 12, PAPER));
				fill(style, ACCENT);
			}
			case BAND_2 -> {
				style.setFont(font(false, 9, INK_2));
				fill(style, TINT);
			}
			case FINDING -> style.setFont(font(true, 12, INK));
			case TABLE_TITLE -> style.setFont(font(true, 11, INK));
			case NOTE -> style.setFont(font(false, 9, INK_2));
			case COVER_PERIOD -> style.setFont(font(true, 26, ACCENT));
			case COVER_TITLE -> style.setFont(font(true, 14, INK));
			case COVER_TEXT -> style.setFont(font(look.strong(), 11, INK));
			case TILE_NAME, TILE_FIGURE -> tile(style, look);
			case HEADER -> {
				style.setFont(font(true, 10, INK));
				fill(style, TINT);
				style.setVerticalAlignment(VerticalAlignment.BOTTOM);
				style.setBorderBottom(BorderStyle.THIN);
				style.setBottomBorderColor(colour(ACCENT));
			}
			case BODY -> {
				style.setFont(bodyFont(look));
				style.setBorderBottom(BorderStyle.THIN);
				style.setBottomBorderColor(colour(GRID));
			}
			case TOTAL -> {
				style.setFont(font(true, 10, INK));
				fill(style, WASH);
				style.setBorderTop(BorderStyle.THIN);
				style.setTopBorderColor(colour(INK));
				style.setBorderBottom(BorderStyle.THIN);
				style.setBottomBorderColor(colour(INK));
			}
		}
		format(style, look);
		mark(style, look);
		return style;
	}

	private XSSFFont bodyFont(Look look) {
		if (look.kind() == Column.Kind.LINK) {
			return font(false, 10, ACCENT);
		}
		return switch (look.state()) {
			case VALUE -> font(look.strong(), 10, INK);
			case ZERO -> font(false, 10, INK_3);
			case NO_DATA, NOT_APPLICABLE -> font(false, 10, INK_2);
		};
	}

	/** A state on the map: its name over its figure, framed until a step fills it. */
	private void tile(XSSFCellStyle style, Look look) {
		boolean name = look.role() == Look.Role.TILE_NAME;
		boolean value = look.state() == CellState.VALUE || look.state() == CellState.ZERO;
		style.setFont(name ? font(false, 8, INK) : font(value, 11, value ? INK : INK_2));
		style.setShrinkToFit(name);
		BorderStyle border = (look.state() == CellState.NOT_APPLICABLE) ? BorderStyle.DASHED : BorderStyle.THIN;
		style.setBorderLeft(border);
		style.setBorderRight(border);
		style.setLeftBorderColor(colour(RULE));
		style.setRightBorderColor(colour(RULE));
		if (name) {
			style.setBorderTop(border);
			style.setTopBorderColor(colour(RULE));
		}
		else {
			style.setBorderBottom(border);
			style.setBottomBorderColor(colour(RULE));
		}
	}

	private void align(XSSFCellStyle style, Look look) {
		if (look.role() == Look.Role.TILE_NAME || look.role() == Look.Role.TILE_FIGURE) {
			style.setAlignment(HorizontalAlignment.CENTER);
			style
				.setReadingOrder(this.language.rightToLeft() ? ReadingOrder.RIGHT_TO_LEFT : ReadingOrder.LEFT_TO_RIGHT);
			return;
		}
		boolean toTheRight = look.kind().number() || this.language.rightToLeft();
		style.setAlignment(toTheRight ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
		// Words keep off the figures before them. (LibreOffice misplaces indented cells
		// set to the right.)
		boolean padded = switch (look.role()) {
			case BAND, BAND_2, HEADER, BODY, TOTAL -> !toTheRight;
			default -> false;
		};
		style.setIndention((short) (padded ? 1 : 0));
		if (look.role().ofTable() && look.kind() == Column.Kind.FOREIGN) {
			style.setReadingOrder(ReadingOrder.CONTEXT);
		}
		else if (!this.language.rightToLeft()
				|| (look.role().ofTable() && (look.kind().number() || look.kind() == Column.Kind.DATE))) {
			style.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
		}
		else {
			style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
		}
	}

	private void format(XSSFCellStyle style, Look look) {
		String format = switch (look.kind()) {
			case COUNT -> signed("", "#,##0", "0");
			case MONEY -> signed("", "#,##0.00", "0.00");
			case AMOUNT -> signed("", "#,##0.00##", "0.00");
			case CHANGE -> signed("+", "#,##0", "0");
			case MONEY_CHANGE -> signed("+", "#,##0.00", "0.00");
			case PERCENT -> signed("+", "0" + this.language.percentSign(), "0" + this.language.percentSign());
			case SHARE -> localised("0.0" + this.language.percentSign());
			case EXACT_SHARE -> localised("0.00" + this.language.percentSign());
			case WEIGHT -> localised("0.0000");
			case DATE -> "yyyy-mm-dd";
			case MONTH -> this.inSheets.months();
			case YEAR -> "yyyy";
			case TEXT, FOREIGN, LINK -> "@";
		};
		boolean figure = look.role().ofTable() || look.role() == Look.Role.TILE_FIGURE;
		style.setDataFormat(this.workbook.createDataFormat().getFormat(figure ? format : "General"));
	}

	private String signed(String plus, String number, String zero) {
		return localised(plus + number) + ";" + localised("\u2212" + number) + ";" + localised(zero);
	}

	private String localised(String format) {
		return this.inSheets.numbers() + format;
	}

	/** The signs for no data and not applicable. */
	private static void mark(XSSFCellStyle style, Look look) {
		if (look.state() == CellState.NO_DATA) {
			style.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
			style.setFillForegroundColor(colour(RULE));
			style.setFillBackgroundColor(colour(PAPER));
		}
		else if (look.state() == CellState.NOT_APPLICABLE) {
			style.setBorderBottom(BorderStyle.DASHED);
			style.setBorderTop(BorderStyle.DASHED);
			style.setBorderLeft(BorderStyle.DASHED);
			style.setBorderRight(BorderStyle.DASHED);
			style.setBottomBorderColor(colour(CONTEXT));
			style.setTopBorderColor(colour(CONTEXT));
			style.setLeftBorderColor(colour(CONTEXT));
			style.setRightBorderColor(colour(CONTEXT));
		}
	}

	private static void fill(XSSFCellStyle style, int rgb) {
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		style.setFillForegroundColor(colour(rgb));
	}

	private XSSFFont font(boolean bold, int points, int rgb) {
		return this.fonts.computeIfAbsent(bold + "/" + points + "/" + rgb, (key) -> {
			XSSFFont font = this.workbook.createFont();
			font.setFontName(this.inSheets.font());
			font.setFamily(FontFamily.SWISS);
			font.setFontHeightInPoints((short) points);
			font.setBold(bold);
			font.setColor(colour(rgb));
			return font;
		});
	}

}
