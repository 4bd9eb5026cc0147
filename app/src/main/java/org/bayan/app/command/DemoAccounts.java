package org.bayan.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bayan.app.file.NewFile;
import org.bayan.app.launch.Database;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.web.account.Passwords;

/**
 * One account a role for the demo, with random passwords that are printed once and kept
 * in a file for the owner alone.
 */
final class DemoAccounts {

	private final Path file;

	DemoAccounts(Path home) {
		this.file = home.resolve("demo-accounts.txt");
	}

	/** Where the passwords are kept. */
	Path file() {
		return this.file;
	}

	/**
	 * Makes those that are missing; the lines "name password" of those that were made.
	 */
	List<String> make(Database database) throws IOException {
		List<String> lines = new ArrayList<>();
		database.change((dsl) -> {
			for (Role role : Role.values()) {
				if (new Accounts(dsl).find(role.code()).isEmpty()) {
					String password = Passwords.random();
					new Accounts(dsl).add(role.code(), role, new Passwords().hash(password));
					new AuditEntries(dsl).add(null, "account-added", role.code() + " " + role.code(), null);
					lines.add(role.code() + "  " + password);
				}
			}
			try {
				keep(lines);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return true;
		});
		return lines;
	}

	private void keep(List<String> lines) throws IOException {
		if (lines.isEmpty()) {
			return;
		}
		byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
		NewFile.writePrivately(this.file, (out) -> out.write(bytes));
	}

}
