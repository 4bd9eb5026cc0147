package org.bayan.web.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes pages from templates in two parts: what everybody reads, and the frame above it,
 * which holds the reader's name and the token of the form beside it.
 */
@Component
class FramedPages {

	/** Stands where the frame comes; no text of a page can be markup. */
	private static final String FRAME = "<!--frame-->";

	private final ViewResolver views;

	FramedPages(ViewResolver thymeleafViewResolver) {
		this.views = thymeleafViewResolver;
	}

	/** Makes what everybody reads. */
	PackedPage pack(String template, Page page, Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		Map<String, @Nullable Object> everybodys = new HashMap<>(model);
		everybodys.put("frame", FRAME);
		String text = render(template, page.withoutReader(), everybodys, request, response);
		int frame = text.indexOf(FRAME);
		return new PackedPage(text.substring(0, frame), text.substring(frame + FRAME.length()));
	}

	/** Answers with a page and the reader's frame. */
	void answer(PackedPage packed, Page page, @Nullable String organisation, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		Map<String, @Nullable Object> model = new HashMap<>();
		model.put("organisation", organisation);
		String frame = render("top", page, model, request, response).strip();
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		boolean gzip = accepted != null && accepted.contains("gzip");
		byte[] body = gzip ? packed.gzip(frame) : packed.plain(frame);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (gzip) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private String render(String template, Page page, Map<String, @Nullable Object> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		View view = this.views.resolveViewName(template, Locale.of(page.language().code()));
		if (view == null) {
			throw new IllegalStateException("no template " + template);
		}
		model.put("page", page);
		ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
		view.render(model, request, written);
		written.flushBuffer();
		return new String(written.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
