package org.bayan.web.page;

import java.util.function.Supplier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/** Reads all figures of a page from one moment of the database. */
public class Snapshot {

	private final TransactionTemplate transaction;

	public Snapshot(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** What a reading finds, in one read-only transaction. */
	public <T> T read(Supplier<T> reading) {
		return requireNonNull(this.transaction.execute((status) -> reading.get()));
	}

}
