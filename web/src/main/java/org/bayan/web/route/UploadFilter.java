package org.bayan.web.route;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Role;
import org.bayan.web.account.SignedIn;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in by one address and from those who may bring them; of all others no byte
 * of a file is read. Stands before whatever reads a parameter, for parameters may be
 * parts beside the file.
 */
final class UploadFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (MalformedFilter.isUpload(request)) {
			int refusal = refusal(request);
			if (refusal != 0) {
				response.sendError(refusal);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static int refusal(HttpServletRequest request) {
		if (!request.getRequestURI().equals(Route.UPLOADS) || !HttpMethod.POST.matches(request.getMethod())) {
			return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
		}
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
			return HttpServletResponse.SC_UNAUTHORIZED;
		}
		return signedIn.account().role().includes(Role.PLANNER) ? MalformedFilter.refusal(request)
				: HttpServletResponse.SC_FORBIDDEN;
	}

}
