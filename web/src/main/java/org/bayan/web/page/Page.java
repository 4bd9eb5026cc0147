package org.bayan.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.bayan.web.account.SessionAccounts;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame of a page: its language, who reads it, and its own address.
 *
 * @param account who is signed in; null: nobody
 * @param path the path of its address
 * @param query the parameters of its address, those without a value left out
 * @param address where the request comes from
 */
public record Page(Language language, @Nullable Account account, String path, Map<String, String> query,
		@Nullable String address) {

	private static final Map<String, String> SECTIONS = sectionNames();

	/** Parts that not everybody who is signed in may see, with the lowest role. */
	private static final Map<String, Role> LEAST = Map.of("/admin", Role.ADMINISTRATOR, "/imports", Role.PLANNER);

	/** The texts of its language. */
	public Texts t() {
		return Texts.in(this.language);
	}

	public String direction() {
		return t().rightToLeft() ? "rtl" : "ltr";
	}

	/** The address of a static file. */
	public String file(String name) {
		return StaticFiles.address(name);
	}

	/** The parts of the program, for the navigation. */
	public List<Choice> sections() {
		List<Choice> sections = new ArrayList<>();
		for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
			String address = section.getKey();
			if (LEAST.containsKey(address)
					&& (this.account == null || !this.account.role().includes(LEAST.get(address)))) {
				continue;
			}
			boolean chosen = address.equals("/") ? this.path.equals("/") : this.path.startsWith(address)
					|| (address.equals("/reports") && this.path.startsWith("/editions"));
			sections.add(new Choice(address, t().get(section.getValue()), address + "?lang=" + this.language, chosen));
		}
		return sections;
	}

	/** Whether its reader brings files and writes activities. */
	public boolean plans() {
		return this.account != null && this.account.role().includes(Role.PLANNER);
	}

	/** The languages it can be read in, each named in itself. */
	public List<Choice> languages() {
		List<Choice> choices = new ArrayList<>();
		for (Language one : Language.values()) {
			choices.add(new Choice(one.code(), Texts.in(one).get("web.language"), with("lang", one.code()),
					one == this.language));
		}
		return choices;
	}

	private static Map<String, String> sectionNames() {
		Map<String, String> names = new LinkedHashMap<>();
		names.put("/", "web.nav.overview");
		names.put("/activities", "web.nav.records");
		names.put("/imports", "web.nav.imports");
		names.put("/reports", "web.nav.reports");
		names.put("/admin", "web.nav.admin");
		return names;
	}

	/** The same page as anybody reads it. */
	Page withoutReader() {
		return new Page(this.language, null, this.path, this.query, null);
	}

	/** The frame of the page of another path, without parameters. */
	public Page at(String other) {
		return new Page(this.language, this.account, other, Map.of(), this.address);
	}

	/** Its address with one parameter changed. */
	public String with(String parameter, String value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		this.query.forEach((name, had) -> address.queryParam(name, "{" + name + "}"));
		address.replaceQueryParam(parameter, "{" + parameter + "}");
		Map<String, String> values = new HashMap<>(this.query);
		values.put(parameter, value);
		return address.encode().buildAndExpand(values).toUriString();
	}

	/** The frame of the page that a request asks for. */
	public static Page of(HttpServletRequest request) {
		Map<String, String> query = new LinkedHashMap<>();
		parameters(request).forEach((name, values) -> {
			boolean secret = name.endsWith("password") || name.equals("name") || name.equals("code")
					|| name.startsWith("_");
			if (!secret && name.matches("[a-z-]{1,20}") && values.length > 0 && !values[0].isEmpty()) {
				// several ticks of one form are one value
				query.put(name, name.equals("columns") ? String.join(",", values) : values[0]);
			}
		});
		return new Page(languageOf(request), SessionAccounts.of(request), request.getRequestURI(), query,
				request.getRemoteAddr());
	}

	/** The language of the address, else of the account, else of the browser. */
	public static Language languageOf(HttpServletRequest request) {
		String[] asked = parameters(request).get("lang");
		Language chosen = (asked != null) ? Language.ofCode(asked[0]) : null;
		if (chosen != null) {
			return chosen;
		}
		Account account = SessionAccounts.of(request);
		if (account != null && account.language() != null) {
			return account.language();
		}
		for (Locale locale : Collections.list(request.getLocales())) {
			Language read = Language.ofCode(locale.getLanguage());
			if (read != null) {
				return read;
			}
		}
		return Language.values()[0];
	}

	/** None where they cannot be read: the page that says so is one, too. */
	private static Map<String, String[]> parameters(HttpServletRequest request) {
		try {
			return request.getParameterMap();
		}
		catch (IllegalStateException | MultipartException ex) {
			return Map.of();
		}
	}

	/**
	 * One of several to choose from.
	 *
	 * @param code its code
	 * @param name as shown
	 * @param address where choosing it leads
	 * @param chosen whether it is the one shown now
	 */
	public record Choice(String code, String name, String address, boolean chosen) {

	}

}
