package org.bayan.web.page;

import java.io.IOException;
import java.sql.SQLException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.bayan.web.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** While the database cannot be reached a page says so, which needs none. */
class UnavailableFilterTests {

	private final UnavailableFilter filter = new UnavailableFilter(Templates.ENGINE);

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/activities");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void thePageIsInTheReadersLanguageAndLeadsBackToItself() throws Exception {
		this.request.setParameter("lang", "ar");
		this.request.setParameter("from", "2025-05");
		this.response.setCharacterEncoding("UTF-8");
		this.response.getWriter().write("half a page");
		this.filter.doFilter(this.request, this.response,
				failing(new CannotGetJdbcConnectionException("no connection", new SQLException("refused"))));
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(this.response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		Document page = Jsoup.parse(this.response.getContentAsString());
		assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
		assertThat(page.select("html").attr("lang")).isEqualTo("ar");
		assertThat(page.select("h1").text()).isEqualTo("تعذر الوصول إلى قاعدة البيانات");
		assertThat(page.select("a").attr("href")).isEqualTo("/activities?from=2025-05&lang=ar");
		assertThat(page.text()).doesNotContain("half a page", "refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "08001", "57P01", "57P03", "53300" })
	void aServerThatStopsStartsOrIsFullIsNotThere(String state) throws Exception {
		this.filter.doFilter(this.request, this.response,
				failing(new ServletException(new IllegalStateException(new SQLException("no", state)))));
		assertThat(this.response.getStatus()).isEqualTo(503);
	}

	@Test
	void noTransactionIsNoDatabase() throws Exception {
		this.filter.doFilter(this.request, this.response, failing(new CannotCreateTransactionException("no")));
		assertThat(this.response.getStatus()).isEqualTo(503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "42P01", "57014", "" })
	void everythingElseIsSomebodysFault(String state) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.filter.doFilter(this.request,
				this.response, failing(new IllegalStateException(new SQLException("no", state)))));
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void anAnswerThatIsUnderWayIsNotBegunAgain() {
		this.response.setCommitted(true);
		assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(() -> this.filter
			.doFilter(this.request, this.response, failing(new CannotCreateTransactionException("no"))));
	}

	@Test
	void aPageThatNeedsNothingElseIsLetThrough() throws Exception {
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(this.request, this.response, chain);
		assertThat(chain.getRequest()).isSameAs(this.request);
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	private static FilterChain failing(Exception failure) {
		return (request, response) -> {
			switch (failure) {
				case ServletException ex -> throw ex;
				case RuntimeException ex -> throw ex;
				default -> throw new IOException(failure);
			}
		};
	}

}
