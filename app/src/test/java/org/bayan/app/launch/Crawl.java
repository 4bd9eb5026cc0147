package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;

/**
 * Follows the links of pages as a reader would: of their text, their drawings and what
 * the script draws from. A link is dead where it does not open or leads to a place of the
 * page that is not there; a figure differs where the list that it opens has another
 * number of records, or the page that it opens does not have the same amount.
 */
final class Crawl {

	/** A number as one of the three languages writes it, an amount or a count. */
	private static final Pattern NUMBER = Pattern.compile(
			"(?<![\\p{L}\\d.,])\\u2212?\\d{1,3}(?:[,\\u202f]\\d{3})*(?:[.,]\\d\\d)?(?![\\p{L}\\d])|(?<![\\p{L}\\d])\\d+");

	private static final Pattern AMOUNT = Pattern.compile(".*[.,]\\d\\d");

	private final Visitor visitor;

	/** Whether nobody is signed in, so that all but the dashboard leads to signing in. */
	private final boolean anonymous;

	/** Of so many of a kind one is opened where the answer of the others is known. */
	private static final int EACH = 100;

	/** Of each page, only every so-manieth link is followed. */
	private final int step;

	/** By their addresses, of lists without the language: a count is the same in each. */
	private final Map<String, Answer> answers = new HashMap<>();

	private final Set<String> followed = new HashSet<>();

	/** How many of each kind there have been. */
	private final Map<String, Integer> kinds = new HashMap<>();

	private final Function<String, @Nullable Answer> known;

	private final List<String> faults = new ArrayList<>();

	private int pages;

	private int opened;

	private int figures;

	Crawl(Visitor visitor, boolean anonymous, int step) {
		this(visitor, anonymous, step, (address) -> null);
	}

	/**
	 * @param known what a page or list answers, by its address, without opening it; null
	 * where that is not known. Of each kind of these one of a hundred is opened
	 */
	Crawl(Visitor visitor, boolean anonymous, int step, Function<String, @Nullable Answer> known) {
		this.known = known;
		this.visitor = visitor;
		this.anonymous = anonymous;
		this.step = step;
	}

	/** What a link opened: its records where it is a list of them, and its amounts. */
	record Answer(int status, @Nullable Long records, Set<String> amounts) {

		/** A page that opens, with so many records; null: no list of them. */
		static Answer opens(@Nullable Long records) {
			return new Answer(200, records, Set.of());
		}

	}

	/** A link with the figure that it says, null where it says none. */
	private record Link(String address, @Nullable String figure, String where) {

	}

	List<String> faults() {
		return this.faults;
	}

	int pages() {
		return this.pages;
	}

	int links() {
		return this.followed.size();
	}

	/**
	 * Different links that were opened, those that differ in what does not matter once.
	 */
	int opened() {
		return this.opened;
	}

	int figures() {
		return this.figures;
	}

	/** Opens a page and follows its links; gives their addresses. */
	Set<String> page(String address) throws IOException, InterruptedException {
		HttpResponse<String> response = this.visitor.get(address);
		if (signsIn(address, response.statusCode())) {
			return Set.of();
		}
		this.pages++;
		if (response.statusCode() != 200) {
			this.faults.add(address + " answered " + response.statusCode());
			return Set.of();
		}
		Document page = Jsoup.parse(response.body());
		this.answers.put(key(address, null), answer(200, page));
		Set<String> all = new TreeSet<>();
		int at = 0;
		for (Link link : links(page)) {
			if (link.address().startsWith("#")) {
				if (link.address().length() > 1 && page.getElementById(link.address().substring(1)) == null) {
					this.faults.add(address + " has no " + link.address());
				}
				continue;
			}
			all.add(link.address());
			if (at++ % this.step == 0) {
				follow(link, address);
			}
		}
		return all;
	}

	/** Whether nobody is signed in, and is asked to where that is right. */
	private boolean signsIn(String address, int status) {
		boolean dashboard = address.replaceAll("[?#].*", "").equals("/");
		return this.anonymous && status == 302 && !dashboard;
	}

