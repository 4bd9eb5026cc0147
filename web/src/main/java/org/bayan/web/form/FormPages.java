package org.bayan.web.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Trial;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Version;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Merge;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.record.RecordFacts;
import org.bayan.web.record.RecordNames;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import static java.util.Objects.requireNonNull;

/** What the page of the form says. To be called in one transaction. */
@Component
public class FormPages {

	/** The longest reason, in characters. */
	static final int LONGEST_REASON = 500;

	private final Activities activities;

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final RejectedRows rejected;

	private final ZoneId zone;

	FormPages(Activities activities, RecordedActivities records, References references, Changes changes,
			RejectedRows rejected, ZoneId zone) {
		this.activities = activities;
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.rejected = rejected;
		this.zone = zone;
	}

	/**
	 * Answers with a form that is not tried: its languages lead to where it is opened.
	 */
	public static void answer(HttpStatus status, Form form, Page page, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		tag(response, model);
		model.addAttribute("page",
				page.at((form.act() == Form.Act.ADD) ? "/activities/new" : RecordNames.path(form.ref()) + "/edit"));
	}

	/** The version of the activity in the form is the strong tag of the answer. */
	static void tag(HttpServletResponse response, Model model) {
		if (model.getAttribute("version") instanceof Long version && version > 0) {
			response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
		}
	}

	/** Whether the activity is another by now than the one that a form was opened at. */
	public boolean isOvertaken(Form form) {
		return this.activities.version(form.ref()) != form.version();
	}

	/** The form as it is opened at an activity that is known. */
	Form opened(String ref, Form.Act act) {
		long version = this.activities.version(ref);
		return new Form(act, ref, version, "", requireNonNull(cells(ref, version)));
	}

	/** The cells of an activity as a change made it; null where it made none of it. */
	private @Nullable Map<Column, String> cells(String ref, long version) {
		ActivityCells writer = new ActivityCells(this.references.memberStates(this.changes.latest())
			.stream()
			.map(MemberState::iso3)
			.collect(Collectors.toSet()), requireNonNull(this.references.reportingCurrency()));
		return this.activities.find(ref, version).map((activity) -> FormCells.of(activity, writer)).orElse(null);
	}

	/** Shows a form as it is. */
	void show(Form form, @Nullable Column more, Page page, Model model) {
		fill(form, Map.of(), null, null, Set.of(), more, page, model);
	}

	/** Shows a form without a reason that can be kept. */
	void withoutReason(Form form, Page page, Model model) {
		fill(form, Map.of(), page.t().get("web.form.reason.missing", "n", LONGEST_REASON), null, Set.of(), null, page,
				model);
	}

	/**
	 * Shows a form again: with what its trial found wrong, and with what others changed
	 * meanwhile.
	 */
	void again(Trial trial, Page page, Model model) {
		Form form = requireNonNull(trial.form());
		if (isOvertaken(form)) {
			conflict(form, page, model);
			return;
		}
		Map<Column, String> errors = new EnumMap<>(Column.class);
		this.rejected.first(trial.file().number(), 1, (row) -> errors.putAll(errors(row, page.t())));
		fill(form, errors, null, null, Set.of(), null, page, model);
	}

	private static Map<Column, String> errors(RejectedRow row, Texts texts) {
		List<Rejection> all = new ArrayList<>();
		if (row.column() != null) {
			all.add(new Rejection(row.number(), column(row.column()), row.value(),
					Reason.valueOf(row.reason().toUpperCase(Locale.ROOT)), row.arguments()));
		}
		all.addAll(row.further());
		Map<Column, String> errors = new EnumMap<>(Column.class);
		all.forEach((one) -> errors.putIfAbsent(requireNonNull(one.column()), Reasons.alone(texts, one)));
		return errors;
	}

