package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.account.SignInAttempts;
import org.bayan.web.account.Passwords;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bayan.db.jooq.operations.Tables.AUDIT;
import static org.bayan.db.jooq.operations.Tables.SESSION;
import static org.bayan.db.jooq.operations.Tables.SIGN_IN_ATTEMPT;

@Isolated("times its answers")
class SignInIntegrationTests {

	private static final int TOO_MANY = 429;

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@BeforeEach
	void forgetTries() {
		sample.database().change((dsl) -> dsl.deleteFrom(SIGN_IN_ATTEMPT).execute());
	}

	@Test
	void theRightPasswordBeginsASessionUnderANewId() throws Exception {
		Visitor visitor = sample.visitor().with("SESSION", "Y2hvc2VuLWJ5LWFuLWF0dGFja2Vy");
		visitor.signIn("planner", ServedSample.PASSWORD);
		String first = visitor.cookie("SESSION");
		assertThat(first).isNotEmpty().isNotEqualTo("Y2hvc2VuLWJ5LWFuLWF0dGFja2Vy");
		assertThat(visitor.get("/").statusCode()).isEqualTo(200);
		assertThat(sample.visitor(Role.PLANNER).cookie("SESSION")).isNotEqualTo(first);
	}

	@Test
	void whoOnlyLooksAtTheSignInPageGetsNoSession() throws Exception {
		int before = sessions();
		Visitor visitor = sample.visitor();
		assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
		assertThat(visitor.trySignIn("planner", "wrong").statusCode()).isEqualTo(401);
		assertThat(visitor.cookie("SESSION")).isEmpty();
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() throws Exception {
		String wrong = withoutToken(sample.visitor().trySignIn("planner", "wrong"));
		String unknown = withoutToken(sample.visitor().trySignIn("nobody", "wrong"));
		assertThat(unknown.replace("value=\"nobody\"", "value=\"planner\"")).isEqualTo(wrong);
		assertThat(wrong).contains("The name or the password is wrong.");
	}

	@Test
	void anUnknownNameTakesAsLongAsAKnownOne() throws Exception {
		sample.add("timed", Role.LEADERSHIP);
		long known = Long.MAX_VALUE;
		long unknown = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			known = Math.min(known, nanosToRefuse("timed"));
			unknown = Math.min(unknown, nanosToRefuse("untimed"));
		}
		// the comparison of a password is nearly all of it
		assertThat((double) unknown / known).isBetween(0.5, 2.0);
	}

	@Test
	void signingOutKillsTheCookie() throws Exception {
		Visitor visitor = sample.visitor(Role.LEADERSHIP);
		String cookie = visitor.cookie("SESSION");
		assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(302);
		assertThat(sample.visitor().with("SESSION", cookie).get("/").statusCode()).isEqualTo(302);
	}

	@Test
	void disablingActsOnTheNextRequest() throws Exception {
		sample.add("gone", Role.ADMINISTRATOR);
		Visitor visitor = sample.visitor().signIn("gone", ServedSample.PASSWORD);
		assertThat(visitor.get("/").statusCode()).isEqualTo(200);
		sample.database().change((dsl) -> {
			new Accounts(dsl).disabled(sample.account("gone"), true);
			return true;
		});
		assertThat(visitor.get("/").statusCode()).isEqualTo(302);
		assertThat(sample.visitor().trySignIn("gone", ServedSample.PASSWORD).statusCode()).isEqualTo(401);
		sample.database().change((dsl) -> {
			new Accounts(dsl).disabled(sample.account("gone"), false);
			return true;
		});
		assertThat(visitor.get("/").statusCode()).as("an old session stays dead").isEqualTo(302);
		assertThat(sample.visitor().trySignIn("Gone ", ServedSample.PASSWORD).statusCode()).isEqualTo(302);
	}

	@Test
	void aNewPasswordEndsTheSessions() throws Exception {
		sample.add("changing", Role.PLANNER);
		Visitor visitor = sample.visitor().signIn("changing", ServedSample.PASSWORD);
		String hash = new Passwords().hash("another password");
		sample.database().change((dsl) -> {
			new Accounts(dsl).password(sample.account("changing"), hash);
			return true;
		});
		assertThat(visitor.get("/").statusCode()).isEqualTo(302);
		assertThat(sample.visitor().trySignIn("changing", ServedSample.PASSWORD).statusCode()).isEqualTo(401);
		assertThat(sample.visitor().trySignIn("changing", "another password").statusCode()).isEqualTo(302);
	}

