package org.bayan.app.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * One instance of {@code serve} without its pages: watches the calendar of a home's
 * database until its standard input ends or it is killed.
 */
final class WatchingInstance {

	private WatchingInstance() {
	}

	/** Arguments: the home, the file of the clock, how often it wakes in milliseconds. */
	public static void main(String[] arguments) throws IOException {
		try (Database database = Database.open(settings(arguments[0], arguments[1]))) {
			CalendarWatch.start(database, settings(arguments[0], arguments[1]),
					Duration.ofMillis(Long.parseLong(arguments[2])));
			System.out.println("watching");
			int ended = System.in.read();
			System.out.println("ended " + ended);
		}
	}

	static Settings settings(String home, String clock) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", home);
		properties.setProperty("bayan.clock", "@" + clock);
		return new Settings(properties, Map.of());
	}

}
