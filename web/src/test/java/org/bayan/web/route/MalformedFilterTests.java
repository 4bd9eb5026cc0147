package org.bayan.web.route;

import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be read, or no database holds, goes no further. */
class MalformedFilterTests {

	private final MalformedFilter filter = new MalformedFilter();

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void anOrdinaryRequestGoesOn() throws Exception {
		this.request.setParameter("name", "أمينة & \u0001");
		this.request.setContentType("application/x-www-form-urlencoded");
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.chain.getRequest()).isSameAs(this.request);
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void aCharacterThatNoTextHoldsIsRefusedInNamesAndValues() throws Exception {
		this.request.setParameter("q", "water", "sa\0nd");
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.chain.getRequest()).isNull();
		MockHttpServletRequest named = new MockHttpServletRequest();
		named.setParameter("q\0", "water");
		MockHttpServletResponse refused = new MockHttpServletResponse();
		this.filter.doFilter(named, refused, this.chain);
		assertThat(refused.getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "text/*;charset=UTF-8" })
	void aBodyOfAnyTypeIsRefused(String type) throws Exception {
		this.request.setContentType(type);
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text/plain", "nonsense" })
	void anotherTypeIsTakenForWhatItIs(String type) throws Exception {
		this.request.setContentType(type);
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void parametersThatCannotBeReadAreTheClientsFault() throws Exception {
		HttpServletRequest broken = new MockHttpServletRequest() {
			@Override
			public Map<String, String[]> getParameterMap() {
				throw new IllegalStateException("too many");
			}
		};
		this.filter.doFilter(broken, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(400);
	}

	@Test
	void aFormThatIsReadFurtherOnMayStillBeRefused() throws Exception {
		FilterChain later = (request, response) -> {
			throw new HttpMessageNotReadableException("broken", new MockHttpInputMessage(new byte[0]));
		};
		this.filter.doFilter(this.request, this.response, later);
		assertThat(this.response.getStatus()).isEqualTo(400);
	}

	@Test
	void anAnswerThatHasEndedIsNotBegunAgain() throws Exception {
		this.request.setParameter("q", "\0");
		this.response.setCommitted(true);
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void thePolicyAllowsNothingFromElsewhere() {
		assertThat(HeadersValve.HEADERS).containsEntry("X-Frame-Options", "DENY")
			.containsEntry("X-Content-Type-Options", "nosniff")
			.containsEntry("Cache-Control", "no-store")
			.containsEntry("Referrer-Policy", "same-origin");
		assertThat(HeadersValve.HEADERS.get("Content-Security-Policy")).startsWith("default-src 'none'; ")
			.contains("script-src 'self';", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "http", "*");
	}

}
