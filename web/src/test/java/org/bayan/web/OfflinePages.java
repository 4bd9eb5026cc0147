package org.bayan.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.bayan.db.account.Account;
import org.bayan.web.account.Sessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * All pages of the program on 10 June 2025, over what a test says there is in the
 * database.
 */
public final class OfflinePages {

	public static final OfflinePages PAGES = new OfflinePages();

	private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

	private final MockMvc pages;

	private Contents contents = new Contents();

	private OfflinePages() {
		this.context.setServletContext(new MockServletContext());
		this.context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("offline", this));
		this.context.register(OfflineTables.class);
		this.context.refresh();
		this.pages = MockMvcBuilders.webAppContextSetup(this.context).build();
		Runtime.getRuntime().addShutdownHook(new Thread(this.context::close));
	}

	/** Another database, of which no page is kept yet. */
	public Contents empty() {
		long before = this.contents.change;
		this.contents = new Contents();
		this.contents.change = before + 1;
		return this.contents;
	}

	/** A page as a reader gets it; null: nobody is signed in. */
	public Document page(String address, @Nullable Account reader) throws Exception {
		return Jsoup.parse(get(address, reader).getContentAsString(StandardCharsets.UTF_8));
	}

	public MockHttpServletResponse get(String address, @Nullable Account reader) throws Exception {
		return ask("GET", address, reader);
	}

	public MockHttpServletResponse post(String address, @Nullable Account reader) throws Exception {
		return ask("POST", address, reader);
	}

	private MockHttpServletResponse ask(String method, String address, @Nullable Account reader) throws Exception {
		Sessions.signIn(reader);
		try {
			return this.pages.perform(MockMvcRequestBuilders.request(method, URI.create(address)))
				.andReturn()
				.getResponse();
		}
		finally {
			Sessions.signIn(null);
		}
	}

	Contents contents() {
		return this.contents;
	}

}
