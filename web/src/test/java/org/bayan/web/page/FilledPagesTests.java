package org.bayan.web.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.zip.GZIPInputStream;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.db.report.DataVersions;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.StaticWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A page is made once for everybody and kept until something changes. */
class FilledPagesTests {

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	private final Versions versions = new Versions();

	private final MockServletContext servlets = new MockServletContext();

	private final FilledPages pages = new FilledPages(Offline.snapshot(), this.versions, new FramedPages(views()),
			Clock.fixed(Instant.parse("2025-06-10T09:00:00Z"), CASABLANCA), CASABLANCA);

	private int made;

	@Test
	void thePageIsMadeOnceAndTheFrameForEachReader() throws Exception {
		String first = text(ask(page("from=2025-05", Offline.account(Role.PLANNER)), false));
		String second = text(ask(page("from=2025-05", Offline.account(Role.ADMINISTRATOR)), false));
		assertThat(this.made).isEqualTo(1);
		assertThat(Jsoup.parse(first).select("bdi.user").text()).isEqualTo("planner");
		assertThat(Jsoup.parse(second).select("bdi.user").text()).isEqualTo("administrator");
		assertThat(Jsoup.parse(second).select("header small").text()).as("the organisation").isEqualTo("Bureau 1");
		assertThat(Jsoup.parse(second).select("main h1").text()).isEqualTo(Jsoup.parse(first).select("main h1").text());
	}

	@Test
	void anotherAddressOrLanguageIsAnotherPage() throws Exception {
		ask(page("from=2025-05", null), false);
		ask(page("from=2025-04", null), false);
		ask(new Page(Language.AR, null, "/", page("from=2025-05", null).query(), null), false);
		assertThat(this.made).isEqualTo(3);
	}

	@Test
	void whenSomethingHasChangedItIsMadeAnew() throws Exception {
		ask(page("", null), false);
		this.versions.state = new DataVersions.State(8, 8, "a", 0);
		ask(page("", null), false);
		assertThat(this.made).as("a change").isEqualTo(2);
		this.versions.state = new DataVersions.State(8, 8, "a", 1);
		ask(page("", null), false);
		assertThat(this.made).as("an edition").isEqualTo(3);
		ask(page("", null), false);
		assertThat(this.made).isEqualTo(3);
	}

	@Test
	void whatFailedIsNotKept() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(this.servlets, "GET", "/");
		assertThatExceptionOfType(WrongAddressException.class)
			.isThrownBy(() -> this.pages.answer(page("", null), request, new MockHttpServletResponse(), (model) -> {
				throw new WrongAddressException("No.");
			}));
		assertThat(ask(page("", null), false).getStatus()).isEqualTo(200);
		assertThat(this.made).isEqualTo(1);
	}

	@Test
	void whoTakesItPackedGetsTheSamePage() throws Exception {
		MockHttpServletResponse plain = ask(page("", Offline.account(Role.PLANNER)), false);
		MockHttpServletResponse packed = ask(page("", Offline.account(Role.PLANNER)), true);
		assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(plain.getHeader("Content-Encoding")).isNull();
		assertThat(plain.getHeader("Vary")).isEqualTo("Accept-Encoding");
		assertThat(plain.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(packed.getContentLength()).isEqualTo(packed.getContentAsByteArray().length);
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text(plain));
		}
	}

	private MockHttpServletResponse ask(Page page, boolean gzip) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(this.servlets, "GET", page.path());
		if (gzip) {
			request.addHeader("Accept-Encoding", "br, gzip");
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.pages.answer(page, request, response, (model) -> {
			this.made++;
			model.addAttribute("organisation", "Bureau " + this.made);
			return "empty";
		});
		return response;
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private static Page page(String query, @Nullable Account reader) {
		return Offline.page(Language.EN, reader, "/", query);
	}

	private ThymeleafViewResolver views() {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.setServletContext(this.servlets);
		context.refresh();
		this.servlets.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(Templates.ENGINE);
		views.setCharacterEncoding("UTF-8");
		views.setApplicationContext(context);
		return views;
	}

	/** The state of a database that changes when a test says so. */
	private static final class Versions extends DataVersions {

		private State state = new State(7, 7, "a", 0);

		Versions() {
			super(Offline.NO_DATABASE);
		}

		@Override
		public State state() {
			return this.state;
		}

	}

}
