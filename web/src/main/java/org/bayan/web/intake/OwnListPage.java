package org.bayan.web.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Profile;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.ListReading;
import org.bayan.domain.intake.ListReading.ReadColumn;
import org.bayan.domain.intake.ListReading.SetApart;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.intake.RowNames;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Countries;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * How somebody's own list was understood, and what has to be said of it. Read in the
 * transaction that reads the trial.
 */
@Component
class OwnListPage {

	/** Questions that are shown at a time; the next ones come when these are answered. */
	private static final int QUESTIONS = 40;

	private final OwnLists lists;

	private final ScopeNames names;

	OwnListPage(OwnLists lists, ScopeNames names) {
		this.lists = lists;
		this.names = names;
	}

	/** An answer that may be chosen. */
	public record Choice(String value, String label, boolean chosen) {

	}

	/**
	 * A question.
	 *
	 * @param at its number on the page
	 * @param choices the likely answers, and that there is none where that is one
	 * @param others all answers, where they are few enough to be listed
	 * @param free whether something else may be written
	 * @param other what was written so
	 */
	public record QuestionLine(int at, String kind, String spelling, String asks, String rows, List<Choice> choices,
			List<Choice> others, boolean free, String other, boolean answered) {

		/** Whether one of those was chosen that are not likely. */
		public boolean otherChosen() {
			return this.others.stream().anyMatch(Choice::chosen);
		}

	}

	/** A column: how it is read, and what else it could hold. */
	public record ColumnLine(int at, String heading, String why, String values, List<Choice> fields) {

	}

	/** A row that is no activity. */
	public record ApartLine(String row, String what, String text, String check, boolean differs) {

	}

	/**
	 * What the page of a trial says of how its file was read; nothing of others.
	 * @return how many questions have no answer
	 */
	long show(long number, RowNames rows, boolean taken, Texts texts, Model model) {
		ListReading reading = this.lists.reading(number).orElse(null);
		model.addAttribute("own", reading != null);
		if (reading == null) {
			return 0;
		}
		Profile profile = this.lists.profileOf(number).orElse(null);
		ScopeNames.Spoken spoken = this.names.in(texts);
		List<QuestionLine> questions = new ArrayList<>();
		for (ListQuestion question : reading.questions()) {
			if (questions.size() < QUESTIONS && question.kind() != Kind.REFERENCE) {
				questions.add(line(questions.size(), question, spoken, texts));
			}
		}
		long open = reading.open();
		model.addAttribute("editable", !taken);
		model.addAttribute("open", open);
		model.addAttribute("questions", questions);
		model.addAttribute("questionsTitle", texts.get("web.list.questions", "n", open));
		model.addAttribute("questionsMore", (reading.questions().size() > questions.size())
				? texts.get("web.list.questions.more", "n", reading.questions().size() - questions.size()) : null);
		model.addAttribute("columns", columns(reading, questions.size(), texts));
		model.addAttribute("profile", (profile != null)
				? texts.get("web.list.profile", "name", texts.foreign(profile.name()), "version", profile.version())
				: texts.get("web.list.guessed"));
		model.addAttribute("made", reading.madeOf().isEmpty() ? null : texts.get("web.list.made", "fields",
				texts.list(reading.madeOf().stream().map((field) -> field(field, texts)).toList())));
		model.addAttribute("joined",
				(reading.joined() > 0) ? texts.get("web.list.joined", "n", reading.joined()) : null);
		model.addAttribute("usual", usual(reading, texts));
		model.addAttribute("apart", reading.setApart().stream().map((one) -> line(one, rows, texts)).toList());
		model.addAttribute("apartTitle", texts.get("web.list.apart", "n", reading.setApartRows()));
		model.addAttribute("countries", reading.questions().stream().anyMatch((one) -> one.kind() == Kind.COUNTRY)
				? Countries.codes().stream().map(texts::country).sorted(texts.order()).toList() : List.of());
		return open;
	}

	/** What a list does not say and is taken as usual; null: it says all of it. */
	private static @Nullable String usual(ListReading reading, Texts texts) {
		boolean status = reading.columns().stream().anyMatch((column) -> column.field() == Field.STATUS);
		return status ? null : texts.get("web.list.no-status", "status", texts.get("status.completed"));
	}

	private static String field(Field field, Texts texts) {
		return texts.get("web.list.field." + field.code());
	}

	private static List<ColumnLine> columns(ListReading reading, int first, Texts texts) {
		List<ColumnLine> lines = new ArrayList<>();
		for (ReadColumn column : reading.columns()) {
			List<Choice> fields = new ArrayList<>();
			fields.add(new Choice("", texts.get("web.list.field.none"), column.field() == null));
			for (Field field : Field.values()) {
				fields.add(new Choice(field.code(), field(field, texts), field == column.field()));
			}
			lines.add(new ColumnLine(first + lines.size(), ForeignText.plain(column.heading()),
					texts.get("web.list.why." + column.why().code()),
					column.values().stream().map(ForeignText::plain).collect(Collectors.joining(" · ")), fields));
		}
		return lines;
	}

	private static ApartLine line(SetApart apart, RowNames rows, Texts texts) {
		String stated = Objects.requireNonNullElse(apart.stated(), "");
		String check = apart.agrees()
			.map((agrees) -> agrees ? texts.get("web.list.apart.agrees", "stated", stated)
					: texts.get("web.list.apart.differs", "stated", stated, "sum",
							Objects.requireNonNullElse(apart.sum(), "")))
			.orElse("");
		return new ApartLine(rows.of(apart.row()), texts.get("web.list.apart." + apart.what().code()),
				ForeignText.plain(apart.text()), check, !apart.agrees().orElse(true));
	}

