package org.bayan.batch.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.bayan.batch.run.Failpoints;
import org.bayan.db.report.Reports;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Renders a report that was asked for. All its files are of one moment; each is kept as
 * soon as it is rendered, so that progress shows, and none is handed out before the last.
 */
class RequestedReport {

	private final Requests requests;

	private final Reports reports;

	private final TransactionTemplate transaction;

	private final TransactionTemplate moment;

	RequestedReport(Requests requests, Reports reports, PlatformTransactionManager transactions) {
		this.requests = requests;
		this.reports = reports;
		this.transaction = new TransactionTemplate(transactions);
		this.moment = new TransactionTemplate(transactions);
		this.moment.setReadOnly(true);
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Renders all files.
	 * @param stopping asked between two files
	 * @throws RefusedRequest if there is nothing to report
	 * @throws StoppingException if the program is being ended, or another attempt has
	 * begun since
	 */
	void render(RequestWorker.Attempt attempt, RequestedOutput.Report output, ZoneId zone, BooleanSupplier stopping) {
		PeriodReport report = read(output, zone);
		List<Format> formats = Stream.of(Format.values())
			.filter((format) -> output.formats().contains(format.code()))
			.toList();
		List<ReportFile> files = ReportFiles.of(report, output.languages(), formats);
		hold(() -> this.requests.expect(attempt.request(), attempt.number(), files.size()));
		for (ReportFile file : files) {
			if (stopping.getAsBoolean()) {
				throw new StoppingException();
			}
			byte[] bytes = bytes(file);
			hold(() -> this.requests.addFile(attempt.request(), attempt.number(), file.language(), file.name(), bytes));
			Failpoints.reach("request.file");
		}
	}

	private PeriodReport read(RequestedOutput.Report output, ZoneId zone) {
		try {
			return requireNonNull(this.moment.execute(
					(status) -> this.reports.of(output.period(), output.place(), output.sector(), output.asOf(), zone)))
				.orElseThrow(() -> new RefusedRequest("no-data"));
		}
		catch (IllegalArgumentException ex) {
			// the place or the sector was removed since it was asked for
			throw new RefusedRequest("scope");
		}
	}

	private void hold(BooleanSupplier change) {
		if (!Boolean.TRUE.equals(this.transaction.execute((status) -> change.getAsBoolean()))) {
			throw new StoppingException();
		}
	}

	private static byte[] bytes(ReportFile file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			file.writeTo(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
