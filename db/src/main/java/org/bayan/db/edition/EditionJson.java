package org.bayan.db.edition;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.bayan.db.place.CodesModule;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.Restatement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition's content as JSON, its form numbered so that it can be read for ever. A cell
 * is a number, {@code "no-data"} or {@code "n/a"}; a day, month and moment are ISO 8601.
 */
final class EditionJson {

	/**
	 * The form in which contents are written. 1: restated figures of the own month alone;
	 * 2: of every month shown, and completeness; 3: money that nobody recorded is no
	 * data.
	 */
	private static final int VERSION = 3;

	private static final int RECORDED_MONEY = 3;

	private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

	private static final Map<String, Measure> MEASURES = Arrays.stream(Measure.values())
		.collect(Collectors.toUnmodifiableMap(EditionJson::key, Function.identity()));

	/** As {@link #MAPPER}, but that what an activity states stands in an object. */
	private static final JsonMapper NESTED = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		// what the first form did not have is left out: reports without it say the same
		.withConfigOverride(Completeness.class,
				(completeness) -> completeness.setInclude(
						JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
		.withConfigOverride(Figures.class,
				(ended) -> ended.setInclude(
						JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
		.withConfigOverride(Cell.class,
				(ended) -> ended.setInclude(
						JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
		.addModule(new SimpleModule().addSerializer(Cell.class, new CellWriter())
			.addDeserializer(Cell.class, new CellReader())
			.addSerializer(Figures.class, new FiguresWriter())
			.addDeserializer(Figures.class, new FiguresReader()))
		.addModule(new CodesModule())
		.build();

	private static final JsonMapper MAPPER = NESTED.rebuild()
		.addMixIn(ReportedActivity.class, StatedAmongOthers.class)
		.addModule(new SimpleModule("activities").addSerializer(Stated.class, new StatedWriter())
			.addDeserializer(ReportedActivity.class, new ActivityReader()))
		.build();

	private EditionJson() {
	}

	/** The whole content. */
	static String write(Edition edition) {
		return MAPPER.writeValueAsString(new Content(VERSION, edition.number(), StoredReport.of(edition.report()),
				edition.restatements(), edition.causes()));
	}

	/**
	 * The report without its data-as-of: two reports of which this is equal say the same.
	 */
	static String writeWithoutMoment(PeriodReport report) {
		return MAPPER.writeValueAsString(StoredReport.of(report.knownAt(Instant.EPOCH)).ofMonths());
	}

	/**
	 * Whether a content of an earlier form says what a report says, as far as that form
	 * could: it wrote 0 for money that nobody had recorded.
	 */
	static boolean saidTheSameBefore(String json, PeriodReport report) {
		JsonNode content = MAPPER.readTree(json);
		if (content.path("version").asInt() >= RECORDED_MONEY) {
			return false;
		}
		JsonNode published = content.path("report");
		JsonNode known = MAPPER.readTree(MAPPER.writeValueAsString(StoredReport.of(report).ofMonths()));
		for (JsonNode one : List.of(published, known)) {
			((ObjectNode) one).remove("dataAsOf");
			withoutNoMoney(one);
		}
		return published.equals(known);
	}

	private static void withoutNoMoney(JsonNode node) {
		if (node instanceof ObjectNode figures && figures.has(key(Measure.UNCONVERTED))) {
			for (String money : Measure.amounts().stream().map(EditionJson::key).toList()) {
				if (figures.path(money).isNumber() && figures.path(money).bigIntegerValue().signum() == 0) {
					figures.put(money, "no-data");
				}
			}
		}
		node.forEach(EditionJson::withoutNoMoney);
	}

	static Edition read(String json) {
		Content content = MAPPER.readValue(json, Content.class);
		if (content.version() < 1 || content.version() > VERSION) {
			throw new IllegalStateException("an edition's content of form " + content.version());
		}
		return new Edition(content.number(), content.report().report(), content.restatements(), content.causes());
	}

	private record Content(int version, int number, StoredReport report, List<Restatement> restatements,
			List<Cause> causes) {

	}

	/** Under which figures have the cell of a measure: {@code reportingParticipants}. */
	private static String key(Measure measure) {
		return UNDERSCORE.matcher(measure.code()).replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
	}

	private static final class FiguresWriter extends ValueSerializer<Figures> {

		@Override
		public void serialize(Figures figures, JsonGenerator json, SerializationContext context) {
			json.writeStartObject();
			for (Measure measure : Measure.values()) {
				json.writeName(key(measure));
				context.writeValue(json, figures.of(measure));
			}
			json.writeEndObject();
		}

	}

	private static final class FiguresReader extends ValueDeserializer<Figures> {

		@Override
		public Figures deserialize(JsonParser json, DeserializationContext context) {
			Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
			while (json.nextToken() != JsonToken.END_OBJECT) {
				Measure measure = MEASURES.get(json.currentName());
				if (measure == null) {
					throw new IllegalStateException("an edition's figures of " + json.currentName());
				}
				json.nextToken();
				cells.put(measure, context.readValue(json, Cell.class));
			}
			return new Figures(cells);
		}

	}

	private abstract static class StatedAmongOthers {

		@JsonUnwrapped
		abstract Stated stated();

	}

	private static final class StatedWriter extends ValueSerializer<Stated> {

		@Override
		public boolean isUnwrappingSerializer() {
			return true;
		}

		@Override
		public void serialize(Stated stated, JsonGenerator json, SerializationContext context) {
			for (Measure measure : Measure.stated()) {
				json.writeName(key(measure));
				context.writeValue(json, stated.of(measure));
			}
		}

	}

	private static final class ActivityReader extends ValueDeserializer<ReportedActivity> {

		@Override
		public ReportedActivity deserialize(JsonParser json, DeserializationContext context) {
			ObjectNode activity = context.readValue(json, ObjectNode.class);
			ObjectNode numbers = activity.objectNode();
			for (Measure measure : Measure.stated()) {
				JsonNode number = activity.remove(key(measure));
				if (number != null && !number.isNull()) {
					numbers.set(measure.name(), number);
				}
			}
			activity.putObject("stated").set("numbers", numbers);
			return NESTED.treeToValue(activity, ReportedActivity.class);
		}

	}

	private static final class CellWriter extends ValueSerializer<Cell> {

		@Override
		public void serialize(Cell cell, JsonGenerator json, SerializationContext context) {
			switch (cell.state()) {
				case VALUE, ZERO -> json.writeNumber(cell.amount());
				case NO_DATA -> json.writeString("no-data");
				case NOT_APPLICABLE -> json.writeString("n/a");
			}
		}

	}

	private static final class CellReader extends ValueDeserializer<Cell> {

		@Override
		public Cell deserialize(JsonParser json, DeserializationContext context) {
			if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
				BigInteger amount = json.getBigIntegerValue();
				return Cell.of(amount);
			}
			String sign = json.getString();
			return new Cell(sign.equals("n/a") ? CellState.NOT_APPLICABLE : CellState.NO_DATA, BigInteger.ZERO);
		}

	}

}
