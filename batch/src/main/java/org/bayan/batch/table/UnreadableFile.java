package org.bayan.batch.table;

import java.util.List;

import org.bayan.domain.intake.FileFault;

/**
 * A file that cannot be read as a whole. The sentence for its user is
 * {@code Reasons.of(texts, file, fault, arguments)}.
 */
public final class UnreadableFile extends Exception {

	private static final long serialVersionUID = 1L;

	private final String file;

	private final FileFault fault;

	@SuppressWarnings("serial")
	private final List<String> arguments;

	public UnreadableFile(String file, FileFault fault, String... arguments) {
		super(file + ": " + fault.code() + " " + List.of(arguments));
		this.file = file;
		this.fault = fault;
		this.arguments = List.of(arguments);
	}

	/** The file's name, as its user knows it. */
	public String file() {
		return this.file;
	}

	public FileFault fault() {
		return this.fault;
	}

	/** Values of {@link FileFault#argumentNames()}. */
	public List<String> arguments() {
		return this.arguments;
	}

}
