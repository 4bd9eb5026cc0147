package org.bayan.web.intake;

import org.bayan.db.intake.Form;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.Trial;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.web.record.RecordNames;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a trial says where it came of a form.
 *
 * @param ref reference of the activity
 * @param record the address of its page; null where it is new
 * @param back the address of the form with what was written
 * @param title the finding
 * @param summary what follows of it
 * @param reason why; empty where none was given
 * @param act what is done
 * @param save what the button says that does it
 */
public record FormEffect(String ref, @Nullable String record, String back, String title, String summary, String reason,
		String act, String save) {

	/**
	 * In words.
	 * @param fields how many facts would be others
	 * @param months how many published months would be others
	 */
	static FormEffect of(Trial trial, Form form, int fields, int months, Texts texts) {
		IntakeFile file = (trial.takenInAs() != null) ? trial.takenInAs() : trial.file();
		String act = form.act().code();
		String path = (form.act() == Form.Act.ADD) ? null : RecordNames.path(form.ref());
		String title = switch (file.state()) {
			case STORED -> texts.get("web.form.title." + (file.dryRun() ? "reading" : "taking-in"));
			case FAILED -> texts.get("web.form.title.failed");
			case DONE -> (file.added() + file.changed() == 0) ? texts.get("web.form.title.nothing") : texts
				.get("web.form.effect." + act, "fields", fields, "figures", trial.figures(), "months", months);
		};
		boolean nothing = file.state() == IntakeFile.State.DONE && file.added() + file.changed() == 0;
		return new FormEffect(ForeignText.plain(form.ref()), (path != null) ? path + "?lang=" + texts.language() : null,
				back(trial, form, texts), title, texts.get(nothing ? "web.form.nothing" : "web.form.unsaved"),
				ForeignText.plain(form.reason()), act, texts.get("web.form.do." + act));
	}

	/** The address of the form with what was written. */
	static String back(Trial trial, Form form, Texts texts) {
		String path = (form.act() == Form.Act.ADD) ? "/activities/new" : RecordNames.path(form.ref()) + "/edit";
		return path + "?trial=" + trial.file().number() + "&lang=" + texts.language();
	}

}
