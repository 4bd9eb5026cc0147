package org.bayan.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.bayan.web.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** The templates of the pages, filled as the program fills them. */
public final class Templates {

	public static final SpringTemplateEngine ENGINE = engine();

	private Templates() {
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("org/bayan/web/template/");
		files.setSuffix(".html");
		files.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(files);
		engine.setEnableSpringELCompiler(true);
		return engine;
	}

	/** A whole page. */
	public static Document page(String template, Page page, Map<String, ?> model) {
		return Jsoup.parse(ENGINE.process(template, context(page, model)));
	}

	/** A part of a template. */
	public static Document part(String template, String part, Page page, Map<String, ?> model) {
		return Jsoup.parseBodyFragment(ENGINE.process(template, Set.of(part), context(page, model)));
	}

	private static WebContext context(Page page, Map<String, ?> model) {
		MockServletContext servlets = new MockServletContext();
		MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", page.path());
		Map<String, Object> variables = new HashMap<>(model);
		variables.put("page", page);
		return new WebContext(JakartaServletWebApplication.buildApplication(servlets)
			.buildExchange(request, new MockHttpServletResponse()), request.getLocale(), variables);
	}

}