	@Test
	void failedTriesOfOneAccountAreCountedOverInstancesAndRestarts() throws Exception {
		sample.add("guessed", Role.LEADERSHIP);
		try (Pages another = sample.another()) {
			for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
				Visitor visitor = (i % 2 == 0) ? sample.visitor() : new Visitor(another.address());
				assertThat(visitor.trySignIn("guessed", "guess " + i).statusCode()).isEqualTo(401);
			}
			HttpResponse<String> refused = sample.visitor().trySignIn("GUESSED", ServedSample.PASSWORD);
			assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
			assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
			assertThat(new Visitor(another.address()).trySignIn("guessed", ServedSample.PASSWORD).statusCode())
				.isEqualTo(TOO_MANY);
		}
		sample.restart();
		assertThat(sample.visitor().trySignIn("guessed", ServedSample.PASSWORD).statusCode()).isEqualTo(TOO_MANY);
		assertThat(sample.visitor().trySignIn("planner", ServedSample.PASSWORD).statusCode()).isEqualTo(302);
	}

	@Test
	void aSuccessEndsTheCountOfItsAccount() throws Exception {
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < SignInAttempts.PER_ACCOUNT - 1; i++) {
				assertThat(sample.visitor().trySignIn("planner", "wrong").statusCode()).isEqualTo(401);
			}
			assertThat(sample.visitor().trySignIn("planner", ServedSample.PASSWORD).statusCode()).isEqualTo(302);
		}
	}

	@Test
	void triesFromOneAddressAreCountedOverAllNames() throws Exception {
		sample.database().change((dsl) -> {
			for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
				new SignInAttempts(dsl).admit("name " + i, "127.0.0.1");
			}
			return true;
		});
		assertThat(sample.visitor().trySignIn("planner", ServedSample.PASSWORD).statusCode()).isEqualTo(TOO_MANY);
	}

	@Test
	void aSessionOutlivesTheProgram() throws Exception {
		Visitor visitor = sample.visitor(Role.LEADERSHIP);
		String cookie = visitor.cookie("SESSION");
		sample.restart();
		assertThat(sample.visitor().with("SESSION", cookie).get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() throws Exception {
		Visitor visitor = sample.visitor(Role.PLANNER);
		assertThat(visitor.postWithoutToken("/logout", "").statusCode()).isEqualTo(403);
		assertThat(visitor.get("/").statusCode()).isEqualTo(200);
		assertThat(sample.visitor()
			.postWithoutToken("/login", "name=planner&password=" + ServedSample.PASSWORD.replace(' ', '+'))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void aLinkToThePageLeadsNowhereElse() throws Exception {
		for (String evil : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)",
				"/login?next=/", "\t//evil.example")) {
			HttpResponse<String> answer = sample.visitor()
				.post("/login", Map.of("name", "planner", "password", ServedSample.PASSWORD, "next", evil));
			assertThat(answer.headers().firstValue("Location")).as(evil).hasValue("/");
		}
	}

	@Test
	void whatHappensIsWrittenDownAndStays() throws Exception {
		sample.add("noted", Role.LEADERSHIP);
		Visitor visitor = sample.visitor();
		visitor.trySignIn("noted", "wrong");
		visitor.signIn("noted", ServedSample.PASSWORD);
		visitor.post("/logout", Map.of());
		List<String> actions = sample.database()
			.read((dsl) -> dsl.select(AUDIT.ACTION)
				.from(AUDIT)
				.where(AUDIT.ACCOUNT.eq("noted").or(AUDIT.OBJECT.eq("noted")))
				.and(AUDIT.ADDRESS.eq("127.0.0.1"))
				.orderBy(AUDIT.AUDIT_ID)
				.fetch(AUDIT.ACTION));
		assertThat(actions).containsExactly("sign-in-refused", "sign-in", "sign-out");
		for (String sql : List.of("update operations.audit set action = 'x'", "delete from operations.audit",
				"truncate operations.audit")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> sample.database().change((dsl) -> dsl.execute(sql)));
		}
	}

	private static long nanosToRefuse(String name) throws IOException, InterruptedException {
		Visitor visitor = sample.visitor();
		visitor.get("/login");
		long before = System.nanoTime();
		assertThat(visitor.trySignIn(name, "wrong").statusCode()).isEqualTo(401);
		return System.nanoTime() - before;
	}

	private static int sessions() {
		return sample.database().read((dsl) -> dsl.fetchCount(SESSION));
	}

	private static String withoutToken(HttpResponse<String> page) {
		assertThat(page.statusCode()).isEqualTo(401);
		return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

}
