package org.bayan.db.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The real sample as its files say it, without the checks of an import. */
final class SampleRows {

	private static final Path SAMPLE = Path.of("..", "app", "src", "main", "resources", "org", "bayan", "app",
			"icesco");

	private SampleRows() {
	}

	static List<Group> groups() {
		return read("groups.csv").map((row) -> new Group(row.getField("code"), names(row))).toList();
	}

	static List<MemberState> memberStates() {
		return read("member-states.csv")
			.map((row) -> new MemberState(row.getField("iso3"), row.getField("iso2"), names(row), row.getField("group"),
					null))
			.toList();
	}

	static List<Sector> sectors() {
		return read("sectors.csv").map((row) -> new Sector(row.getField("code"), row.getField("kind"), names(row)))
			.toList();
	}

	static List<Activity> activities() {
		return read("activities.csv").map(SampleRows::activity).toList();
	}

	private static Activity activity(NamedCsvRecord row) {
		String participants = row.getField("participants");
		String end = row.getField("end_date");
		List<String> members = codes(row.getField("member_states"));
		return new Activity(row.getField("activity_ref"), text(row, "title_en"), text(row, "title_fr"),
				text(row, "title_ar"), requireNonNull(ActivityType.ofCode(row.getField("type"))),
				requireNonNull(ActivityStatus.ofCode(row.getField("status"))),
				LocalDate.parse(row.getField("start_date")), end.isEmpty() ? null : LocalDate.parse(end),
				requireNonNull(DatePrecision.ofCode(row.getField("date_precision"))),
				Shares.equal(codes(row.getField("sectors"))),
				Shares.equal(Stream.concat(members.stream(), codes(row.getField("other_countries")).stream()).toList()),
				members.size(), text(row, "host_country"), text(row, "city"),
				requireNonNull(Modality.ofCode(row.getField("modality"))),
				participants.isEmpty() ? Stated.NOTHING
						: new Stated(Map.of(Measure.PARTICIPANTS, Integer.valueOf(participants))),
				null, null, null, List.of(), null, text(row, "source_url"), null);
	}

	private static List<String> codes(String list) {
		return Arrays.stream(list.split(";")).filter((code) -> !code.isEmpty()).toList();
	}

	private static @Nullable String text(NamedCsvRecord row, String column) {
		return row.getField(column).isEmpty() ? null : row.getField(column);
	}

	private static Names names(NamedCsvRecord row) {
		return new Names(row.getField("name_en"), row.getField("name_fr"), row.getField("name_ar"));
	}

	private static Stream<NamedCsvRecord> read(String file) {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file))) {
			return csv.stream().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
