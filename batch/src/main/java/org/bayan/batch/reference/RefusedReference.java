package org.bayan.batch.reference;

import java.util.List;

import org.bayan.domain.intake.ReferenceFault;

/**
 * A file of reference data that is refused for one of its cells. The sentence for its
 * user is {@code Reasons.of(texts, file, row, column, value, fault, arguments)}.
 */
public final class RefusedReference extends Exception {

	private static final long serialVersionUID = 1L;

	private final String file;

	private final long row;

	private final String column;

	private final String value;

	private final ReferenceFault fault;

	@SuppressWarnings("serial")
	private final List<String> arguments;

	RefusedReference(String file, long row, String column, String value, ReferenceFault fault, String... arguments) {
		super(file + ", row " + row + ", " + column + ": " + fault.code() + " '" + value + "'");
		this.file = file;
		this.row = row;
		this.column = column;
		this.value = value;
		this.fault = fault;
		this.arguments = List.of(arguments);
	}

	/** The file's name, as its user knows it. */
	public String file() {
		return this.file;
	}

	/** The sheet's row; in CSV the line on which the record begins. */
	public long row() {
		return this.row;
	}

	/** The column's header. */
	public String column() {
		return this.column;
	}

	/** The cell as written. */
	public String value() {
		return this.value;
	}

	public ReferenceFault fault() {
		return this.fault;
	}

	/** Values of {@link ReferenceFault#argumentNames()}. */
	public List<String> arguments() {
		return this.arguments;
	}

}
