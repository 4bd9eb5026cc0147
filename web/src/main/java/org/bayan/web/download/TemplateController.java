package org.bayan.web.download;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.template.ActivityTemplate;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The workbook in which activities are filled in. */
@Controller
class TemplateController {

	private final Snapshot snapshot;

	private final References references;

	private final Changes changes;

	private final Delivery delivery;

	TemplateController(Snapshot snapshot, References references, Changes changes, Delivery delivery) {
		this.snapshot = snapshot;
		this.references = references;
		this.changes = changes;
		this.delivery = delivery;
	}

	/** In the language of its name, whatever the reader's is. */
	@GetMapping("/imports/template-{code}.xlsx")
	ResponseEntity<byte[]> template(@PathVariable String code, HttpServletRequest request) throws IOException {
		Language language = Language.ofCode(code);
		if (language == null) {
			return ResponseEntity.notFound().build();
		}
		Known known = this.snapshot.read(this::known);
		return this.delivery.answer((out) -> ActivityTemplate.write(known.organisation(), known.states(),
				known.sectors(), Texts.in(language), out), "bayan-" + ActivityTemplate.name(language),
				Page.of(request));
	}

	private Known known() {
		long change = this.changes.latest();
		return new Known(this.references.organisation(), this.references.memberStates(change),
				this.references.sectors(change));
	}

	/** The reference data of one moment. */
	private record Known(Names organisation, List<MemberState> states, List<Sector> sectors) {

	}

}
