package org.bayan.web.route;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Refuses parameters that cannot be read, and such as no text can hold, and bodies that
 * say they are of any type, before anything works with them. A body is read here, so
 * whoever sends it slowly keeps nothing but a thread.
 */
public final class MalformedFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		// what a file comes with is read once it is known who sends it, see UploadFilter
		int refusal = isUpload(request) ? 0 : refusal(request);
		if (refusal == 0) {
			try {
				chain.doFilter(request, response);
			}
			catch (HttpMessageNotReadableException ex) {
				// the form of a method other than POST, which Spring reads further on
				((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
			}
		}
		else if (!response.isCommitted()) {
			// Tomcat has ended the answer where the body broke off
			((HttpServletResponse) response).sendError(refusal);
		}
	}

	/** Whether the body is a form with files. */
	static boolean isUpload(ServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	/** The status that refuses the request; 0: none does. */
	static int refusal(ServletRequest request) {
		try {
			boolean readable = !isOfAnyType(request) && request.getParameterMap()
				.entrySet()
				.stream()
				.noneMatch((parameter) -> holdsNul(parameter.getKey())
						|| Arrays.stream(parameter.getValue()).anyMatch(MalformedFilter::holdsNul));
			return readable ? 0 : HttpServletResponse.SC_BAD_REQUEST;
		}
		catch (InvalidParameterException ex) {
			// a body that breaks off or is no form is the client's fault
			return (ex.getErrorCode() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) ? ex.getErrorCode()
					: HttpServletResponse.SC_BAD_REQUEST;
		}
		catch (IllegalStateException ex) {
			return HttpServletResponse.SC_BAD_REQUEST;
		}
	}

	/** Whether the body's type is a wildcard, with which Spring does not go on. */
	private static boolean isOfAnyType(ServletRequest request) {
		try {
			String type = request.getContentType();
			return type != null && !type.isEmpty() && !MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			// taken for none
			return false;
		}
	}

	/** PostgreSQL has no text with this character. */
	private static boolean holdsNul(String text) {
		return text.indexOf('\0') >= 0;
	}

}
