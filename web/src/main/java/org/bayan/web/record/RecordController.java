package org.bayan.web.record;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Version;
import org.bayan.db.reference.References;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.record.ListedActivity;
import org.bayan.reporting.text.Texts;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.Published;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The records behind the figures. */
@Controller
class RecordController {

	private static final int ON_A_PAGE = 20;

	private final Snapshot snapshot;

	private final ReportReader reader;

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final AuditEntries audit;

	private final ZoneId zone;

	RecordController(Snapshot snapshot, ReportReader reader, RecordedActivities records, References references,
			Changes changes, AuditEntries audit, ZoneId zone) {
		this.snapshot = snapshot;
		this.reader = reader;
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.audit = audit;
		this.zone = zone;
	}

	@GetMapping("/activities")
	String list(@RequestParam(required = false) @Nullable String after,
			@RequestParam(name = "ref", required = false) @Nullable String afterRef,
			@RequestParam(defaultValue = "0") int shown, HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		RecordQuery query = RecordQuery.of(page);
		return this.snapshot.read(() -> {
			ReportReader.Periods periods = this.reader.periods();
			RecordFilter filter = query.filter(periods.latest(), this.reader.change(page, query.asked()));
			FilterBar bar = this.reader.bar(page, query.asked(), filter.period(), periods);
			if (bar.placeName().isEmpty() || bar.sectorName().isEmpty()) {
				throw new WrongAddressException(page.t().get("web.wrong.scope"));
			}
			boolean searched = !filter.words().isBlank();
			// a word that stands in a million titles is not counted to the end
			long count = searched ? this.records.countUpTo(filter, RecordList.AT_ONCE + 1) : this.records.count(filter);
			boolean many = searched && count > RecordList.AT_ONCE;
			if (many) {
				this.records.alongTheOrder();
			}
			List<ListedActivity> rows = rows(filter, query.order(), page, after, afterRef);
			Texts texts = page.t();
			boolean soFar = filter.period() != null && this.reader.isUnderWay(query.asked(), filter.period());
			model.addAttribute("bar", bar);
			model.addAttribute("anyPeriod", true);
			model.addAttribute("names", names(texts));
			model.addAttribute("rows", rows);
			model.addAttribute("count", count);
			model
				.addAttribute("title", many
						? texts.get("web.record.many", "n", RecordList.AT_ONCE, "figure",
								RecordTitle.scope(filter, bar.placeName(), bar.sectorName(), soFar, texts,
										names(texts)))
						: RecordTitle.title(filter, bar, soFar, count, texts, names(texts)));
			model.addAttribute("rule", (filter.measure() != null) ? texts.get("rule." + rule(filter.measure())) : null);
			model.addAttribute("query", query);
			model.addAttribute("none", texts.get(query.narrowed() ? "web.record.none" : "web.record.none.here"));
			model.addAttribute("measures", RecordChoices.measures(query, page));
			model.addAttribute("orders", RecordChoices.orders(query, page));
			model.addAttribute("types", RecordChoices.types(query, texts));
			model.addAttribute("statuses", RecordChoices.statuses(query, texts));
			List<RecordColumn> columns = RecordColumn.of(page);
			model.addAttribute("columns", RecordColumn.choices(columns, texts));
			model.addAttribute("shownColumns",
					RecordColumn.choices(columns, texts).stream().filter(Choice::chosen).toList());
			model.addAttribute("withStatus", query.measure() == null && !columns.contains(RecordColumn.STATUS));
			model.addAttribute("overview", overview(query, filter).address("/", page.language()));
			boolean atOnce = !many && count <= RecordList.AT_ONCE;
			model.addAttribute("csv", atOnce ? query.asked().address("/activities.csv", page.language()) : null);
			model.addAttribute("atOnce", RecordList.AT_ONCE);
			model.addAttribute("longList", atOnce ? null : query.asked().address("/lists", page.language()));
			long[] stated = (count == 0 || many) ? null : this.records.participants(filter);
			model.addAttribute("stated",
					(stated == null) ? null : (stated[0] == 0) ? texts.get("web.record.stated.none")
							: texts.get("web.record.stated", "n", stated[0], "total", count, "sum", stated[1]));
			int from = Math.max(0, many ? shown : Math.min(shown, (int) count));
			model.addAttribute("range", texts.get(many ? "web.record.range.many" : "web.record.range", "from",
					(count == 0) ? 0 : from + 1, "to", from + rows.size(), "n", many ? RecordList.AT_ONCE : count));
			boolean more = (many || from + rows.size() < count) && rows.size() == ON_A_PAGE;
			model.addAttribute("next", more ? next(query, page, rows.getLast(), from + rows.size()) : null);
			model.addAttribute("first", (after != null) ? query.asked().address("/activities", page.language()) : null);
			dataAsOf(model, page, query.asked());
			return "records";
		});
	}

