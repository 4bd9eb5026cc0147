package org.bayan.app.launch;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The pages in a browser, as people see and use them: one browser, so one test after the
 * other, beside those of other classes.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser of the pages")
class PagesBrowserTests {

	/** Its number: three files of the sample and a correction come before it. */
	private static final long TRIAL = 5;

	/** Every page; {@code RoutesIntegrationTests} tells if one is missing. */
	static final List<String> PAGES = List.of("/?from=2022", "/?from=2022-12&place=MAR", "/?from=2022&sector=CUL",
			"/?from=2021-Q1&to=2022-Q4", "/activities?measure=activities&period=2022", "/activities?q=zzz",
			"/?from=2022&place=AFG", "/activities/ICESCO-2022-0054", "/no/such/page", "/?from=nonsense",
			"/reports?from=2022-12", "/editions/2022-12/1", "/editions/2022-12/changes", "/editions/2022-12/next",
			"/editions/2026-11/next", "/admin", "/admin/rule",
			"/admin/rule?day=7&time=06:00&zone=Africa/Casablanca&from=2026-10&cut-off=9", "/admin/rule?day=77",
			"/admin/reopening?month=2022-12", "/admin/accounts", "/admin/account?account=planner",
			"/admin/account?account=planner&do=leadership", "/admin/account?account=administrator&do=disable",
			"/account", "/password", "/imports", "/imports/" + TRIAL, "/activities/new",
			"/activities/ICESCO-2022-0054/edit", "/login");

	/** Changes figures of December 2022 that no test asks for. */
	private static final String CORRECTION = "activity_ref,title_en,start_date,participants\nICESCO-2022-0054,CanSat educational satellite workshop in Burkina Faso,2022-12-26,77\n";

	@TempDir
	static Path directory;

	private static @Nullable ServedSample sample;

	private static @Nullable ChromeDriver browser;

	@BeforeAll
	static void start() throws IOException {
		assumeTrue(Chromium.isInstalled() || "true".equals(System.getenv("CI")),
				"Chromium and its driver are not installed");
		sample = ServedSample.start(Sample.fictitiousActivities(), HostileTexts.file());
		Period december = Period.parse("2022-12");
		sample.publish(december);
		sample.take(CORRECTION.getBytes(StandardCharsets.UTF_8));
		assertThat(sample.tried(CORRECTION.replace(",77", ",78") + "X-1,Bad,2022-12-33,\n")).isEqualTo(TRIAL);
		Instant now = sample.settings().clock().instant();
		sample.database().change((dsl) -> {
			new Calendars(dsl).close(new MonthClose(december, 1, now, now));
			return true;
		});
		browser = Chromium.start(directory.resolve("profile"));
	}

	@AfterAll
	static void stop() throws IOException {
		if (browser != null) {
			browser.quit();
		}
		if (sample != null) {
			sample.close();
		}
	}

