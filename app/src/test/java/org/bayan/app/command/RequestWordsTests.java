package org.bayan.app.command;

import java.time.Duration;

import org.bayan.db.request.Queue;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestWordsTests {

	@Test
	void nothingIsSaidWhereNobodyWaits() {
		assertThat(RequestWords.of(new Queue(0, 0, 0, Duration.ZERO), Texts.in(Language.EN))).isEmpty();
	}

	@Test
	void requestsAreCountedInThreeLanguages() {
		Queue queue = new Queue(3, 1, 2, Duration.ofMinutes(15));
		assertThat(RequestWords.of(queue, Texts.in(Language.EN)))
			.containsExactly("Reports requested on the pages: 3 waiting, 1 running, 2 failed in the last seven days");
		assertThat(RequestWords.of(queue, Texts.in(Language.FR))).containsExactly(
				"Rapports demandés sur les pages\u00a0: 3 en attente, 1 en cours, 2 en échec depuis sept jours");
		assertThat(RequestWords.of(queue, Texts.in(Language.AR)))
			.containsExactly("التقارير المطلوبة في الصفحات: المنتظر 3، الجاري 1، المخفق في الأيام السبعة الأخيرة 2");
		assertThat(RequestWords.json(queue))
			.hasToString("{\"queued\":3,\"running\":1,\"failed\":2,\"oldest_seconds\":900}");
	}

	@Test
	void oneThatWaitsLongerThanAQuarterOfAnHourIsAnAlarm() {
		Queue queue = new Queue(1, 0, 0, Duration.ofSeconds(15 * 60 + 1));
		assertThat(RequestWords.of(queue, Texts.in(Language.EN))).last()
			.isEqualTo("ALARM: a report has been waiting for 15 minutes;"
					+ " an instance of “bayan serve” with the role “worker” must run");
		assertThat(RequestWords.of(queue, Texts.in(Language.AR))).last()
			.asString()
			.contains("ينتظر أحد التقارير منذ 15 دقيقة");
	}

}
