package org.bayan.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.app.file.NewFile;
import org.bayan.db.edition.EditionFile;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.Press;
import org.bayan.reporting.output.ReportFiles;

/**
 * Where the files of reports lie: {@code DIR/PERIOD/LANG/}, those of a filtered report
 * below that in {@code PLACE-SECTOR/}.
 */
public final class ReportDirectory {

	private final Path directory;

	public ReportDirectory(Path directory) {
		this.directory = directory;
	}

	/** The directory of a report in a language. */
	Path of(PeriodReport report, Language language) {
		Path whole = of(report.period(), language);
		Scope scope = report.scope();
		return scope.whole() ? whole : whole.resolve((scope.place() + "-" + scope.sector()).replace(':', '-'));
	}

	/** The directory of everything of a period in a language. */
	Path of(Period period, Language language) {
		return this.directory.resolve(period.toString()).resolve(language.code());
	}

	/** Writes the files of an edition in a language. */
	void write(Period month, Language language, List<EditionFile> files) throws IOException {
		for (EditionFile file : files) {
			NewFile.write(of(month, language).resolve(file.name()), (out) -> out.write(file.content()));
		}
	}

	/** Writes a report's files, several at once; gives how many each language has. */
	public Map<Language, Integer> write(PeriodReport report, List<Language> languages, Collection<Format> formats)
			throws IOException {
		Map<Language, Integer> written = new LinkedHashMap<>();
		List<Language> of = Press.each(ReportFiles.of(report, languages, formats), (file) -> {
			NewFile.write(of(report, file.language()).resolve(file.name()), file::writeTo);
			return file.language();
		});
		of.forEach((language) -> written.merge(language, 1, Integer::sum));
		return written;
	}

}
