package org.bayan.db.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bayan.db.jooq.operations.tables.records.RequestRecord;
import org.bayan.db.place.CodesModule;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;

/** What is to be made, as columns of its request. */
final class RequestedOutputRow {

	private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new CodesModule()).build();

	private RequestedOutputRow() {
	}

	static void write(RequestedOutput output, RequestRecord row) {
		row.setKind(output.kind().name().toLowerCase(Locale.ROOT));
		row.setLanguages(new String[0]);
		row.setFormats(new String[0]);
		switch (output) {
			case RequestedOutput.Report report -> {
				row.setPeriod(report.period().toString());
				row.setPlace(report.place().code());
				row.setSector(report.sector().code());
				row.setAsOf(report.asOf());
				row.setLanguages(report.languages().stream().map(Language::code).toArray(String[]::new));
				row.setFormats(report.formats().toArray(String[]::new));
			}
			case RequestedOutput.Publication publication -> {
				row.setPeriod(publication.month().toString());
				row.setSeen(publication.seen());
			}
			case RequestedOutput.Listing listing -> row.setList(MAPPER.writeValueAsString(listing));
		}
	}

	static RequestedOutput read(RequestRecord row) {
		return switch (RequestedOutput.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT))) {
			case REPORT -> new RequestedOutput.Report(period(row), new Place(row.getPlace()),
					new SectorScope(row.getSector()), row.getAsOf(), languages(row), List.of(row.getFormats()));
			case PUBLICATION -> new RequestedOutput.Publication(period(row), row.getSeen());
			case LIST -> MAPPER.readValue(row.getList(), RequestedOutput.Listing.class);
		};
	}

	private static List<Language> languages(RequestRecord row) {
		return Stream.of(row.getLanguages()).map((code) -> requireNonNull(Language.ofCode(code))).toList();
	}

	private static Period period(RequestRecord row) {
		return Period.parse(requireNonNull(row.getPeriod()));
	}

}
