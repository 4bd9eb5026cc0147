package org.bayan.web.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as tries to sign in are counted together. */
final class ClientAddress {

	private static final int NETWORK_BYTES = 8;

	private ClientAddress() {
	}

	static String of(HttpServletRequest request) {
		return network(request.getRemoteAddr());
	}

	/**
	 * An IPv4 address as it is; of an IPv6 address the first 64 bits, as one household
	 * has all the others.
	 */
	static String network(String address) {
		try {
			InetAddress parsed = address.contains(":") || address.matches("[0-9.]+") ? InetAddress.getByName(address)
					: null;
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
					: (parsed != null) ? parsed.getHostAddress() : "unknown";
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
