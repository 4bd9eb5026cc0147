package org.bayan.app.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The pages in a browser, as people see and use them. */
class PagesBrowserTests {

	private static final List<String> PAGES = List.of("/?from=2022", "/?from=2022-12&place=MAR",
			"/?from=2022&sector=CUL", "/activities?measure=activities&period=2022", "/activities?q=zzz",
			"/activities/ICESCO-2022-0054", "/no/such/page", "/?from=nonsense");

	@TempDir
	static Path directory;

	private static @Nullable ServedSample sample;

	private static @Nullable ChromeDriver browser;

	@BeforeAll
	static void start() throws IOException {
		Path chromium = find("chromium");
		Path driver = find("chromedriver");
		assumeTrue((chromium != null && driver != null) || "true".equals(System.getenv("CI")),
				"Chromium and its driver are not installed");
		sample = ServedSample.start(Sample.fictitiousActivities(), hostile());
		ChromeOptions options = new ChromeOptions();
		options.setBinary(requireNonNull(chromium).toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--user-data-dir=" + directory.resolve("profile"));
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		browser = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(requireNonNull(driver).toFile()).build(),
				options);
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
			.until((now) -> String.valueOf(now.getTitle()).startsWith("57 "));
		assertThat(page.getCurrentUrl()).isEqualTo(address("/?from=2022&lang=fr"));
		page.findElement(By.cssSelector(".tile .big a")).sendKeys(Keys.ENTER);
		assertThat(page.findElement(By.tagName("h1")).getText()).startsWith("57 fiches");
	}

	@Test
	void choosingAPlaceShowsItAtOnce() throws Exception {
		ChromeDriver page = signedIn();
		page.get(address("/?from=2022&lang=en"));
		new Select(page.findElement(By.name("place"))).selectByValue("MAR");
		new WebDriverWait(page, Duration.ofSeconds(20))
			.until((now) -> String.valueOf(now.getCurrentUrl()).contains("place=MAR"));
		assertThat(page.findElement(By.tagName("h1")).getText()).contains("Morocco");
		page.findElement(By.cssSelector("a[rel=prev]")).click();
		assertThat(page.getCurrentUrl()).contains("from=2021").contains("place=MAR");
	}

	/** The wide form in English, the narrow one in Arabic. */
	@Test
	void noPageHasAFaultThatAxeFindsOrScrollsSideways() throws Exception {
		signedIn();
		List<String> faults = new ArrayList<>();
		for (String path : PAGES) {
			check(path + (path.contains("?") ? "&" : "?") + "lang=en", 1440, faults);
			check(path + (path.contains("?") ? "&" : "?") + "lang=ar", 390, faults);
		}
		check("/?from=2022&lang=fr", 768, faults);
		check("/login?lang=fr", 390, faults);
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

	@Test
	void textsOfTheDataRunNowhere() throws Exception {
		ChromeDriver page = signedIn();
		page.manage().logs().get(LogType.BROWSER);
		for (String path : List.of("/?from=2024-05", "/activities?measure=activities&period=2024-05&sort=title",
				"/activities/X-1", "/activities?q=%3Cscript%3Ealert(1)%3C/script%3E")) {
			for (String language : List.of("en", "fr", "ar")) {
				page.get(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
				assertThat(page.executeScript("return window.hit === undefined && document.scripts.length === 1"))
					.as(path)
					.isEqualTo(true);
			}
		}
		assertThat(page.manage().logs().get(LogType.BROWSER).getAll()).as("errors and reports of the CSP").isEmpty();
	}

	private static byte[] hostile() {
		StringBuilder csv = new StringBuilder("activity_ref,title_en,title_ar,start_date,city,partners,description\n");
		List<String> payloads = List.of("<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>",
				"\"\"><svg onload=window.hit=1>", "' autofocus onfocus=window.hit=1 x='", "${7*7}", "*{7*7}",
				"[[${7*7}]]", "__${7*7}__::.x", "\u202egnp.exe", "javascript:window.hit=1",
				"</title><script>window.hit=1", "{{constructor.constructor('window.hit=1')()}}",
				"%3Cscript%3Ewindow.hit=1%3C/script%3E", "&#60;script&#62;", "\u200b\u200d\ufeff", "x".repeat(500));
		for (int i = 0; i < payloads.size(); i++) {
			String text = "\"" + payloads.get(i) + "\"";
			csv.append("X-%d,%s,%s,2024-05-0%d,%s,%s,%s\n".formatted(i + 1, text, text, i % 9 + 1,
					"\"" + payloads.get(i).substring(0, Math.min(payloads.get(i).length(), 100)) + "\"", text, text));
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static ChromeDriver signedIn() throws IOException, InterruptedException {
		ChromeDriver page = browser();
		page.get(address("/login"));
		page.manage().deleteAllCookies();
		page.manage()
			.addCookie(new Cookie("SESSION", requireNonNull(sample).visitor(Role.LEADERSHIP).cookie("SESSION"), "/"));
		return page;
	}

	private static ChromeDriver browser() {
		return requireNonNull(browser);
	}

	private static String address(String path) {
		return requireNonNull(sample).pages().address().resolve("/").toString() + path.substring(1);
	}

	private static @Nullable Path find(String program) {
		return Stream.of(System.getenv("PATH").split(":"))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
	}

}
