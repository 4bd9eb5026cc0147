package org.bayan.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The files of the sample. */
public final class Sample {

	private Sample() {
	}

	/** The real activities, an activities file. */
	public static byte[] activities() throws IOException {
		return file("activities.csv");
	}

	/** The fictitious activities, an activities file, the same bytes each time. */
	public static byte[] fictitiousActivities() throws IOException {
		return new FictitiousActivities(rows("member-states.csv"), rows("fictitious-themes.csv")).file();
	}

	private static List<NamedCsvRecord> rows(String name) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(new String(file(name), StandardCharsets.UTF_8))) {
			return csv.stream().toList();
		}
	}

	private static byte[] file(String name) throws IOException {
		try (InputStream in = Sample.class.getResourceAsStream("/org/bayan/app/icesco/" + name)) {
			if (in == null) {
				throw new IOException("the program lacks its sample");
			}
			return in.readAllBytes();
		}
	}

}
