package org.bayan.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Settings;
import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.reference.References;
import org.bayan.reporting.text.Texts;
import org.bayan.web.account.PasswordFault;
import org.bayan.web.account.Passwords;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import static java.util.Objects.requireNonNull;

/** The accounts of those who may sign in. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND",
		description = { "Makes and changes the accounts of those who may sign in. A password is never an argument:",
				"it is asked for at a terminal, read from the input with --password-stdin, or else made up",
				"and printed once." })
final class UserCommand implements Runnable {

	private final Settings settings;

	private final Console console;

	@Spec
	private @Nullable CommandSpec spec;

	UserCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public void run() {
		throw new ParameterException(requireNonNull(this.spec).commandLine(),
				"add, list, change, disable or enable is missing");
	}

	@Command(name = "add", description = "Makes an account.")
	int add(@Mixin LanguageOption spoken,
			@Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
			@Option(names = "--role", paramLabel = "ROLE", required = true, converter = RoleConverter.class,
					description = "leadership, planner or administrator.") Role role,
			@Option(names = "--password-stdin", description = "Read the password from the input.") boolean fromInput) {
		Texts texts = spoken.texts();
		if (!Account.isName(name)) {
			throw new UsageException(
					"'%s' cannot be a name: write 1 to 64 letters, digits, spaces and . _ @ -".formatted(name));
		}
		Chosen password = password(texts, fromInput);
		String hash = new Passwords().hash(password.password());
		try (Database database = Database.open(this.settings)) {
			database.change((dsl) -> {
				refuseFaulty(password, name, dsl, texts);
				if (!new Accounts(dsl).add(name, role, hash)) {
					throw new FailedException(texts.get("command.user.exists", "name", name));
				}
				new AuditEntries(dsl).add(null, "account-added", Account.keyOf(name) + " " + role.code(), null);
				return true;
			});
		}
		say(texts.get("command.user.added", "name", name, "role", texts.get("role." + role.code())));
		tell(password, texts);
		return ExitCode.DONE;
	}

	@Command(name = "change", description = {
			"Gives an account another role or a new password; a lower role and a new password end its", "sessions." })
	int change(@Mixin LanguageOption spoken, @Parameters(paramLabel = "NAME", description = "The account.") String name,
			@Option(names = "--role", paramLabel = "ROLE", converter = RoleConverter.class,
					description = "leadership, planner or administrator.") @Nullable Role role,
			@Option(names = "--password", description = "Give it a new password.") boolean newPassword,
			@Option(names = "--password-stdin",
					description = "Read the new password from the input.") boolean fromInput) {
		Texts texts = spoken.texts();
		if (role == null && !newPassword && !fromInput) {
			throw new UsageException("say what to change: --role, --password or --password-stdin");
		}
		Chosen password = (newPassword || fromInput) ? password(texts, fromInput) : null;
		change(texts, name, (dsl, account) -> {
			if (role != null) {
				new Accounts(dsl).role(account, role);
				new AuditEntries(dsl).add(null, "role-changed", account.key() + " " + role.code(), null);
			}
			if (password != null) {
				refuseFaulty(password, account.name(), dsl, texts);
				new Accounts(dsl).password(account, new Passwords().hash(password.password()));
				new AuditEntries(dsl).add(null, "password-changed", account.key(), null);
			}
		});
		say(texts.get("command.user.changed", "name", name));
		if (password != null) {
			tell(password, texts);
		}
		return ExitCode.DONE;
	}

	@Command(name = "disable", description = "Shuts an account out, from its next request on.")
	int disable(@Mixin LanguageOption spoken,
			@Parameters(paramLabel = "NAME", description = "The account.") String name) {
		Texts texts = spoken.texts();
		change(texts, name, (dsl, account) -> {
			new Accounts(dsl).disabled(account, true);
			new AuditEntries(dsl).add(null, "account-disabled", account.key(), null);
		});
		say(texts.get("command.user.disabled", "name", name));
		return ExitCode.DONE;
	}

	@Command(name = "enable", description = "Lets a disabled account in again.")
	int enable(@Mixin LanguageOption spoken,
			@Parameters(paramLabel = "NAME", description = "The account.") String name) {
		Texts texts = spoken.texts();
		change(texts, name, (dsl, account) -> {
			new Accounts(dsl).disabled(account, false);
			new AuditEntries(dsl).add(null, "account-enabled", account.key(), null);
		});
		say(texts.get("command.user.enabled", "name", name));
		return ExitCode.DONE;
	}

	@Command(name = "list", description = "Shows the accounts.")
	int list(@Mixin LanguageOption spoken,
			@Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
		Texts texts = spoken.texts();
		List<Account> accounts;
		try (Database database = Database.open(this.settings)) {
			accounts = database.read((dsl) -> new Accounts(dsl).all());
		}
		if (accounts.isEmpty() && !json) {
			say(texts.get("command.user.none"));
		}
		for (Account account : accounts) {
			if (json) {
				this.console.out()
					.println(new JsonLine().put("name", account.name())
						.put("role", account.role().code())
						.put("disabled", account.disabled())
						.put("made_at", account.madeAt()));
			}
			else {
				say(account.name() + "\t" + texts.get("role." + account.role().code())
						+ (account.disabled() ? "\t" + texts.get("command.user.is-disabled") : ""));
			}
		}
		return ExitCode.DONE;
	}

	private void change(Texts texts, String name, Change change) {
		try (Database database = Database.open(this.settings)) {
			database.change((dsl) -> {
				change.make(dsl, new Accounts(dsl).find(name)
					.orElseThrow(() -> new FailedException(texts.get("command.user.unknown", "name", name))));
				return true;
			});
		}
	}

	private Chosen password(Texts texts, boolean fromInput) {
		String typed = fromInput ? line() : this.settings.hasKeyboard() ? asked(texts) : "";
		if (typed.isEmpty() && !fromInput) {
			return new Chosen(Passwords.random(), true);
		}
		return new Chosen(typed, false);
	}

	private static void refuseFaulty(Chosen password, String name, DSLContext dsl, Texts texts) {
		PasswordFault fault = password.madeUp() ? null
				: PasswordFault.of(password.password(), name, new References(dsl).organisation());
		if (fault != null) {
			throw new FailedException(fault.sentence(texts));
		}
	}

	private String asked(Texts texts) {
		java.io.Console terminal = System.console();
		if (terminal == null) {
			return "";
		}
		char[] first = terminal.readPassword("%s ", texts.get("command.user.ask"));
		char[] second = (first == null || first.length == 0) ? first
				: terminal.readPassword("%s ", texts.get("command.user.ask-again"));
		if (!Arrays.equals(first, second)) {
			throw new FailedException(texts.get("command.user.differ"));
		}
		return (first != null) ? new String(first) : "";
	}

	private static String line() {
		try {
			String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
			return (line != null) ? line : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

	private void tell(Chosen password, Texts texts) {
		if (password.madeUp()) {
			say(texts.get("command.user.password", "password", password.password()));
		}
	}

	private void say(String line) {
		this.console.out().println(line);
	}

	/** A change of one account, in a transaction. */
	private interface Change {

		void make(DSLContext dsl, Account account);

	}

	/**
	 * A password.
	 *
	 * @param madeUp whether nobody knows it yet
	 */
	private record Chosen(String password, boolean madeUp) {

	}

	/** Reads a role. */
	static final class RoleConverter implements ITypeConverter<Role> {

		@Override
		public Role convert(String value) {
			Role role = Role.ofCode(value);
			if (role == null) {
				throw new TypeConversionException(
						"'%s' is none of leadership, planner, administrator".formatted(value));
			}
			return role;
		}

	}

}
