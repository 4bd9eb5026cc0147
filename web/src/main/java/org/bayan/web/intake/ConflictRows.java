package org.bayan.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.Trial;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Merge;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.web.record.RecordNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import static java.util.Objects.requireNonNull;

/**
 * The rows of a list that came back and whose cells others changed as well: whose cells
 * hold is asked. In the current transaction.
 */
@Component
class ConflictRows {

	private final RejectedRows rejected;

	private final Corrections decisions;

	ConflictRows(RejectedRows rejected, Corrections decisions) {
		this.rejected = rejected;
		this.decisions = decisions;
	}

	/**
	 * A row.
	 *
	 * @param row where it stands
	 * @param address of its activity's page
	 */
	public record Conflict(String row, String ref, String address, List<Question> questions) {

	}

	/**
	 * Cells that are decided together.
	 *
	 * @param name of the answer in the form
	 * @param before what they said when the list was taken home; null where the activity
	 * is withdrawn
	 * @param list the list's
	 * @param known what others made of them
	 */
	public record Question(String name, @Nullable String before, String list, String known) {

	}

	/** Shows what has to be decided of a trial; returns how many rows that are. */
	int show(IntakeFile file, Texts texts, Model model) {
		List<Conflict> conflicts = new ArrayList<>();
		this.rejected.conflicts(file.number(), (row) -> conflicts.add(conflict(row, file, texts)));
		model.addAttribute("conflicts", conflicts);
		model.addAttribute("conflictsTitle", texts.get("web.conflicts.title", "n", conflicts.size()));
		return conflicts.size();
	}

	private static Conflict conflict(RejectedRow row, IntakeFile file, Texts texts) {
		String ref = requireNonNull((row.ref() != null) ? row.ref() : row.value());
		List<Question> questions = new ArrayList<>();
		parts(row).forEach((column, cells) -> questions.add(question(row.number(), column, cells, texts)));
		return new Conflict(file.rowNames().of(row.number()), ForeignText.plain(ref),
				RecordNames.address(ref, texts.language()), questions);
	}

	private static Question question(long row, Column column, List<Rejection> cells, Texts texts) {
		String name = name(row, column);
		if (cells.getFirst().reason() == Reason.WITHDRAWN_MEANWHILE) {
			return new Question(name, null, texts.get("web.conflicts.restore"), texts.get("web.conflicts.stay"));
		}
		return new Question(name, said(cells, 0, texts), said(cells, 2, texts), said(cells, 1, texts));
	}

	/** What some cells said before, say by others' hands, or say in the list. */
	private static String said(List<Rejection> cells, int at, Texts texts) {
		return texts.list(cells.stream()
			.map((cell) -> texts.get("web.conflicts.cell", "column",
					texts.get("web.fact." + requireNonNull(cell.column()).code().replace('_', '-')), "value",
					word(requireNonNull(cell.column()), cell.arguments().get(at), texts)))
			.toList());
	}

	private static String word(Column column, String cell, Texts texts) {
		if (cell.isEmpty()) {
			return "…";
		}
		return switch (column) {
			case TYPE -> texts.get("type." + cell);
			case STATUS -> texts.get("status." + cell);
			case MODALITY -> texts.get("modality." + cell);
			case DATE_PRECISION -> texts.get("precision." + cell);
			default -> ForeignText.plain(cell);
		};
	}

	/**
	 * The cells at fault of a row by the first column of those that are decided together.
	 */
	private static Map<Column, List<Rejection>> parts(RejectedRow row) {
		Map<Column, List<Rejection>> parts = new LinkedHashMap<>();
		RejectedLine.reasons(row)
			.forEach((one) -> parts
				.computeIfAbsent(Merge.part(requireNonNull(one.column())).iterator().next(),
						(column) -> new ArrayList<>())
				.add(one));
		return parts;
	}

	private static String name(long row, Column column) {
		return "choice." + row + "." + column.code();
	}

	/**
	 * Keeps what was said of a trial.
	 * @param form the answers by name; {@code all} answers every question
	 * @return what was decided, a line each; none where nothing was said
	 */
	List<String> decide(Trial trial, Map<String, String> form) {
		List<String> decided = new ArrayList<>();
		long change = requireNonNull(trial.change());
		List<RejectedRow> rows = new ArrayList<>();
		this.rejected.conflicts(trial.file().number(), rows::add);
		for (RejectedRow row : rows) {
			for (Column column : parts(row).keySet()) {
				Corrections.Choice choice = choice(form.getOrDefault("all", form.get(name(row.number(), column))));
				if (choice != null) {
					this.decisions.decide(trial.file().number(), row.number(), column,
							new Corrections.Decision(choice, change));
					decided.add(row.ref() + " " + column.code() + " = " + choice.code());
				}
			}
		}
		return decided;
	}

	private static Corrections.@Nullable Choice choice(@Nullable String said) {
		for (Corrections.Choice choice : Corrections.Choice.values()) {
			if (choice.code().equals(said)) {
				return choice;
			}
		}
		return null;
	}

}
