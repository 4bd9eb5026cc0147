package org.bayan.app.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.bayan.app.console.UsageException;
import org.bayan.batch.country.Spelling;
import org.bayan.domain.intake.ListAnswers;
import org.bayan.domain.intake.ListQuestion;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.bayan.reporting.text.Texts;

/**
 * The questions of lists in a file, CSV: a line a question, its last column to be filled
 * in. {@value #NONE} says that there is nothing, no country for instance.
 */
final class AnswersFile {

	/** In place of an empty answer. */
	static final String NONE = "none";

	private static final List<String> COLUMNS = List.of("column", "word", "count", "suggestion", "answer");

	private static final List<String> READ = List.of("column", "word", "answer");

	private final Path path;

	private final Texts texts;

	private final List<ListQuestion> given = new ArrayList<>();

	AnswersFile(Path path, Texts texts) {
		this.path = path;
		this.texts = texts;
	}

	/** What is known with the answers of the file, which need not be there yet. */
	Mapping read(Mapping mapping, Set<String> sectors) throws IOException {
		if (!Files.exists(this.path)) {
			return mapping;
		}
		Mapping said = mapping;
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(this.path)) {
			for (NamedCsvRecord row : rows) {
				if (!row.getHeader().containsAll(READ)) {
					throw usage("columns", row, String.join(",", READ));
				}
				String answer = row.getField("answer").strip();
				if (answer.isEmpty()) {
					continue;
				}
				Kind kind = Arrays.stream(Kind.values())
					.filter((one) -> one.code().equals(row.getField("column").strip()))
					.findFirst()
					.orElseThrow(() -> usage("kind", row, row.getField("column")));
				Optional<String> kept = ListAnswers.kept(kind, answer.equals(NONE) ? "" : answer, sectors::contains);
				String spelling = spelling(kind, row.getField("word"));
				String meant = kept.orElseThrow(() -> usage("answer", row, answer));
				said = said.with(kind, spelling, meant);
				this.given.add(new ListQuestion(kind, spelling, row.getField("word"), 0, List.of(), meant));
			}
		}
		catch (CsvParseException ex) {
			throw new UsageException(this.texts.get("command.import.answers.unreadable", "file", this.path));
		}
		return said;
	}

	/** What the file answers, so that none of it is lost when it is written anew. */
	List<ListQuestion> given() {
		return List.copyOf(this.given);
	}

	/** Whether it is asked of a word of the list, however that is spelt. */
	private static boolean isWord(Kind kind) {
		return switch (kind) {
			case COUNTRY, SECTOR, TYPE, STATUS, MODALITY -> true;
			default -> false;
		};
	}

	private static String spelling(Kind kind, String word) {
		return isWord(kind) ? Spelling.of(word) : word;
	}

	private UsageException usage(String what, NamedCsvRecord row, String value) {
		return new UsageException(this.texts.get("command.import.answers." + what, "file", this.path, "row",
				row.getStartingLineNumber(), "value", value));
	}

	/** Writes all questions with the answers that there are. */
	void write(List<ListQuestion> questions) throws IOException {
		Path unfinished = this.path.toAbsolutePath().resolveSibling(this.path.getFileName() + ".part");
		try (CsvWriter rows = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8)) {
			rows.writeRecord(COLUMNS);
			for (ListQuestion question : questions) {
				String answer = question.answer();
				String word = isWord(question.kind()) ? question.written() : question.spelling();
				List<String> cells = new ArrayList<>(List.of(question.kind().code(), word,
						Long.toString(question.rows()), String.join(" ", question.candidates())));
				cells.add((answer == null) ? "" : answer.isEmpty() ? NONE : answer);
				rows.writeRecord(cells);
			}
		}
		Files.move(unfinished, this.path.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING,
				StandardCopyOption.ATOMIC_MOVE);
	}

}
