package org.bayan.web.admin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bayan.web.page.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures for monitoring, in the text form that Prometheus reads. */
@Controller
class MetricsController {

	private static final MediaType FORM = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Health health;

	private final Snapshot snapshot;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final AtomicReference<Health.@Nullable State> state = new AtomicReference<>();

	MetricsController(Health health, Snapshot snapshot) {
		this.health = health;
		this.snapshot = snapshot;
		new JvmMemoryMetrics().bindTo(this.registry);
		new JvmThreadMetrics().bindTo(this.registry);
		new FileDescriptorMetrics().bindTo(this.registry);
		new ProcessorMetrics().bindTo(this.registry);
		new UptimeMetrics().bindTo(this.registry);
		gauge("bayan.months.due", "months that are due and not closed", (state) -> state.due().size());
		gauge("bayan.months.closed", "months closed", (state) -> state.closed().size());
		gauge("bayan.last.close.seconds", "when the last month was closed, seconds since 1970",
				(state) -> state.closed().isEmpty() ? Double.NaN : seconds(state.closed().getLast().closedAt()));
		gauge("bayan.sectors.waited.for", "sectors for which the oldest month that is due waits",
				(state) -> state.waitedFor().size());
		gauge("bayan.queue.length", "files stored and not yet taken in", Health.State::queued);
		gauge("bayan.requests.queued", "requests of users that wait", (state) -> state.requests().waiting());
		gauge("bayan.requests.running", "requests of users that are worked on", (state) -> state.requests().running());
		gauge("bayan.requests.failed", "requests of users that failed in the last seven days",
				(state) -> state.requests().failed());
		gauge("bayan.requests.oldest.seconds", "how long ago the oldest that waits or runs was asked for",
				(state) -> state.requests().oldest().toSeconds());
		gauge("bayan.data.as.of.seconds", "when the newest change in the figures was recorded, seconds since 1970",
				(state) -> seconds(state.dataAsOf()));
		gauge("bayan.runs.failed", "works of the last seven days whose newest run failed",
				(state) -> state.failures().size());
		gauge("bayan.editions.differences", "differences between editions and what the program makes of them",
				(state) -> (state.check() != null) ? state.check().differences() : Double.NaN);
		gauge("bayan.editions.checked.seconds", "when they were compared, seconds since 1970",
				(state) -> (state.check() != null) ? seconds(state.check().at()) : Double.NaN);
	}

	@GetMapping("/actuator/metrics")
	ResponseEntity<String> metrics() {
		this.state.set(this.snapshot.read(this.health::state));
		return ResponseEntity.ok().contentType(FORM).body(text());
	}

	private void gauge(String name, String description, ToDoubleFunction<Health.State> value) {
		Gauge.builder(name, this.state, (holder) -> {
			Health.State state = holder.get();
			return (state != null) ? value.applyAsDouble(state) : Double.NaN;
		}).description(description).strongReference(true).register(this.registry);
	}

	private static double seconds(@Nullable Instant moment) {
		return (moment != null) ? moment.getEpochSecond() : Double.NaN;
	}

	private String text() {
		TreeMap<String, StringBuilder> lines = new TreeMap<>();
		for (Meter meter : this.registry.getMeters()) {
			String name = meter.getId().getName().replace('.', '_');
			StringBuilder tags = new StringBuilder();
			for (Tag tag : meter.getId().getTags()) {
				tags.append(tags.isEmpty() ? "" : ",")
					.append(tag.getKey().replace('.', '_'))
					.append("=\"")
					.append(tag.getValue().replace("\\", "\\\\").replace("\"", "\\\""))
					.append('"');
			}
			StringBuilder block = lines.computeIfAbsent(name, (key) -> new StringBuilder(
					"# HELP " + key + " " + meter.getId().getDescription() + "\n# TYPE " + key + " gauge\n"));
			for (Measurement measurement : meter.measure()) {
				block.append(name).append(tags.isEmpty() ? "" : "{" + tags + "}").append(' ');
				block.append(number(measurement.getValue())).append('\n');
			}
		}
		return String.join("", lines.values());
	}

	private static String number(double value) {
		return (value == Math.rint(value) && Math.abs(value) < 1e15) ? String.format(Locale.ROOT, "%.0f", value)
				: Double.toString(value);
	}

}
