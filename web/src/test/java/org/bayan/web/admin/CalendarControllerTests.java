package org.bayan.web.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bayan.db.account.Role;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rule of the calendar and the months that it closed, on 10 June 2025. */
class CalendarControllerTests {

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-10T09:00:00Z"), CASABLANCA);

	private static final DueRule RULE = new DueRule(5, LocalTime.of(6, 0), CASABLANCA, YearMonth.of(2025, 4), 15);

	private static final String WRITTEN = "day=7&time=08:30&zone=Africa/Cairo&from=2025-03&cut-off=20";

	private final Kept kept = new Kept();

	private final CalendarController controller = new CalendarController(this.kept, Offline.snapshot(),
			Offline.transaction(), CLOCK, CASABLANCA);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ExtendedModelMap model = new ExtendedModelMap();

	@Test
	void aRuleIsOneSentence() {
		assertThat(CalendarController.words(RULE, Texts.in(Language.EN)))
			.isEqualTo("Day 5 of the month after, 06:00 (Africa/Casablanca), from April 2025 on; "
					+ "waits for sectors up to day 15");
		DueRule plain = new DueRule(31, LocalTime.of(23, 5), CASABLANCA, YearMonth.of(2025, 4));
		assertThat(CalendarController.words(plain, Texts.in(Language.EN)))
			.isEqualTo("Day 31 of the month after, 23:05 (Africa/Casablanca), from April 2025 on");
	}

	@Test
	void theFormBeginsWithTheRuleInForce() {
		this.kept.rule = RULE;
		assertThat(this.controller.rule(page(""), this.response, this.model)).isEqualTo("rule");
		assertThat(this.model.getAttribute("written"))
			.isEqualTo(new CalendarController.RuleForm("5", "06:00", "Africa/Casablanca", "2025-04", "15"));
		assertThat(this.model.containsAttribute("consequences")).as("nobody has asked for another").isFalse();
	}

	@Test
	void whoHasNoRuleYetIsOfferedTheCommandsOwn() {
		this.controller.rule(page(""), this.response, this.model);
		assertThat(this.model.getAttribute("written"))
			.isEqualTo(new CalendarController.RuleForm("5", "06:00", "Africa/Casablanca", "2025-06", ""));
	}

