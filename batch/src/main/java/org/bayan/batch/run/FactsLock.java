package org.bayan.batch.run;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.bayan.db.operation.WorkLocks;
import org.jspecify.annotations.Nullable;

/**
 * The lock of everything that changes facts, reference data or figures. Held from the
 * recovery of what a killed run left to the end of the work.
 */
public class FactsLock {

	private final WorkLocks works;

	/** One work at a time in this process, too. */
	private final ReentrantLock local = new ReentrantLock();

	private volatile WorkLocks.@Nullable Held held;

	public FactsLock(WorkLocks works) {
		this.works = works;
	}

	/** Does a work as soon as nobody else does any. */
	public <T> T hold(Supplier<T> work) {
		this.local.lock();
		try {
			return with(this.works.take(WorkLocks.FACTS, owner()), work);
		}
		finally {
			this.local.unlock();
		}
	}

	/** Does a work, unless somebody does one. */
	public <T> Optional<T> tryHold(Supplier<T> work) {
		if (!this.local.tryLock()) {
			return Optional.empty();
		}
		try {
			return this.works.tryTake(WorkLocks.FACTS, owner()).map((lock) -> with(lock, work));
		}
		finally {
			this.local.unlock();
		}
	}

	/**
	 * To be called first in every transaction of a work.
	 * @throws WorkLocks.FencedException if another process has taken over
	 */
	public void check() {
		WorkLocks.Held lock = this.held;
		if (lock == null) {
			throw new IllegalStateException("The lock of the facts is not held.");
		}
		this.works.check(lock);
	}

	private <T> T with(WorkLocks.Held lock, Supplier<T> work) {
		this.held = lock;
		try (lock) {
			return work.get();
		}
		finally {
			this.held = null;
		}
	}

	private static String owner() {
		return "process " + ProcessHandle.current().pid();
	}

}