	private static Column column(String code) {
		return Column.valueOf(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * Shows a form whose activity others changed since it was opened, both values beside
	 * each field that both changed. It is now opened at what they made.
	 */
	public void conflict(Form form, Page page, Model model) {
		Texts texts = page.t();
		long now = this.activities.version(form.ref());
		if (form.act() == Form.Act.ADD) {
			String known = texts.get("web.form.known", "ref", texts.foreign(form.ref()));
			model.addAttribute("known", RecordNames.address(form.ref(), page.language()));
			fill(form, Map.of(Column.ACTIVITY_REF, known), null, null, Set.of(), null, page, model);
			return;
		}
		List<Version> versions = this.records.versions(form.ref());
		Version latest = versions.getLast();
		Merge merge = Merge.of(cells(form.ref(), form.version()), requireNonNull(cells(form.ref(), now)), form.cells());
		Form.Act act = latest.withdrawn() ? Form.Act.RESTORE
				: (form.act() == Form.Act.RESTORE) ? Form.Act.EDIT : form.act();
		String told = texts.get("web.form.conflict", "n", merge.conflicts().size());
		fill(new Form(act, form.ref(), now, form.reason(), merge.cells()), Map.of(), null, told, merge.conflicts(),
				null, page, model);
		FormFields fields = fields(texts);
		model.addAttribute("taken", merge.taken().isEmpty() ? null : texts.get("web.form.taken", "fields",
				texts.list(merge.taken().stream().map(fields::label).toList())));
	}

	private void fill(Form form, Map<Column, String> errors, @Nullable String reasonError, @Nullable String conflict,
			Set<Column> conflicts, @Nullable Column more, Page page, Model model) {
		Texts texts = page.t();
		FormFields fields = fields(texts);
		Map<Column, String> theirs = new HashMap<>();
		if (form.act() != Form.Act.ADD) {
			known(form, conflicts, theirs, page, model);
		}
		List<FormField.Part> parts = fields.parts(new FormFields.Content(form.cells(), errors, theirs, more),
				form.act() == Form.Act.ADD);
		model.addAttribute("parts", parts);
		model.addAttribute("act", form.act().code());
		model.addAttribute("ref", form.ref());
		model.addAttribute("version", form.version());
		model.addAttribute("trial", page.query().get("trial"));
		model.addAttribute("reason", form.reason());
		model.addAttribute("longest", LONGEST_REASON);
		model.addAttribute("reasonError", reasonError);
		model.addAttribute("conflict", conflict);
		int faults = errors.size() + ((reasonError != null) ? 1 : 0);
		model.addAttribute("faults", (faults > 0) ? texts.get("web.form.faults", "n", faults) : null);
		model.addAttribute("marked",
				parts.stream()
					.flatMap((part) -> part.fields().stream())
					.filter((field) -> field.error() != null || field.theirs() != null)
					.toList());
	}

	/** What is known of the activity: its title, its history, what others made of it. */
	private void known(Form form, Set<Column> conflicts, Map<Column, String> theirs, Page page, Model model) {
		Texts texts = page.t();
		long now = this.changes.latest();
		RecordNames names = new RecordNames(texts, this.references.memberStates(now), this.references.allSectors(now));
		RecordFacts facts = new RecordFacts(names, texts, this.zone,
				requireNonNull(this.references.reportingCurrency()));
		List<Version> versions = this.records.versions(form.ref());
		conflicts.forEach((column) -> theirs.put(column,
				texts.get("web.form.theirs", "value", facts.value(column.code(), versions.getLast().facts()))));
		this.records.find(form.ref()).ifPresent((activity) -> {
			model.addAttribute("names", names);
			model.addAttribute("activity", activity);
		});
		model.addAttribute("address", RecordNames.address(form.ref(), page.language()));
		model.addAttribute("path", RecordNames.path(form.ref()));
		model.addAttribute("history", facts.history(versions));
	}

	private FormFields fields(Texts texts) {
		long now = this.changes.latest();
		List<Sector> sectors = this.references.sectors(now);
		return new FormFields(texts, this.references.memberStates(now), sectors, this.references.allSectors(now),
				requireNonNull(this.references.reportingCurrency()));
	}

}