	@Test
	void signingInByKeyboardLeadsToTheOverviewAndOnToTheRecords() {
		ChromeDriver page = browser();
		page.manage().deleteAllCookies();
		page.get(address("/?from=2022&lang=fr"));
		page.switchTo().activeElement().sendKeys("leadership", Keys.TAB, ServedSample.PASSWORD, Keys.ENTER);
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getTitle()).startsWith("57\u00a0"));
		assertThat(page.getCurrentUrl()).isEqualTo(address("/?from=2022&lang=fr"));
		page.findElement(By.cssSelector(".tile .big a")).sendKeys(Keys.ENTER);
		assertThat(page.findElement(By.tagName("h1")).getText().replace('\u00a0', ' ')).startsWith("57 activités");
	}

	@Test
	void aPasswordLinkFillsItsFormAlsoInAnotherLanguage() {
		ChromeDriver page = browser();
		page.manage().deleteAllCookies();
		page.get(address("/password?lang=en#name=R.%20Alami&code=one"));
		assertThat(List.of(value("name"), value("code"))).containsExactly("R. Alami", "one");
		assertThat(page.switchTo().activeElement().getDomAttribute("autocomplete")).isEqualTo("new-password");
		page.get(requireNonNull(page.findElement(By.cssSelector("a[hreflang=ar]")).getDomProperty("href")));
		assertThat(page.getCurrentUrl()).contains("lang=ar");
		assertThat(List.of(value("name"), value("code"))).containsExactly("R. Alami", "one");
		page.get(address("/password?lang=ar#name=zoe&code=two"));
		new WebDriverWait(page, Duration.ofSeconds(20)).until((now) -> value("code").equals("two"));
		assertThat(value("name")).isEqualTo("zoe");
	}

	private static String value(String field) {
		return String.valueOf(browser().findElement(By.id(field)).getDomProperty("value"));
	}

	@Test
	void choosingAPlaceShowsItAtOnce() throws Exception {
		ChromeDriver page = signedIn();
		page.get(address("/?from=2022&lang=en"));
		new Select(page.findElement(By.cssSelector("select[name=place]"))).selectByValue("MAR");
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains("place=MAR"));
		assertThat(page.findElement(By.tagName("h1")).getText()).contains("Morocco");
		page.findElement(By.cssSelector("a[rel=prev]")).click();
		assertThat(page.getCurrentUrl()).contains("from=2021").contains("place=MAR");
	}

	/**
	 * The wide form in English, the narrow one in Arabic; every language and width in the
	 * long form.
	 */
	@Tag("long")
	@Test
	void noPageHasAFaultThatAxeFindsOrScrollsSideways() throws Exception {
		signedIn(Role.ADMINISTRATOR);
		List<String> faults = new ArrayList<>();
		for (String path : PAGES) {
			check(path + (path.contains("?") ? "&" : "?") + "lang=en", 1440, faults);
			check(path + (path.contains("?") ? "&" : "?") + "lang=ar", 390, faults);
			if (Boolean.getBoolean("bayan.pages.all")) {
				check(path + (path.contains("?") ? "&" : "?") + "lang=fr", 768, faults);
				check(path + (path.contains("?") ? "&" : "?") + "lang=ar", 1440, faults);
				check(path + (path.contains("?") ? "&" : "?") + "lang=fr", 390, faults);
			}
		}
		check("/?from=2022&lang=fr", 768, faults);
		assertThat(faults).isEmpty();
	}

	private static void check(String path, int width, List<String> faults) {
		ChromeDriver page = browser();
		page.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
		page.get(address(path));
		long wide = ((Number) requireNonNull(page.executeScript("return document.documentElement.scrollWidth")))
			.longValue();
		if (wide > width) {
			faults.add(path + " at " + width + " is " + wide + " wide");
		}
		Results results = new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze(page);
		results.getViolations()
			.forEach((rule) -> faults
				.add(path + " at " + width + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
	}

	/** At 200 % a window of 1440 is 720 wide. */
	@Tag("long")
	@Test
	void nothingIsCutAtTwiceTheSize() throws Exception {
		ChromeDriver page = signedIn(Role.ADMINISTRATOR);
		List<String> faults = new ArrayList<>();
		for (int i = 0; i < PAGES.size(); i++) {
			String path = PAGES.get(i) + (PAGES.get(i).contains("?") ? "&" : "?") + "lang="
					+ List.of("fr", "ar", "en").get(i % 3);
			page.executeCdpCommand("Emulation.setDeviceMetricsOverride",
					Map.of("width", 720, "height", 450, "deviceScaleFactor", 2, "mobile", false));
			page.get(address(path));
			Object cut = page.executeScript("""
					return [...document.querySelectorAll('body *')].filter((one) => {
						const style = getComputedStyle(one);
						const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
						const hidden = one.matches('.hidden, .hidden *, svg, svg *');
						return clips && !hidden && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
					}).map((one) => one.outerHTML.slice(0, 120)).concat(
						document.documentElement.scrollWidth > 720 ? ['wide page'] : [])""");
			if (!List.of().equals(cut)) {
				faults.add(path + ": " + cut);
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void noHeadingOfAMatrixLeavesItsColumn() throws Exception {
		ChromeDriver page = signedIn();
		List<String> faults = new ArrayList<>();
		for (String path : List.of("/?from=2022&lang=en", "/?from=2022&lang=fr", "/?from=2022&lang=ar",
				"/?from=2018-01&to=2022-12&lang=ar", "/?from=1966&to=2025&lang=en")) {
			for (int width : List.of(768, 1440)) {
				// as without script: with it a matrix is drawn where there is room
				page.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
				window(page, width);
				page.get(address(path));
				page.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
				Object wrong = page.executeScript("""
						const heads = [...document.querySelectorAll('.heat thead th')];
						return heads.filter((one) => {
							const words = document.createRange();
							words.selectNodeContents(one);
							const [inner, outer] = [words.getBoundingClientRect(), one.getBoundingClientRect()];
							return inner.left < outer.left || inner.right > outer.right;
						}).map((one) => one.innerText).concat(heads.length < 12 ? ['only ' + heads.length] : [])""");
				if (!List.of().equals(wrong)) {
					faults.add(path + " at " + width + ": " + wrong);
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void columnsBarsAndDotsAreDrawnInTheBrowserAndLeadToTheirRecords() throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		page.get(address("/?from=2022&place=MAR&lang=en"));
		new WebDriverWait(page, Duration.ofSeconds(20)).until((now) -> Boolean.TRUE
			.equals(page.executeScript("return document.querySelectorAll('.lively canvas').length >= 3")));
		List<?> marks = (List<?>) page.executeScript("""
				return [...document.querySelectorAll('.lively')].map((box) => {
					const data = echarts.getInstanceByDom(box).getOption().series[0].data.filter((one) => one);
					return data.every((one) => one.href.startsWith('/activities?measure=activities'));
				})""");
		assertThat(marks).isNotEmpty().allMatch(Boolean.TRUE::equals);
		// the last of the 24 columns is December, the one before it November
		click(page, "trend", "[22, 0.5]");
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains("period=2022-11"));
		assertThat(page.findElement(By.tagName("h1")).getText()).startsWith("1 activity ");
	}

	@Test
	void tilesAndSquaresAreDrawnInTheBrowserWithTheirTableOneKeyAway() throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		page.get(address("/?from=2022&lang=en"));
		new WebDriverWait(page, Duration.ofSeconds(20)).until((now) -> Boolean.TRUE.equals(page.executeScript(
				"return document.querySelectorAll('#map .lively canvas, #matrix .lively canvas').length == 2")));
		assertThat(page.findElement(By.cssSelector("#map .legend")).getText()).contains("13\nOrganisation-wide");
		assertThat(page.findElement(By.cssSelector("#matrix .heat")).isDisplayed()).isFalse();
		page.findElement(By.cssSelector("#matrix button.as-table")).sendKeys(Keys.ENTER);
		assertThat(page.findElement(By.cssSelector("#matrix .heat")).isDisplayed()).isTrue();
		assertThat(page.findElement(By.cssSelector("#map svg.wide-only")).isDisplayed()).isFalse();
		page.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
		assertThat(page.findElement(By.cssSelector("#map svg.wide-only")).isDisplayed()).as("on paper").isTrue();
		page.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
		// Burkina Faso lies in the seventh row from the north, the fifth column from the
		// west
		click(page, "map", "[4.5, 6.5]");
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains("place=BFA"));
		assertThat(page.findElement(By.tagName("h1")).getText()).startsWith("5 activities ");
	}

	/** In the order of the table, with its words, its figures and its links. */
	@Tag("long")
	@Test
	void eachSquareOfAHeatMapIsACellOfItsTable() throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		for (String path : List.of("/?from=2022&lang=en", "/?from=2022&lang=ar", "/?from=2022&place=GROUP:ARB&lang=fr",
				"/?from=2021-01&to=2021-12&lang=en")) {
			page.get(address(path));
			String chart = path.contains("to=") ? "by-place" : "matrix";
			new WebDriverWait(page, Duration.ofSeconds(20)).until((now) -> Boolean.TRUE
				.equals(page.executeScript("return !!document.querySelector('#%s .lively canvas')".formatted(chart))));
			assertThat(drawn(page, chart)).as(path).isEqualTo(written(page, chart)).hasSizeGreaterThan(100);
		}
		assertThat(written(page, "by-place").getFirst()).contains(": ").contains(" | /activities?");
		String place = written(page, "by-place").getFirst().replaceAll(".*(place=[A-Z]+).*", "$1");
		click(page, "by-place", "[0, 1]");
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains(place));
	}

	private static List<String> texts(ChromeDriver page, String script) {
		return ((List<?>) requireNonNull(page.executeScript(script))).stream().map(String::valueOf).toList();
	}

	/** The squares by row and column: what is said, what stands there, where it leads. */
	private static List<String> drawn(ChromeDriver page, String chart) {
		return texts(page, """
				const series = echarts.getInstanceByDom(document.querySelector('#%s .lively')).getOption().series;
				const marks = series.flatMap((one) => one.data);
				marks.sort((a, b) => a.value[1] - b.value[1] || a.value[0] - b.value[0]);
				return marks.map((one) => [one.tooltip.formatter, one.name, one.href || ''].join(' | '));"""
			.formatted(chart));
	}

	/** The same of the cells, read without the page's script. */
	private static List<String> written(ChromeDriver page, String chart) {
		return texts(page,
				"""
						const table = document.querySelector('#%s table.heat');
						const colon = document.documentElement.lang === 'fr' ? '\\u00a0: ' : ': ';
						const columns = [...table.querySelectorAll('thead th')].map((one) => one.title || one.textContent);
						return [...table.querySelectorAll('tr')].filter((row) => row.querySelector('th[scope=row]')).flatMap((row) => {
							const name = row.cells[0].title || row.cells[0].textContent;
							return [...row.querySelectorAll('td')].map((cell, at) => {
								const said = at === 0 ? name : row.closest('tfoot') ? columns[at] : name + ' × ' + columns[at];
								const link = cell.querySelector('a');
								const figure = cell.textContent;
								return [said + colon + figure, figure, link ? link.getAttribute('href') : ''].join(' | ');
							});
						});"""
					.formatted(chart));
	}

	/** Clicks at a point of a chart, in the units of its axes. */
	private static void click(ChromeDriver page, String chart, String point) {
		page.executeScript(
				"""
						const chart = echarts.getInstanceByDom(document.querySelector('#%s .lively'));
						const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, %s);
						const canvas = chart.getDom().querySelector('canvas');
						const box = canvas.getBoundingClientRect();
						for (const kind of ['mousemove', 'mousedown', 'mouseup', 'click']) {
							canvas.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX: box.left + x, clientY: box.top + y }));
						}"""
					.formatted(chart, point));
	}

	@Test
	void aTableIsOneKeyFromItsChartAndItsFiguresLeadToTheRecords() throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		page.get(address("/?from=2022&lang=en"));
		page.findElement(By.cssSelector("#types .figures summary")).sendKeys(Keys.ENTER);
		page.findElement(By.cssSelector("#types .figures td a")).sendKeys(Keys.ENTER);
		assertThat(page.findElement(By.tagName("h1")).getText()).startsWith("30 activities ");
	}

	@Test
	void aSeriesAndADayOfKnowledgeAreChosenByKeyboard() throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		page.get(address("/?from=2022&lang=en"));
		page.findElement(By.cssSelector(".step .menu summary")).sendKeys(Keys.ENTER);
		page.findElement(By.cssSelector(".step .span input[name=from]"))
			.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2021", Keys.TAB);
		page.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), "2022", Keys.ENTER);
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getTitle()).startsWith("93\u00a0"));
		assertThat(page.getCurrentUrl()).contains("from=2021&to=2022");
		page.findElement(By.cssSelector(".known summary")).sendKeys(Keys.ENTER);
		assertThat(page.findElement(By.cssSelector(".known input[type=date]")).isDisplayed()).isTrue();
		page.switchTo().activeElement().sendKeys(Keys.ESCAPE);
		assertThat(page.findElement(By.cssSelector(".known input[type=date]")).isDisplayed()).isFalse();
	}

	@Test
	void aRuleIsTriedAndAReasonGivenByKeyboard() throws Exception {
		ChromeDriver page = signedIn(Role.ADMINISTRATOR);
		window(page, 1440);
		page.get(address("/admin/rule?lang=en"));
		page.findElement(By.id("day")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "7", Keys.ENTER);
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains("day=7"));
		assertThat(page.findElement(By.cssSelector("main form[method=post] button")).isDisplayed()).isTrue();
		page.get(address("/admin/reopening?month=2022-12&lang=ar"));
		page.findElement(By.name("reason")).sendKeys("late", Keys.TAB);
		assertThat(page.switchTo().activeElement().getTagName()).isEqualTo("button");
	}

	/** All of them on the pages that list them, one alone. */
	@Test
	void textsOfTheDataRunNowhere() throws Exception {
		List<String> paths = new ArrayList<>(
				List.of("/?from=2024-05", "/?from=2024-05&place=MAR", "/?from=2024-04&to=2024-05",
						"/activities?measure=activities&period=2024-05&sort=title", "/activities?ahead=2024-01-01"));
		paths.addAll(ofText(1));
		textsRunNowhere(paths);
	}

	@Tag("long")
	@Test
	void noTextOfTheDataRunsWhereItStandsAlone() throws Exception {
		List<String> paths = new ArrayList<>();
		for (int i = 2; i <= HostileTexts.PAYLOADS.size(); i++) {
			paths.addAll(ofText(i));
		}
		textsRunNowhere(paths);
	}

	/** Where one of the texts was asked for, and where it is told of. */
	private static List<String> ofText(int number) {
		String asked = URLEncoder.encode(HostileTexts.PAYLOADS.get(number - 1), StandardCharsets.UTF_8);
		return List.of("/activities?q=" + asked + "&partner=" + asked + "&city=" + asked, "/activities/X-" + number);
	}

	private static void textsRunNowhere(List<String> paths) throws Exception {
		ChromeDriver page = signedIn();
		window(page, 1440);
		page.manage().logs().get(LogType.BROWSER);
		List<String> languages = List.of("en", "fr", "ar");
		for (int i = 0; i < paths.size(); i++) {
			String path = paths.get(i);
			page.get(address(path + (path.contains("?") ? "&" : "?") + "lang=" + languages.get(i % 3)));
			assertThat(page.executeScript("""
					return window.hit === undefined && [...document.scripts].every((one) =>
						one.type === 'application/json' || one.src.startsWith(location.origin + '/static/'))"""))
				.as(path)
				.isEqualTo(true);
		}
		assertThat(page.manage().logs().get(LogType.BROWSER).getAll()).as("errors and reports of the CSP")
			.allMatch((entry) -> entry.getMessage().contains("status of 400"));
	}

	private static void window(ChromeDriver page, int width) {
		page.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
	}

	private static ChromeDriver signedIn() throws IOException, InterruptedException {
		return signedIn(Role.LEADERSHIP);
	}

	private static ChromeDriver signedIn(Role role) throws IOException, InterruptedException {
		ChromeDriver page = browser();
		page.get(address("/login"));
		page.manage().deleteAllCookies();
		page.manage().addCookie(new Cookie("SESSION", requireNonNull(sample).visitor(role).cookie("SESSION"), "/"));
		return page;
	}

	private static ChromeDriver browser() {
		return requireNonNull(browser);
	}

	private static String address(String path) {
		return requireNonNull(sample).pages().address().resolve("/").toString() + path.substring(1);
	}

}
