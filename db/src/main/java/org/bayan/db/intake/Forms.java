package org.bayan.db.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bayan.domain.intake.Column;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;

/** The trials that come of a form. All of it in the current transaction. */
public class Forms {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {
	};

	private final DSLContext dsl;

	public Forms(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Says which form a trial came of. */
	void add(long trial, Form form) {
		Map<String, String> cells = new TreeMap<>();
		form.cells().forEach((column, cell) -> cells.put(column.code(), cell));
		this.dsl.execute("""
				insert into intake.form (file_id, act, activity_ref, version, reason, cells)
				values (?, ?, ?, ?, ?, ?::jsonb)""", trial, form.act().code(), form.ref(), form.version(),
				form.reason(), MAPPER.writeValueAsString(cells));
	}

	/** The form that a file came of: a trial, or what is taken in of one. */
	public Optional<Form> find(long file) {
		return this.dsl.resultQuery("""
				select m.* from intake.form m where m.file_id = coalesce(
					(select k.trial_id from intake.taking_in k where k.file_id = ?), ?)""", file, file)
			.fetchOptional()
			.map(Forms::form);
	}

	private static Form form(Record row) {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		MAPPER.readValue(requireNonNull(row.get("cells", JSONB.class)).data(), CELLS)
			.forEach((code, cell) -> cells.put(Column.valueOf(code.toUpperCase(Locale.ROOT)), cell));
		return new Form(Form.Act.of(requireNonNull(row.get("act", String.class))),
				requireNonNull(row.get("activity_ref", String.class)), row.get("version", Long.class),
				requireNonNull(row.get("reason", String.class)), cells);
	}

}
