import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Generates jOOQ's classes from a real PostgreSQL after the migrations, unless those have not changed
 * since the classes were generated. Run by Maven: java GenerateSources.java MIGRATIONS OUTPUT.
 */
public class GenerateSources {

	private static final String PACKAGE = "org.bayan.db.jooq";

	public static void main(String[] args) throws Exception {
		Path migrations = Path.of(args[0]);
		Path output = Path.of(args[1]);
		Path stamp = output.resolve("migrations.sha256");
		String current = digest(migrations, Path.of(args[2]));
		if (Files.exists(stamp) && Files.readString(stamp).equals(current)
				&& Files.isDirectory(output.resolve(PACKAGE.replace('.', '/')))) {
			return;
		}
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
			Flyway.configure()
				.dataSource(postgres.getPostgresDatabase())
				.locations("filesystem:" + migrations)
				.defaultSchema("operations")
				.createSchemas(true)
				.load()
				.migrate();
			GenerationTool.generate(new Configuration()
				.withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")))
				.withGenerator(new Generator()
					.withDatabase(new Database()
						.withSchemata(Stream.of("activity", "intake", "reporting", "operations")
							.map((schema) -> new SchemaMappingType().withInputSchema(schema))
							.toList())
						.withExcludes("flyway_schema_history"))
					.withGenerate(new Generate().withRecords(true).withJavaTimeTypes(true).withGlobalObjectReferences(true)
						.withComments(false))
					.withTarget(new Target().withPackageName(PACKAGE).withDirectory(output.toString()))));
		}
		Files.writeString(stamp, current);
	}

	private static String digest(Path migrations, Path program) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		List<Path> files;
		try (Stream<Path> found = Files.list(migrations)) {
			files = Stream.concat(found.sorted(), Stream.of(program)).toList();
		}
		for (Path file : files) {
			digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
			digest.update(Files.readAllBytes(file));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