	/**
	 * One activity, by its reference or, where that would not stand in an address, its
	 * id.
	 */
	@GetMapping("/activities/{ref}")
	String record(@PathVariable String ref, HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		boolean found = this.snapshot.read(() -> {
			Optional<ListedActivity> activity = this.records.find(ref)
				.or(() -> ref.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
						? this.records.find(UUID.fromString(ref)) : Optional.empty());
			activity.ifPresent((one) -> {
				RecordNames names = names(page.t());
				List<Version> versions = this.records.versions(one.ref());
				model.addAttribute("names", names);
				model.addAttribute("activity", one);
				model.addAttribute("title", names.title(one));
				RecordFacts facts = new RecordFacts(names, page.t(), this.zone,
						String.valueOf(this.references.reportingCurrency()));
				model.addAttribute("withdrawn", versions.getLast().withdrawn());
				boolean writable = page.plans() && ActivityReference.folded(one.ref()).equals(one.ref());
				model.addAttribute("form",
						writable ? RecordNames.path(one.ref()) + "/edit?lang=" + page.language() : null);
				model.addAttribute("facts", facts.of(versions.getLast()));
				model.addAttribute("history", facts.history(versions));
				model.addAttribute("counts", new RecordCounts(page, names).of(one, versions.getLast().withdrawn()));
				dataAsOf(model, page, PageFilter.of(page).today());
			});
			return activity.isPresent();
		});
		if (!found) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "record";
	}

	private List<ListedActivity> rows(RecordFilter filter, RecordOrder order, Page page, @Nullable String after,
			@Nullable String afterRef) {
		try {
			return this.records.list(filter, order, page.language(), after, afterRef, ON_A_PAGE);
		}
		catch (DataAccessException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.records"));
		}
	}

	/**
	 * The page of the figures: in an edition that of its month, whose only page it is.
	 */
	private static PageFilter overview(RecordQuery query, RecordFilter filter) {
		PageFilter plain = query.asked().plain();
		Published edition = plain.edition();
		if (edition != null) {
			return plain.published(edition.month(), edition.number());
		}
		return (plain.range() != null || plain.period() != null) ? plain : plain.in(filter.period());
	}

	private RecordNames names(Texts texts) {
		long change = this.changes.latest();
		return new RecordNames(texts, this.references.memberStates(change), this.references.allSectors(change));
	}

	private void dataAsOf(Model model, Page page, PageFilter asked) {
		long change = this.reader.change(page, asked);
		model.addAttribute("dataAsOf",
				this.changes.recordedAt(change).map((moment) -> page.t().moment(moment, this.zone)).orElse("…"));
		model.addAttribute("edition", RecordTitle.known(asked, page.t()));
	}

	private static String rule(Measure measure) {
		return (measure == Measure.ACTIVITIES) ? "month" : measure.code();
	}

	private static String next(RecordQuery query, Page page, ListedActivity last, int shown) {
		return UriComponentsBuilder.fromUriString(query.asked().address("/activities", page.language()))
			.queryParam("after", "{after}")
			.queryParam("ref", "{ref}")
			.queryParam("shown", shown)
			.build()
			.expand(Map.of("after", enc(last.key()), "ref", enc(last.ref())))
			.toUriString();
	}

	private static String enc(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

}
