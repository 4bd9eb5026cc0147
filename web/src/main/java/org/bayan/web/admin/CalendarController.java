package org.bayan.web.admin;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.calendar.Calendars;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.calendar.WrongRuleException;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import static java.util.Objects.requireNonNull;

/**
 * Changes when months are due, and opens closed months again. Each has a page that says
 * what would follow; only the button on it does it.
 */
@Controller
class CalendarController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** So long may a reason be; it stands in one line of the audit. */
	private static final int LONGEST_REASON = 300;

	private final Calendars calendars;

	private final Snapshot snapshot;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final ZoneId zone;

	CalendarController(Calendars calendars, Snapshot snapshot, TransactionTemplate transaction, Clock clock,
			ZoneId zone) {
		this.calendars = calendars;
		this.snapshot = snapshot;
		this.transaction = transaction;
		this.clock = clock;
		this.zone = zone;
	}

	/** The rule in force to be changed, or what would follow from another one. */
	@GetMapping("/admin/rule")
	String rule(@ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
		RuleForm written = page.query().containsKey("day") ? RuleForm.of(page.query()) : this.snapshot
			.read(() -> this.calendars.rule().map(RuleForm::of).orElseGet(() -> RuleForm.first(this.clock, this.zone)));
		model.addAttribute("written", written);
		if (page.query().containsKey("day")) {
			try {
				model.addAttribute("consequences", this.snapshot.read(() -> consequences(written.rule(), page.t())));
			}
			catch (WrongRuleException ex) {
				response.setStatus(HttpStatus.BAD_REQUEST.value());
				model.addAttribute("error", sentence(ex, page.t()));
			}
		}
		return "rule";
	}

	@PostMapping("/admin/rule")
	String set(@ModelAttribute("page") Page page) {
		DueRule rule;
		try {
			rule = RuleForm.of(page.query()).rule();
		}
		catch (WrongRuleException ex) {
			throw new WrongAddressException(sentence(ex, page.t()));
		}
		Account account = requireNonNull(page.account());
		this.transaction.executeWithoutResult(
				(status) -> this.calendars.set(rule, this.clock.instant(), account.key(), page.address()));
		return "redirect:/admin?lang=" + page.language();
	}

	/** Asks for the reason why a closed month is to be opened again. */
	@GetMapping("/admin/reopening")
	String reopening(@ModelAttribute("page") Page page, Model model) {
		Period month = month(page);
		if (this.snapshot.read(() -> this.calendars.closed()).stream().noneMatch((one) -> one.month().equals(month))) {
			throw notClosed(month, page.t());
		}
		model.addAttribute("month", month.toString());
		model.addAttribute("name", page.t().period(month));
		model.addAttribute("longest", LONGEST_REASON);
		return "reopening";
	}

	/**
	 * The row alone is taken away: whoever closes months meanwhile has not begun this
	 * one, since it was closed.
	 */
	@PostMapping("/admin/reopening")
	String reopen(@ModelAttribute("page") Page page) {
		Period month = month(page);
		String reason = page.query().getOrDefault("reason", "").strip();
		if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
			throw new WrongAddressException(page.t().get("web.admin.reopen.no-reason", "n", LONGEST_REASON));
		}
		Account account = requireNonNull(page.account());
		boolean reopened = Boolean.TRUE.equals(this.transaction.execute(
				(status) -> this.calendars.reopen(month, this.clock.instant(), reason, account.key(), page.address())));
		if (!reopened) {
			throw notClosed(month, page.t());
		}
		return "redirect:/admin?lang=" + page.language();
	}

	private static Period month(Page page) {
		try {
			Period month = Period.parse(page.query().getOrDefault("month", ""));
			if (month.length() == Period.Length.MONTH) {
				return month;
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// as for a quarter
		}
		throw new WrongAddressException(page.t().get("web.wrong.month"));
	}

	private static WrongAddressException notClosed(Period month, Texts texts) {
		return new WrongAddressException(texts.get("command.calendar.not-closed", "month", texts.period(month)));
	}

	private static String sentence(WrongRuleException wrong, Texts texts) {
		return texts.get("calendar.wrong." + wrong.part().code(), "value", texts.foreign(wrong.value()));
	}

	/** What would follow at once from a rule. */
	private List<String> consequences(DueRule rule, Texts texts) {
		Instant now = this.clock.instant();
		YearMonth next = rule.next(now);
		List<YearMonth> due = rule.due(now, this.calendars.closedMonths());
		String first = due.isEmpty() ? "" : texts.month(due.getFirst());
		return List.of(words(rule, texts),
				texts.get("command.calendar.next", "month", texts.month(next), "moment",
						texts.moment(rule.dueAt(next), rule.zone())),
				texts.get("web.admin.rule.due", "n", due.size(), "month", first));
	}

	/** A rule in a sentence. */
	static String words(DueRule rule, Texts texts) {
		String due = texts.get("web.admin.rule.of", "day", rule.day(), "time", TIME.format(rule.time()), "zone",
				rule.zone().getId(), "month", texts.month(rule.first()));
		return (rule.cutOff() == null) ? due : texts.get("web.admin.rule.cut-off", "rule", due, "day", rule.cutOff());
	}

	/** A rule as it stands in the fields of its form. */
	public record RuleForm(String day, String time, String zone, String first, String cutOff) {

		static RuleForm of(Map<String, String> query) {
			return new RuleForm(query.getOrDefault("day", ""), query.getOrDefault("time", ""),
					query.getOrDefault("zone", ""), query.getOrDefault("from", ""), query.getOrDefault("cut-off", ""));
		}

		static RuleForm of(DueRule rule) {
			return new RuleForm(String.valueOf(rule.day()), TIME.format(rule.time()), rule.zone().getId(),
					rule.first().toString(), (rule.cutOff() != null) ? rule.cutOff().toString() : "");
		}

		/** As the command's own, for who has no rule yet. */
		static RuleForm first(Clock clock, ZoneId zone) {
			return new RuleForm("5", "06:00", zone.getId(), YearMonth.now(clock.withZone(zone)).toString(), "");
		}

		DueRule rule() {
			return DueRule.of(this.day, this.time, this.zone, this.first, this.cutOff);
		}

	}

}
