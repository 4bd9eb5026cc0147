package org.bayan.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.Trial;
import org.bayan.db.intake.Trials;
import org.bayan.domain.intake.Mapping;
import org.bayan.db.operation.AuditEntries;
import org.bayan.web.form.FormPages;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.bayan.web.record.RecordNames;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import static java.util.Objects.requireNonNull;

/**
 * Files come in, are looked at, and are taken in or left. Nothing of a file is in a
 * figure before somebody who saw what it does says so.
 */
@Controller
class ImportController {

	private static final int LONGEST_NAME = 200;

	private final Trials trials;

	private final ImportPages pages;

	private final OwnListPage ownLists;

	private final ConflictRows conflicts;

	private final WrongCells cells;

	private final FormPages forms;

	private final AuditEntries audit;

	private final Snapshot snapshot;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportController(Trials trials, ImportPages pages, OwnListPage ownLists, ConflictRows conflicts, WrongCells cells,
			FormPages forms, AuditEntries audit, Snapshot snapshot, TransactionTemplate transaction, Clock clock) {
		this.trials = trials;
		this.pages = pages;
		this.ownLists = ownLists;
		this.conflicts = conflicts;
		this.cells = cells;
		this.forms = forms;
		this.audit = audit;
		this.snapshot = snapshot;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The files that came, and the form for another. */
	@GetMapping("/imports")
	String list(@ModelAttribute("page") Page page, Model model) {
		this.snapshot.read(() -> {
			this.pages.list(page, model);
			return true;
		});
		return "imports";
	}

	/** Stores a file, or rows that were pasted, to be tried. */
	@PostMapping("/imports")
	String send(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String rows, @ModelAttribute("page") Page page) throws IOException {
		MultipartFile sent = (file == null || file.isEmpty()) ? null : file;
		if (sent == null && rows.isBlank()) {
			throw new WrongAddressException(page.t().get("web.imports.nothing"));
		}
		String pasted = page.t().get("web.imports.pasted");
		String name = (sent != null) ? name(sent.getOriginalFilename(), pasted) : pasted;
		Path received = Files.createTempFile("bayan-received", null);
		try {
			if (sent == null) {
				Files.writeString(received, rows, StandardCharsets.UTF_8);
			}
			else {
				sent.transferTo(received);
			}
			Account account = requireNonNull(page.account());
			long number = requireNonNull(this.transaction.execute((status) -> {
				long stored = store(received, name, account);
				this.audit.add(account.key(), "file-tried", "#" + stored + " " + name, page.address());
				return stored;
			}));
			return "redirect:/imports/" + number + "?lang=" + page.language();
		}
		finally {
			Files.delete(received);
		}
	}

	private long store(Path received, String name, Account account) {
		try {
			return this.trials.store(received, name, account.key(), this.clock.instant());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file's own name, without the folders that some browsers send. */
	private static String name(@Nullable String sent, String otherwise) {
		if (sent == null || sent.isBlank()) {
			return otherwise;
		}
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		return (name.length() <= LONGEST_NAME) ? name : name.substring(name.length() - LONGEST_NAME);
	}

	/** What a file would do, or what came of it. */
	@GetMapping("/imports/{number:[0-9]+}")
	String show(@PathVariable long number, @ModelAttribute("page") Page page, Model model) {
		return this.snapshot.read(() -> {
			Trial trial = find(number);
			String elsewhere = elsewhere(trial, page);
			if (elsewhere != null) {
				return "redirect:" + elsewhere;
			}
			this.pages.show(trial, page, model);
			return "import";
		});
	}

	/**
	 * A form that is to be mended, or that others overtook, is shown again; one that is
	 * saved leads to its activity.
	 */
	private @Nullable String elsewhere(Trial trial, Page page) {
		Form form = trial.form();
		if (form == null) {
			return null;
		}
		IntakeFile taken = trial.takenInAs();
		if (taken != null) {
			return (taken.state() == IntakeFile.State.DONE) ? RecordNames.address(form.ref(), page.language()) : null;
		}
		boolean mend = trial.file().state() == IntakeFile.State.DONE
				&& (trial.file().rejected() > 0 || this.forms.isOvertaken(form));
		return mend ? FormEffect.back(trial, form, page.t()) : null;
	}

	/** Takes in what was shown, unless something else holds by now. */
	@PostMapping("/imports/{number:[0-9]+}/take-in")
	String takeIn(@PathVariable long number, @RequestParam(defaultValue = "-1") long change,
			@RequestParam(defaultValue = "0") int look, @RequestParam(defaultValue = "") String profile,
			@RequestParam(defaultValue = "") String accept, @ModelAttribute("page") Page page,
			HttpServletResponse response, Model model) {
		Account account = requireNonNull(page.account());
		Trial trial = this.snapshot.read(() -> find(number));
		Form form = trial.form();
		boolean before = trial.takenInAs() != null;
		if (form != null && !before && this.snapshot.read(() -> isOvertaken(form, page, model))) {
			FormPages.answer(HttpStatus.PRECONDITION_FAILED, form, page, response, model);
			model.addAttribute("trial", number);
			return "form";
		}
		if (form == null && !before && !accept.equals("yes")
				&& this.snapshot.read(() -> this.trials.reused(number, trial.file().unchanged()).seemsAnotherList())) {
			return "redirect:/imports/" + number + "?lang=" + page.language();
		}
		this.transaction.executeWithoutResult((status) -> {
			if (!before && !profile.isBlank() && this.ownLists.mapping(number).isPresent()) {
				this.ownLists.remember(number, name(profile, profile), account.key(), this.clock.instant());
			}
			if (this.trials.takeIn(number, change, look, account.key(), this.clock.instant()) && !before) {
				this.audit.add(account.key(), (form != null) ? "activity-" + form.act().code() : "file-taken-in",
						(form != null) ? form.ref() + ": " + form.reason() : "#" + number + " " + trial.file().name(),
						page.address());
			}
		});
		return "redirect:/imports/" + number + "?lang=" + page.language();
	}

	/** Then the page is the form, with what others changed. */
	private boolean isOvertaken(Form form, Page page, Model model) {
		boolean overtaken = this.forms.isOvertaken(form);
		if (overtaken) {
			this.forms.conflict(form, page, model);
		}
		return overtaken;
	}

	/** Reads a list of one's own with what was said of it, and tries it again. */
	@PostMapping("/imports/{number:[0-9]+}/answers")
	String answer(@PathVariable long number, @RequestParam Map<String, String> form,
			@ModelAttribute("page") Page page) {
		Account account = requireNonNull(page.account());
		Answers.Said outcome = requireNonNull(this.transaction.execute((status) -> {
			Trial trial = find(number);
			Mapping mapping = this.ownLists.mapping(number)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			Answers.Said answers = this.ownLists.answered(mapping, form, page.t());
			Mapping said = answers.mapping();
			if (!this.ownLists.hasTitle(number, said)) {
				return new Answers.Said(mapping, Answers.NO_TITLE);
			}
			if (trial.takenInAs() == null && !said.equals(mapping)) {
				this.ownLists.readWith(number, said);
				this.trials.again(number);
				said.answers().forEach((kind, given) -> given.forEach((spelling, answer) -> {
					if (!mapping.answer(kind, spelling).filter(answer::equals).isPresent()) {
						this.audit.add(account.key(), "list-answered",
								"#" + number + " " + kind.code() + " " + spelling + " = " + answer, page.address());
					}
				}));
			}
			return answers;
		}));
		return "redirect:" + UriComponentsBuilder.fromPath("/imports/" + number)
			.queryParam("lang", page.language())
			.queryParamIfPresent("refused", Optional.ofNullable(outcome.refused()))
			.encode()
			.build();
	}

	/** Keeps whose cells hold where others changed rows of a list as well. */
	@PostMapping("/imports/{number:[0-9]+}/decisions")
	String decide(@PathVariable long number, @RequestParam Map<String, String> form,
			@ModelAttribute("page") Page page) {
		return change(number, "list-decided", page, (trial) -> this.conflicts.decide(trial, form));
	}

	/** Keeps cells of rejected rows that were written anew. */
	@PostMapping("/imports/{number:[0-9]+}/cells")
	String correct(@PathVariable long number, @RequestParam Map<String, String> form,
			@ModelAttribute("page") Page page) {
		return change(number, "cell-corrected", page, (trial) -> this.cells.correct(number, form));
	}

	/**
	 * Changes how a trial is read and tries it again.
	 * @param change returns what it did, a line each
	 */
	private String change(long number, String act, Page page, Function<Trial, List<String>> change) {
		Account account = requireNonNull(page.account());
		this.transaction.executeWithoutResult((status) -> {
			Trial trial = find(number);
			if (trial.takenInAs() != null || trial.change() == null || trial.form() != null) {
				return;
			}
			List<String> done = change.apply(trial);
			done.forEach((one) -> this.audit.add(account.key(), act, "#" + number + " " + one, page.address()));
			if (!done.isEmpty()) {
				this.trials.again(number);
			}
		});
		return "redirect:/imports/" + number + "?lang=" + page.language();
	}

	/** Tries it once more, against what is known now. */
	@PostMapping("/imports/{number:[0-9]+}/again")
	String again(@PathVariable long number, @ModelAttribute("page") Page page) {
		this.transaction.executeWithoutResult((status) -> {
			find(number);
			this.trials.again(number);
		});
		return "redirect:/imports/" + number + "?lang=" + page.language();
	}

	/** Forgets a file that is not to be taken in. */
	@PostMapping("/imports/{number:[0-9]+}/leave")
	String leave(@PathVariable long number, @ModelAttribute("page") Page page) {
		Account account = requireNonNull(page.account());
		Trial trial = this.snapshot.read(() -> find(number));
		this.transaction.executeWithoutResult((status) -> {
			if (this.trials.leave(number)) {
				this.audit.add(account.key(), "file-left", "#" + number + " " + trial.file().name(), page.address());
			}
		});
		Form form = trial.form();
		return "redirect:" + ((form == null) ? "/imports?lang=" + page.language() : (form.act() == Form.Act.ADD)
				? "/activities?lang=" + page.language() : RecordNames.address(form.ref(), page.language()));
	}

	private Trial find(long number) {
		return this.trials.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