	private static QuestionLine line(int at, ListQuestion question, ScopeNames.Spoken spoken, Texts texts) {
		String answer = question.answer();
		List<Choice> choices = new ArrayList<>();
		for (String candidate : question.candidates()) {
			String value = value(question, candidate);
			choices.add(new Choice(value, label(question, candidate, spoken, texts), value.equals(answer)));
		}
		if (mayBeNothing(question.kind())) {
			choices.add(new Choice("", texts.get("web.list.none." + question.kind().code()), "".equals(answer)));
		}
		List<Choice> others = others(question.kind(), spoken, texts)
			.filter((choice) -> choices.stream().noneMatch((near) -> near.value().equals(choice.value())))
			.map((choice) -> new Choice(choice.value(), choice.label(), choice.value().equals(answer)))
			.toList();
		boolean chosen = Stream.concat(choices.stream(), others.stream()).anyMatch(Choice::chosen);
		boolean free = others.isEmpty() && isFree(question.kind());
		String other = (answer != null && !chosen) ? label(question, answer, spoken, texts) : "";
		return new QuestionLine(at, question.kind().code(), question.spelling(),
				texts.get("web.list.asks." + question.kind().code(), "word", texts.foreign(question.written()),
						"column", texts.foreign(question.spelling())),
				(question.rows() > 0) ? texts.get("web.list.rows", "n", question.rows()) : "", choices, others, free,
				other, answer != null);
	}

	/** The answer that a candidate stands for. */
	private static String value(ListQuestion question, String candidate) {
		return switch (question.kind()) {
			case DATE_ORDER -> candidate.equals(question.candidates().getFirst()) ? "day" : "month";
			case DECIMAL_SIGN -> {
				boolean thousands = candidate.equals(question.candidates().getFirst());
				yield (question.written().contains(",") == thousands) ? "." : ",";
			}
			default -> candidate;
		};
	}

	private static boolean mayBeNothing(Kind kind) {
		return switch (kind) {
			case COUNTRY, SECTOR, TYPE, NUMBER -> true;
			case COLUMN, STATUS, MODALITY, CURRENCY, DATE_ORDER, DECIMAL_SIGN, DATE, REFERENCE -> false;
		};
	}

	private static boolean isFree(Kind kind) {
		return switch (kind) {
			case COUNTRY, CURRENCY, DATE, NUMBER -> true;
			case COLUMN, SECTOR, TYPE, STATUS, MODALITY, DATE_ORDER, DECIMAL_SIGN, REFERENCE -> false;
		};
	}

	private static String label(ListQuestion question, String code, ScopeNames.Spoken spoken, Texts texts) {
		return switch (question.kind()) {
			case COUNTRY -> Arrays.stream(code.split(";")).map(texts::country).collect(Collectors.joining("; "));
			case SECTOR -> spoken.sector(new SectorScope(code));
			case TYPE -> texts.get("type." + code);
			case STATUS -> texts.get("status." + code);
			case MODALITY -> texts.get("modality." + code);
			case DATE_ORDER -> texts.date(LocalDate.parse(code));
			default -> code;
		};
	}

	/** All answers of a kind that has few. */
	private static Stream<Choice> others(Kind kind, ScopeNames.Spoken spoken, Texts texts) {
		return switch (kind) {
			case SECTOR ->
				spoken.sectors().map((code) -> new Choice(code, spoken.sector(new SectorScope(code)), false));
			case TYPE -> Arrays.stream(ActivityType.values())
				.map((type) -> new Choice(type.code(), texts.get("type." + type.code()), false));
			case STATUS -> Arrays.stream(ActivityStatus.values())
				.map((status) -> new Choice(status.code(), texts.get("status." + status.code()), false));
			case MODALITY -> Arrays.stream(Modality.values())
				.map((modality) -> new Choice(modality.code(), texts.get("modality." + modality.code()), false));
			case COLUMN, COUNTRY, CURRENCY, DATE_ORDER, DECIMAL_SIGN, DATE, NUMBER, REFERENCE -> Stream.empty();
		};
	}

	/** The name that a list is remembered by, unless somebody says another. */
	String name(long number, String file) {
		String own = file.replaceFirst("\\.[A-Za-z]{3,4}$", "").strip();
		return this.lists.profileOf(number)
			.map(Profile::name)
			.orElse(own.isEmpty() ? file : own.substring(0, Math.min(own.length(), 100)));
	}

	/**
	 * What is known of how a file is read; nothing of one with the product's own columns.
	 */
	Optional<Mapping> mapping(long number) {
		return this.lists.mapping(number);
	}

	/** What is known with the answers of a form. */
	Answers.Said answered(Mapping mapping, Map<String, String> form, Texts texts) {
		ScopeNames.Spoken spoken = this.names.in(texts);
		return new Answers(texts, (code) -> spoken.sectors().anyMatch(code::equals)).add(mapping, form);
	}

	/** Whether a list that is read so has a title, without which it has no activities. */
	boolean hasTitle(long number, Mapping mapping) {
		return this.lists.reading(number)
			.map((reading) -> reading.columns()
				.stream()
				.map((column) -> mapping.answer(Kind.COLUMN, column.heading())
					.orElse((column.field() != null) ? column.field().code() : ""))
				.anyMatch((field) -> field.startsWith(Field.TITLE.code())))
			.orElse(true);
	}

	/** Has a file read so from now on. */
	void readWith(long number, Mapping mapping) {
		this.lists.readWith(number, mapping, this.lists.profileOf(number).orElse(null));
	}

	/** Keeps how a file is read, for its like. */
	void remember(long number, String name, String account, Instant now) {
		Mapping mapping = this.lists.mapping(number).orElseThrow();
		Profile kept = this.lists.remember(name, mapping, account, now);
		this.lists.readWith(number, mapping, kept);
	}

}
