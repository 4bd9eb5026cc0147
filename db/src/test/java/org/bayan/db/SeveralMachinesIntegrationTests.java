package org.bayan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules that keep the way to several machines open: a fact lies where its activity
 * lies, and whoever reads facts asks for nothing that lies elsewhere.
 */
class SeveralMachinesIntegrationTests {

	private static final List<String> FACTS = List.of("activity.activity_version", "activity.part",
			"activity.programme", "intake.known_content", "intake.staged_row");

	/** Not distributed: looked up by a file or by one id of before. */
	private static final List<String> LOCAL = List.of("intake.rejected_row", "activity.former_id");

	/** Where the facts are merged: the edges are followed there and nowhere else. */
	private static final Set<String> MERGE = Set.of("Activities.java", "RejectedRows.java");

	private final DSLContext dsl = new TestDatabase().dsl();

	/** A table of facts that is added is held to the rules, too. */
	@Test
	void theFactsAreAllTablesThatNameAnActivity() {
		assertThat(this.dsl.resultQuery("""
				select c.oid::regclass::text
				from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'activity_id'
				where c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype""").fetch(0, String.class))
			.containsExactlyInAnyOrderElementsOf(Stream.concat(FACTS.stream(), LOCAL.stream()).toList());
	}

	@Test
	void everyUniqueKeyOfFactsHoldsTheActivity() {
		assertThat(texts("""
				select i.indexrelid::regclass::text from pg_index i
				where i.indrelid = any(?::regclass[]) and i.indisunique and not exists (select from pg_attribute a
					where a.attrelid = i.indrelid and a.attname = 'activity_id' and a.attnum = any(i.indkey))"""))
			.isEmpty();
		assertThat(texts("""
				select indrelid::regclass::text from pg_index
				where indrelid = any(?::regclass[]) and indisunique""")).hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void noFactHasATriggerAForeignKeyOrANumberOfItsOwn() {
		assertThat(texts("select tgname::text from pg_trigger where tgrelid = any(?::regclass[])")).isEmpty();
		assertThat(texts("""
				select conname::text from pg_constraint
				where contype = 'f' and (conrelid = any(?::regclass[]) or confrelid = any(?::regclass[]))"""))
			.isEmpty();
		assertThat(texts("""
				select a.attrelid::regclass || '.' || a.attname from pg_attribute a
					left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
				where a.attrelid = any(?::regclass[]) and (a.attidentity <> ''
					or pg_get_expr(d.adbin, d.adrelid) like 'nextval%')""")).isEmpty();
	}

	@Test
	void nobodyButTheMergeFollowsTheEdgesOfProgrammes() throws IOException {
		assertThat(statementsWith("\\brecursive\\b").keySet()).isEqualTo(MERGE);
		assertThat(statementsWith("\\bactivity\\.part\\b").keySet()).isEqualTo(MERGE);
	}

	@Test
	void noStatementOfFactsAsksForWhatSeveralMachinesCannotDo() throws IOException {
		assertThat(statementsWith("\\b(merge into|grouping sets|cube|rollup|skip locked)\\b")).isEmpty();
		// one row each, of tables that are not distributed
		assertThat(statementsWith("\\bfor (update|share)\\b|\\.for(Update|Share)\\(\\)").keySet())
			.isEqualTo(Set.of("Accounts.java", "Requests.java", "Trials.java", "WorkLocks.java"));
	}

	private List<String> texts(String sql) {
		String[] facts = FACTS.toArray(String[]::new);
		Object[] binds = Stream.generate(() -> facts).limit(sql.chars().filter((c) -> c == '?').count()).toArray();
		return this.dsl.resultQuery(sql, binds).fetch(0, String.class);
	}

	/** By file, what of its statements matches, comments left out. */
	private static Map<String, Set<String>> statementsWith(String expression) throws IOException {
		Pattern pattern = Pattern.compile(expression);
		Map<String, Set<String>> found = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String code = Files.readString(file)
					.replaceAll("(?s)/\\*.*?\\*/", "")
					.replaceAll("(?m)^\\s*(//|--).*$", "");
				Matcher matcher = pattern.matcher(code);
				while (matcher.find()) {
					found.computeIfAbsent(String.valueOf(file.getFileName()), (name) -> new TreeSet<>())
						.add(matcher.group().toLowerCase(Locale.ROOT));
				}
			}
		}
		return found;
	}

}