	@Test
	void whatWouldFollowIsSaidBeforeAnythingIsSet() {
		this.kept.closed.add(new MonthClose(Period.parse("2025-03"), 1, Instant.EPOCH, Instant.EPOCH));
		this.controller.rule(page(WRITTEN), this.response, this.model);
		assertThat(this.model.getAttribute("consequences")).isEqualTo(List.of(
				"Day 7 of the month after, 08:30 (Africa/Cairo), from March 2025 on; waits for sectors up to day 20",
				"Next: June 2025, due 7 July 2025, 08:30 (Cairo)",
				"2\u00a0months are due and not closed, the first April 2025. They are closed, oldest first, "
						+ "as soon as no sector is waited for."));
		assertThat(this.kept.rule).isNull();
		Document page = Templates.page("rule", page(WRITTEN), this.model);
		assertThat(page.select("form.confirm input[name=cut-off]").val()).isEqualTo("20");
		assertThat(page.select("form.confirm").attr("method")).isEqualTo("post");
		assertThat(page.select("[role=alert]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					day=32&time=06:00&zone=UTC&from=2025-01  | “\u206832\u2069” is not a day of a month: give 1 to 31.
					day=5&time=6 Uhr&zone=UTC&from=2025-01   | “\u20686 Uhr\u2069” is not a time of day: write it like 06:00.
					day=5&time=06:00&zone=Mars&from=2025-01  | “\u2068Mars\u2069” is not a time zone: write one like Africa/Casablanca.
					day=5&time=06:00&zone=UTC&from=2025-13   | “\u20682025-13\u2069” is not a month: write year and month like 2026-10.
					day=5&time=06:00&zone=UTC&from=2025-01&cut-off=4 | “\u20684\u2069” is not a cut-off day: give a day from the due day to 31, or leave it out.
					""")
	void whatIsNoRuleIsSaidAndStaysInTheForm(String query, String sentence) {
		this.controller.rule(page(query), this.response, this.model);
		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.model.getAttribute("error")).isEqualTo(sentence);
		Document page = Templates.page("rule", page(query), this.model);
		assertThat(page.select("[role=alert]").text()).isEqualTo(sentence);
		assertThat(page.select("input[name=day]").val()).isEqualTo(query.startsWith("day=32") ? "32" : "5");
		assertThat(page.select("form.confirm")).isEmpty();
		assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> this.controller.set(page(query)))
			.withMessage(sentence);
	}

	@Test
	void theButtonSetsExactlyWhatWasShown() {
		assertThat(this.controller.set(page(WRITTEN))).isEqualTo("redirect:/admin?lang=en");
		assertThat(this.kept.rule)
			.isEqualTo(new DueRule(7, LocalTime.of(8, 30), ZoneId.of("Africa/Cairo"), YearMonth.of(2025, 3), 20));
		assertThat(this.kept.said).containsExactly("administrator 192.0.2.7");
	}

	@Test
	void aClosedMonthIsOpenedForAReason() {
		this.kept.closed.add(new MonthClose(Period.parse("2025-05"), 1, Instant.EPOCH, Instant.EPOCH));
		assertThat(this.controller.reopening(page("month=2025-05"), this.model)).isEqualTo("reopening");
		Document form = Templates.page("reopening", page("month=2025-05"), this.model);
		assertThat(form.select("h1").text()).isEqualTo("Open May 2025 again");
		assertThat(form.select("input[name=reason]").attr("maxlength")).isEqualTo("300");
		assertThat(this.controller.reopen(page("month=2025-05&reason= late files ")))
			.isEqualTo("redirect:/admin?lang=en");
		assertThat(this.kept.said).containsExactly("2025-05 late files administrator 192.0.2.7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "month=2025-04&reason=x", "month=2025-04" })
	void aMonthThatIsNotClosedCannotBeOpened(String query) {
		assertThatExceptionOfType(WrongAddressException.class)
			.isThrownBy(() -> this.controller.reopening(page(query), this.model))
			.withMessage("April 2025 is not closed, so it cannot be opened again.");
	}

	@Test
	void withoutAReasonNothingIsOpened() {
		for (String query : List.of("month=2025-05", "month=2025-05&reason=  ",
				"month=2025-05&reason=" + "x".repeat(301))) {
			assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> this.controller.reopen(page(query)))
				.withMessage("A reason of at most 300\u00a0characters is needed; nothing was changed.");
		}
		assertThat(this.kept.said).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "month=2025", "month=2025-Q2", "month=2025-13", "month=May" })
	void onlyAMonthIsClosed(String query) {
		assertThatExceptionOfType(WrongAddressException.class)
			.isThrownBy(() -> this.controller.reopening(page(query), this.model))
			.withMessage("Only a month can be published, such as 2025-05.");
	}

	private static Page page(String query) {
		return Offline.page(Language.EN, Offline.account(Role.ADMINISTRATOR), "/admin/rule", query);
	}

	/** A calendar in memory. */
	private static final class Kept extends Calendars {

		private @Nullable DueRule rule;

		private final List<MonthClose> closed = new ArrayList<>();

		private final List<String> said = new ArrayList<>();

		Kept() {
			super(Offline.NO_DATABASE);
		}

		@Override
		public Optional<DueRule> rule() {
			return Optional.ofNullable(this.rule);
		}

		@Override
		public void set(DueRule other, Instant now, @Nullable String account, @Nullable String address) {
			this.rule = other;
			this.said.add(account + " " + address);
		}

		@Override
		public List<MonthClose> closed() {
			return this.closed;
		}

		@Override
		public boolean reopen(Period month, Instant now, String reason, @Nullable String account,
				@Nullable String address) {
			this.said.add(month + " " + reason + " " + account + " " + address);
			return this.closed.removeIf((one) -> one.month().equals(month));
		}

	}

}
