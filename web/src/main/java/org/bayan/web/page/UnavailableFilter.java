package org.bayan.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers 503 while the database cannot be reached, by a page that needs none. It stands
 * outside the sessions, which lie in the database too.
 */
public final class UnavailableFilter implements Filter {

	private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);

	private static final String SECONDS_TO_TRY_AGAIN = "5";

	private final ITemplateEngine templates;

	public UnavailableFilter(ITemplateEngine templates) {
		this.templates = templates;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isUnreachable(ex)) {
				throw ex;
			}
			LOG.warn("The database cannot be reached: {}", ex.getMessage());
			answer((HttpServletRequest) request, (HttpServletResponse) response);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.resetBuffer();
		response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		Page page = Page.of(request);
		response.getWriter().write(this.templates.process("unavailable", new Context(null, Map.of("page", page))));
	}

	private static boolean isUnreachable(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotGetJdbcConnectionException || cause instanceof CannotCreateTransactionException
					|| (cause instanceof SQLException sql && isUnreachable(String.valueOf(sql.getSQLState())))) {
				return true;
			}
		}
		return false;
	}

	/** Classes of states: no connection; the server is stopping, starting or full. */
	private static boolean isUnreachable(String state) {
		return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
	}

}
