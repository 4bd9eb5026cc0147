package org.bayan.web.login;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?from=2022&lang=fr", "/activities?measure=hosted&place=GROUP:ARB&q=%D8%A8" })
	void ownAddressesAreKept(String address) {
		assertThat(LoginController.local(address)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
			"https://evil.example/", "javascript:alert(1)", " /", "evil.example", "/login", "/login?next=/login",
			"/a b", "/\u0000", "/\r\nSet-Cookie: a=b" })
	void othersLeadToTheOverview(String address) {
		assertThat(LoginController.local(address)).isEqualTo("/");
	}

	@Test
	void noneLeadsToTheOverview() {
		assertThat(LoginController.local(null)).isEqualTo("/");
	}

}
