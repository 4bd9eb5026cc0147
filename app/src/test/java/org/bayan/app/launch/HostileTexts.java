package org.bayan.app.launch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that would run if a page, chart or list took them for anything but text. */
final class HostileTexts {

	/** What each does where it runs: sets {@code window.hit}. */
	static final List<String> PAYLOADS = List.of(
	// @formatter:off
			"<script>window.hit=1</script>",
			"<ScRiPt>window.hit=1</sCrIpT>",
			"<script src=data:,window.hit=1></script>",
			"<script/x>window.hit=1</script>",
			"<<script>window.hit=1//<</script>",
			"</script><script>window.hit=1</script>",
			"</title><script>window.hit=1</script>",
			"</textarea><script>window.hit=1</script>",
			"</style><script>window.hit=1</script>",
			"--><script>window.hit=1</script>",
			"]]><script>window.hit=1</script>",
			"<img src=x onerror=window.hit=1>",
			"<img src=x onerror=\"window.hit=1\">",
			"<img src='x' onerror='window.hit=1'>",
			"<image src=x onerror=window.hit=1>",
			"\"><img src=x onerror=window.hit=1>",
			"'><img src=x onerror=window.hit=1>",
			"<svg onload=window.hit=1>",
			"<svg><script>window.hit=1</script></svg>",
			"\"><svg onload=window.hit=1>",
			"<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
			"<math><mtext></mtext><script>window.hit=1</script></math>",
			"<body onload=window.hit=1>",
			"<iframe srcdoc=\"<script>parent.hit=1</script>\">",
			"<iframe src=javascript:parent.hit=1>",
			"<object data=javascript:window.hit=1>",
			"<embed src=javascript:window.hit=1>",
			"<video><source onerror=window.hit=1></video>",
			"<audio src=x onerror=window.hit=1>",
			"<input autofocus onfocus=window.hit=1>",
			"<details open ontoggle=window.hit=1>",
			"<marquee onstart=window.hit=1>",
			"<select autofocus onfocus=window.hit=1>",
			"<a href=javascript:window.hit=1>x</a>",
			"<form action=javascript:window.hit=1><button>x",
			"<base href=//evil.example/>",
			"<meta http-equiv=refresh content=\"0;url=javascript:window.hit=1\">",
			"<link rel=stylesheet href=//evil.example/x.css>",
			"<style>*{background:url(//evil.example)}</style>",
			"<p style=\"background:url(javascript:window.hit=1)\">",
			"' autofocus onfocus=window.hit=1 x='",
			"\" autofocus onfocus=window.hit=1 x=\"",
			"\" onmouseover=\"window.hit=1",
			"javascript:window.hit=1",
			"data:text/html,<script>window.hit=1</script>",
			"${7*7}",
			"*{7*7}",
			"#{7*7}",
			"[[${7*7}]]",
			"[(${7*7})]",
			"__${7*7}__::.x",
			"~{layout :: frame}",
			"{{constructor.constructor('window.hit=1')()}}",
			"${T(java.lang.Runtime).getRuntime()}",
			"%3Cscript%3Ewindow.hit=1%3C/script%3E",
			"&#60;script&#62;window.hit=1&#60;/script&#62;",
			"\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e",
			"\u202egnp.exe\u2066",
			"\u200b\u200d\ufeffx",
			"\"]};window.hit=1;//",
			"x".repeat(500));
	// @formatter:on

	private HostileTexts() {
	}

	/**
	 * One activity a text, {@code X-1} and on, with the text in every column that takes
	 * one.
	 */
	static byte[] file() {
		StringBuilder csv = new StringBuilder(
				"activity_ref,title_en,title_fr,title_ar,start_date,status,member_states,city,partners,description,source_url\n");
		for (int i = 0; i < PAYLOADS.size(); i++) {
			String payload = PAYLOADS.get(i);
			String text = quoted(payload);
			String brief = quoted(payload.substring(0, Math.min(payload.length(), 100)));
			boolean ahead = i % 6 == 0;
			csv.append(String.join(",", "X-" + (i + 1), text, text, text,
					ahead ? "2027-01-02" : "2024-05-0" + (i % 9 + 1), ahead ? "planned" : "completed",
					(i % 2 == 0) ? "MAR" : "", brief, brief.replace(';', ','), text, brief))
				.append('\n');
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

}
