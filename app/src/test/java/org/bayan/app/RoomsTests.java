package org.bayan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.bayan.app.launch.Settings;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rooms of the house: which module may use which packages. A module that is not
 * listed in another's row is out of its sight.
 */
class RoomsTests {

	/** What every room but the domain may use besides its own row. */
	private static final List<String> EVERYWHERE = List.of("java..", "javax..", "org.slf4j..", "org.jspecify..",
			"org.springframework.context.annotation..", "org.springframework.stereotype..",
			"org.springframework.beans.factory.annotation..", "org.springframework.boot.context.properties..",
			"org.springframework.boot.autoconfigure..");

	private static final List<Room> ROOMS = List.of(
	// @formatter:off
			room("domain", "java.lang..", "java.util..", "java.math..", "java.time..", "java.nio.charset..", "java.text..", "org.jspecify.."),
			room("db", "org.bayan.domain..", "org.jooq..", "org.springframework.transaction..", "org.springframework.jdbc..",
					"org.springframework.boot.jdbc..",
					"org.springframework.dao..", "org.postgresql..", "org.flywaydb..", "com.fasterxml.jackson..", "tools.jackson.."),
			room("reporting", "org.bayan.domain..", "org.jfree..", "org.apache.poi..", "org.openxmlformats..",
					"org.apache.xmlbeans..", "com.ibm.icu..", "de.siegmar.fastcsv..", "tools.jackson.."),
			room("batch", "org.bayan.domain..", "org.bayan.db..", "org.bayan.reporting..", "org.springframework.batch..",
					"org.springframework.transaction..", "org.springframework.jdbc.datasource..", "org.springframework.boot.json..",
					"com.github.kagkarlsson.scheduler..", "de.siegmar.fastcsv..", "org.apache.poi..", "com.ibm.icu.."),
			room("web", "org.bayan.domain..", "org.bayan.db..", "org.bayan.reporting..", "org.springframework..",
					"org.thymeleaf..", "jakarta.servlet..", "org.apache.catalina..", "org.apache.coyote..",
					"org.apache.tomcat..", "io.micrometer..", "com.github.benmanes.caffeine..",
					"com.github.kagkarlsson.scheduler", "com.github.kagkarlsson.scheduler.task"),
			room("app", "*.."));
	// @formatter:on

	private static JavaClasses classes;

	@BeforeAll
	static void importClasses() {
		classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("org.bayan");
	}

	@TestFactory
	Stream<DynamicTest> eachRoomUsesWhatItsRowAllows() {
		return ROOMS.stream()
			.map((room) -> DynamicTest.dynamicTest(room.name(),
					() -> classes().that()
						.resideInAPackage("org.bayan." + room.name() + "..")
						.should()
						.onlyDependOnClassesThat()
						.resideInAnyPackage(room.allowed().toArray(String[]::new))
						.check(classes)));
	}

	@Test
	void everyClassIsInARoom() {
		assertThat(
				classes.stream().map(JavaClass::getPackageName).filter((name) -> !name.equals("org.bayan")).distinct())
			.allMatch((name) -> ROOMS.stream()
				.anyMatch((room) -> (name + ".").startsWith("org.bayan." + room.name() + ".")));
	}

	@Test
	void domainDoesNotAskForTheTime() {
		noClasses().that()
			.resideInAPackage("org.bayan.domain..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(java.time.Clock.class)
			.check(classes);
	}

	@Test
	void settingsAloneReadTheEnvironment() {
		assertThat(classes.stream()
			.filter((type) -> type.getMethodCallsFromSelf()
				.stream()
				.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(System.class)
						&& Set.of("getenv", "getProperties").contains(call.getName())))
			.map(JavaClass::getName)).containsExactly(Settings.class.getName());
	}

	/** It asks for work and leaves doing it to others. */
	@Test
	void webUsesNothingOfTheSchedulerButItsClient() {
		noClasses().that()
			.resideInAPackage("org.bayan.web..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Scheduler.class)
			.check(classes);
	}

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("org.bayan.(*).(*)..").should().beFreeOfCycles().check(classes);
	}

	@Test
	void everyPackageSaysWhatItHoldsAndIsNullMarked() {
		List<String> silent = new ArrayList<>();
		for (JavaPackage inside : classes.getPackage("org.bayan").getSubpackagesInTree()) {
			boolean generated = inside.getName().startsWith("org.bayan.db.jooq");
			boolean holdsClasses = inside.getClasses().stream().anyMatch((type) -> !type.getSimpleName().isEmpty());
			if (holdsClasses && !generated && !inside.isAnnotatedWith(NullMarked.class)) {
				silent.add(inside.getName());
			}
		}
		assertThat(silent).isEmpty();
	}

	@Test
	void namesSayWhatAThingIs() {
		noClasses().that()
			.resideOutsideOfPackage("org.bayan.db.jooq..")
			.should()
			.haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Generator|Service|Dto|Entity)")
			.check(classes);
	}

	private static Room room(String name, String... allowed) {
		List<String> packages = new ArrayList<>(List.of(allowed));
		packages.add("org.bayan." + name + "..");
		if (!name.equals("domain")) {
			packages.addAll(EVERYWHERE);
		}
		return new Room(name, packages);
	}

	private record Room(String name, List<String> allowed) {

	}

}
