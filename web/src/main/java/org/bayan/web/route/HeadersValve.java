package org.bayan.web.route;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * The headers that keep a page to itself, on every answer whatever its status, those that
 * Tomcat gives before any filter included. Nothing is stored on the way; static files,
 * whose names change with their content, say otherwise.
 */
public final class HeadersValve extends ValveBase {

	/** No script, style or picture but the program's own; nothing written in the page. */
	public static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
					+ "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"Permissions-Policy", "camera=(), geolocation=(), microphone=()", "Cache-Control", "no-store");

	HeadersValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if ("".equals(request.getProtocol())) {
			// HTTP of 1991 has no headers, so it gets no answer
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
			return;
		}
		HEADERS.forEach(response::setHeader);
		if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			// an unknown method, version or encoding: to Tomcat it is the server that
			// lacks it
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		getNext().invoke(request, response);
	}

}
