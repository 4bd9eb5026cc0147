package org.bayan.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.domain.language.Language;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What pages stand on, without a database: whoever asks one is told that there is none.
 */
public final class Offline {

	/** Of a class whose answers a test writes itself. */
	public static final DSLContext NO_DATABASE = DSL.using(SQLDialect.POSTGRES);

	private Offline() {
	}

	public static TransactionTemplate transaction() {
		return new TransactionTemplate(manager());
	}

	public static Snapshot snapshot() {
		return new Snapshot(manager());
	}

	private static PlatformTransactionManager manager() {
		return new PlatformTransactionManager() {
			@Override
			public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
				return new SimpleTransactionStatus();
			}

			@Override
			public void commit(TransactionStatus status) {
				// nothing is written
			}

			@Override
			public void rollback(TransactionStatus status) {
				// nothing was written
			}
		};
	}

	/** With ordinary spaces for those at which no line breaks. */
	public static String plain(String text) {
		return text.replace('\u00a0', ' ').replace('\u202f', ' ');
	}

	/** An account whose name is that of its role. */
	public static Account account(Role role) {
		return new Account(role.code(), role.code(), role, "{noop}", 1, null, Instant.EPOCH, null, null);
	}

	/** The page at an address, {@code from=2025-05&place=EGY} behind the path. */
	public static Page page(Language language, @Nullable Account reader, String path, String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
			parameters.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
		}
		return new Page(language, reader, path, parameters, "192.0.2.7");
	}

}