	private void follow(Link link, String page) throws IOException, InterruptedException {
		String key = key(link.address(), link.figure());
		Answer answer = this.answers.get(key);
		if (answer == null) {
			answer = answer(link);
			this.answers.put(key, answer);
		}
		this.followed.add(link.address());
		boolean signsIn = signsIn(link.address(), answer.status());
		if (answer.status() != 200 && !signsIn) {
			this.faults.add("%s answered %d: %s of %s".formatted(link.address(), answer.status(), link.where(), page));
			return;
		}
		String figure = link.figure();
		if (figure == null || signsIn) {
			return;
		}
		if (AMOUNT.matcher(figure).matches()) {
			if (figure.replaceAll("[0.,]", "").isEmpty()) {
				// a headline of no amount is left out
				return;
			}
			this.figures++;
			if (!answer.amounts().contains(figure)) {
				this.faults.add("%s says %s, not on %s: %s".formatted(page, figure, link.address(), link.where()));
			}
		}
		else if (answer.records() != null) {
			this.figures++;
			if (!figure.matches("[\\d,\\u202f]+") || answer.records() != count(figure)) {
				this.faults.add("%s says %s, %s has %d: %s".formatted(page, figure, link.address(), answer.records(),
						link.where()));
			}
		}
	}

	/**
	 * What is opened once. In the long form a file is opened once for each name, language
	 * and set of parameters, a page once for each language it is linked in; of a list it
	 * is the number that counts, in whatever language it was met first.
	 */
	private String key(String address, @Nullable String figure) {
		if (this.step > 1) {
			return address;
		}
		if (file(address)) {
			return shape(address);
		}
		if (figure != null && AMOUNT.matcher(figure).matches()) {
			// what is known of a page without opening it says no amounts
			return "amounts of " + address;
		}
		boolean list = address.startsWith("/activities?") && figure != null;
		return list ? address.replaceAll("&lang=\\w+$", "") : address;
	}

	/** The address with nothing but the names of its parameters, and its language. */
	static String shape(String address) {
		return address.replaceAll("=(?!(?:en|fr|ar)$)[^&]*", "");
	}

	private static boolean file(String address) {
		return address.matches("/(charts|series|requests)/.*|/activities\\.\\w+\\?.*|/reports/.*"
				+ "|/editions/[^/]*/[^/]*/[^/]*/.*|/static/.*");
	}

	/**
	 * What is known is opened as the first of its kind and as each hundredth after it.
	 */
	private Answer answer(Link link) throws IOException, InterruptedException {
		String address = link.address();
		boolean amount = link.figure() != null && AMOUNT.matcher(link.figure()).matches();
		Answer known = amount ? null : this.known.apply(address);
		String kind = parameter(address, "measure") + shape(address);
		if (known != null && this.kinds.merge(kind, 1, Integer::sum) % EACH != 1) {
			return known;
		}
		Answer answer = open(address);
		this.opened++;
		if (this.opened % 500 == 0) {
			System.out.printf("links: %d pages, %d links, %d opened, %d figures, %d faults%n", this.pages, links(),
					this.opened, this.figures, this.faults.size());
		}
		if (known != null && !this.anonymous && !Objects.equals(known.records(), answer.records())) {
			this.faults
				.add("%s has %d records, of which %d are known".formatted(address, answer.records(), known.records()));
		}
		return answer;
	}

	private static String parameter(String address, String name) {
		Matcher parameter = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
		return parameter.find() ? parameter.group(1) : "";
	}

	private Answer open(String address) throws IOException, InterruptedException {
		if (file(address)) {
			return new Answer(this.visitor.download(address).statusCode(), null, Set.of());
		}
		HttpResponse<String> response = this.visitor.get(address);
		return answer(response.statusCode(), Jsoup.parse(response.body()));
	}

	private static Answer answer(int status, Document page) {
		Set<String> amounts = new TreeSet<>(numbers(page.select(".tile .big").text()));
		Element shown = page.selectFirst("nav.pager span");
		boolean list = page.selectFirst("form.narrowing") != null;
		Long records = !list ? null : (shown == null) ? 0L : Long.valueOf(count(numbers(shown.text()).getLast()));
		return new Answer(status, records, amounts);
	}

