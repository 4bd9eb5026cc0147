package org.bayan.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;

/**
 * Sends the log to a file under the home, never to the user's terminal. Found by Logback
 * as a service; without a directory to write to there is no log.
 */
public final class LogFile extends ContextAwareBase implements Configurator {

	@Override
	public ExecutionStatus configure(LoggerContext context) {
		context.getStatusManager().add(new NopStatusListener());
		Path file = Settings.ofProcess().logFile();
		try {
			// it may hold what rows and requests hold
			Files.createDirectories(file.getParent(),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		catch (IOException ex) {
			return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
		}
		Encoder<ILoggingEvent> encoder = encoder(Settings.ofProcess().get(Setting.LOG_FORMAT).orElse("text"));
		encoder.setContext(context);
		encoder.start();
		RotatedLog appender = new RotatedLog();
		appender.setContext(context);
		appender.setFile(file.toString());
		appender.setEncoder(encoder);
		appender.start();
		context.getLogger("ROOT").setLevel(Level.WARN);
		context.getLogger("org.bayan").setLevel(Level.INFO);
		// below an error it says what clients asked for in vain
		context.getLogger("org.springframework.web").setLevel(Level.ERROR);
		context.getLogger("org.springframework.boot.webmvc").setLevel(Level.ERROR);
		context.getLogger("ROOT").addAppender(appender);
		return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
	}

	/** Lines for people, or one JSON object a line for programs. */
	private static Encoder<ILoggingEvent> encoder(String format) {
		if (format.equals("json")) {
			JsonEncoder json = new JsonEncoder();
			json.setWithContext(false);
			json.setWithSequenceNumber(false);
			json.setWithNanoseconds(false);
			json.setWithFormattedMessage(true);
			json.setWithMessage(false);
			json.setWithArguments(false);
			return json;
		}
		PatternLayoutEncoder text = new PatternLayoutEncoder();
		text.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %property{PID:-} %logger{24} %msg%n");
		return text;
	}

}
