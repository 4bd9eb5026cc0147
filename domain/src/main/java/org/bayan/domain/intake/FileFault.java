package org.bayan.domain.intake;

import java.util.List;
import java.util.Locale;

/**
 * Why a whole file cannot be read. The code is stable. The names in brackets are the
 * arguments of its sentence besides the file's name.
 */
public enum FileFault {

	/** No byte or nothing but blanks. */
	EMPTY_FILE,

	/** The file system refuses it. */
	NOT_READABLE,

	/** No room for the temporary files that reading a workbook takes. */
	NO_ROOM,

	/** Text in UTF-16. */
	UTF_16,

	/** Text in another encoding than UTF-8. */
	NOT_UTF_8("line"),

	/** Neither text nor a workbook. */
	NOT_A_TABLE,

	/** A file of a kind that can be told, and that is neither. */
	FOREIGN_FILE("kind"),

	/** A workbook of Excel 97-2003. */
	OLD_WORKBOOK,

	/** A workbook behind a password. */
	ENCRYPTED_WORKBOOK,

	/** A zip archive that is no Excel workbook. */
	NOT_A_WORKBOOK,

	/** A workbook that is cut off or contradicts itself. */
	DAMAGED_WORKBOOK("part"),

	/** XML with a document type, which no workbook may have. */
	DOCUMENT_TYPE("part"),

	/** A workbook that would unpack to far more than it could honestly hold. */
	OVERSIZED_WORKBOOK,

	/** More sheets than anybody fills. */
	TOO_MANY_SHEETS("limit"),

	/**
	 * No header row with the column that every file of its kind has, or others that it
	 * needs. The last argument, what a text begins with, may be missing.
	 */
	NO_HEADER("searched", "columns", "headings"),

	/** A required column is not there. */
	MISSING_COLUMN("column"),

	/** Two headers mean the same column. */
	DUPLICATE_COLUMN("column", "first", "second"),

	/**
	 * So many references name other activities than before, of those that are known, that
	 * they seem to be running numbers of another list.
	 */
	REFERENCES_REUSED("changed", "known", "reference"),

	/** A row of more cells than a sheet has columns. */
	TOO_MANY_COLUMNS("line", "limit"),

	/** A quotation mark without its partner. */
	UNCLOSED_QUOTE("line"),

	/** Text after a closing quotation mark. */
	TEXT_AFTER_QUOTE("line"),

	/** A row of more text than is taken. */
	OVERSIZED_ROW("line", "limit");

	private final String code = name().toLowerCase(Locale.ROOT);

	private final List<String> argumentNames;

	FileFault(String... argumentNames) {
		this.argumentNames = List.of(argumentNames);
	}

	public String code() {
		return this.code;
	}

	/** What the sentence names besides the file. */
	public List<String> argumentNames() {
		return this.argumentNames;
	}

}