	private static List<Link> links(Document page) {
		List<Link> links = new ArrayList<>();
		List<String> sums = List.of("participants", "women");
		Texts texts = Texts.in(requireNonNull(Language.ofCode(page.select("html").attr("lang"))));
		List<String> summed = sums.stream().map((one) -> texts.get("measure." + one)).toList();
		for (Element link : page.select("a[href]")) {
			String address = link.attr("href");
			if (address.startsWith("http")) {
				continue;
			}
			Element tile = link.closest(".tile");
			// participants are a sum over the records, and years to choose from no
			// figures
			boolean sum = (tile != null && summed.contains(tile.select(".name").text()))
					|| link.closest(".filters") != null;
			links.add(new Link(address, sum ? null : figure(link), section(link)));
		}
		for (Element option : page.select("script.option")) {
			JsonNode whole = JsonMapper.shared().readTree(option.data());
			whole.at("/option/series").forEach((series) -> series.path("data").forEach((mark) -> {
				if (mark.has("href")) {
					links.add(new Link(mark.get("href").asString(), last(mark.at("/tooltip/formatter").asString()),
							section(option) + " drawn"));
				}
				if (mark.has("page")) {
					links.add(new Link(mark.get("page").asString(), null, section(option) + " drawn"));
				}
			}));
			whole.at("/legend/others").forEach((one) -> {
				links.add(new Link(one.get("href").asString(), last(one.get("figure").asString()), "legend"));
				links.add(new Link(one.get("page").asString(), null, "legend"));
			});
			whole.path("heads").forEach((one) -> {
				if (!one.isNull()) {
					links.add(new Link(one.asString(), null, section(option) + " heads"));
				}
			});
		}
		return links;
	}

	private static String section(Element element) {
		Element section = element.closest("section[id]");
		return (section != null) ? section.id() : element.parents().is(".summary, h1") ? "summary" : "page";
	}

	/**
	 * The figure that a link says: all of its words, the last number of a drawing's
	 * title, or how many there are of what a list begins with.
	 */
	private static @Nullable String figure(Element link) {
		Element title = link.selectFirst("title");
		if (title != null) {
			return last(title.text());
		}
		List<String> numbers = numbers(link.text());
		boolean whole = numbers.size() == 1 && plain(link.text()).equals(numbers.getFirst());
		if (whole) {
			return numbers.getFirst();
		}
		boolean all = link.closest("#ahead .foot") != null;
		if (all || link.closest("h1, h2, .summary, .hint") == null || !link.attr("href").startsWith("/activities?")) {
			return (all && numbers.size() == 1) ? numbers.getFirst() : null;
		}
		return numbers.isEmpty() ? inWords(plain(link.text())) : numbers.getFirst();
	}

	/**
	 * The number that a counted noun says without a digit; null where it says of all of
	 * them, what it says itself where it is none.
	 */
	private static @Nullable String inWords(String noun) {
		if (noun.matches("النشاط|نشاط واحد|نشاطًا واحدًا|النشاط الوحيد")) {
			return "1";
		}
		if (noun.equals("الأنشطة كلها")) {
			return null;
		}
		boolean both = noun.matches(".*نشاط(?:ان|ين)(?: يشملان| كليهما| كلاهما)?|[Bb]oth activities");
		return both ? "2" : noun;
	}

	private static @Nullable String last(String words) {
		List<String> numbers = numbers(words);
		return (!numbers.isEmpty() && plain(words).endsWith(numbers.getLast())) ? numbers.getLast() : null;
	}

	private static List<String> numbers(String words) {
		List<String> numbers = new ArrayList<>();
		Matcher number = NUMBER.matcher(plain(words));
		while (number.find()) {
			numbers.add(number.group());
		}
		return numbers;
	}

	/** Without signs of direction. */
	private static String plain(String words) {
		return words.replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "").strip();
	}

	private static long count(String number) {
		return Long.parseLong(number.replaceAll("[,\\u202f]", ""));
	}

	/** Where links lead, by the first part of their path, for a report of the crawl. */
	Map<String, Integer> kinds() {
		Map<String, Integer> kinds = new LinkedHashMap<>();
		this.followed.stream()
			.map((address) -> address.replaceAll("^(/[^/?]*).*", "$1"))
			.sorted()
			.forEach((kind) -> kinds.merge(kind, 1, Integer::sum));
		return kinds;
	}

}
