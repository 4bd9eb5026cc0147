package org.bayan.web.login;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTests {

	@Test
	void anAddressOfVersion4IsItself() {
		assertThat(ClientAddress.network("192.0.2.7")).isEqualTo("192.0.2.7");
	}

	@Test
	void addressesOfOneNetworkOfVersion6AreOne() {
		assertThat(ClientAddress.network("2001:db8:1:2:aaaa::1")).isEqualTo("20010db800010002/64");
		assertThat(ClientAddress.network("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo("20010db800010002/64");
		assertThat(ClientAddress.network("2001:db8:1:3::1")).isEqualTo("20010db800010003/64");
	}

	@Test
	void aMappedAddressIsThatOfVersion4() {
		assertThat(ClientAddress.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
	}

	@Test
	void aNameIsNeverLookedUp() {
		assertThat(ClientAddress.network("example.org")).isEqualTo("unknown");
	}

}
