package org.bayan.batch.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;

/** Replaces lists of the reference data in the current transaction. */
class ReferenceChange {

	private final References references;

	private final Changes changes;

	private final Summaries summaries;

	ReferenceChange(References references, Changes changes, Summaries summaries) {
		this.references = references;
		this.changes = changes;
		this.summaries = summaries;
	}

	/** Sets an organisation up with its first lists, unless one is. */
	boolean setUp(Organisation organisation, ReferenceLists lists) {
		if (this.references.reportingCurrency() != null) {
			return false;
		}
		this.references.setUp(organisation);
		write(lists, this.changes.record("setup", Instant.EPOCH, null, null));
		this.summaries.recompute(this.changes.latest());
		return true;
	}

	/**
	 * Sets an organisation up in place of the one that is, of which nothing remains.
	 * @return false, and nothing done, if something was counted or published for that one
	 */
	boolean setUpAnew(Organisation organisation, ReferenceLists lists) {
		if (this.references.isInUse()) {
			return false;
		}
		this.references.forget();
		return setUp(organisation, lists);
	}

	/**
	 * Calls the organisation by another name.
	 * @return whether it is another
	 */
	boolean rename(Names names, Instant now) {
		if (names.equals(this.references.organisation())) {
			return false;
		}
		this.references.rename(names);
		this.changes.record("reference", now, null, null);
		return true;
	}

	/**
	 * Replaces the lists that are given and differ from what is known.
	 * @return whether any did
	 * @throws UnknownGroupException if a member state would be in a group that is not
	 * there
	 */
	boolean replace(ReferenceLists lists, Instant now) {
		long before = this.changes.latest();
		List<Group> groups = differing(lists.groups(), this.references.groups(before));
		List<MemberState> states = differing(lists.memberStates(), this.references.memberStates(before));
		List<Sector> sectors = differing(lists.sectors(), this.references.sectors(before));
		List<Rate> rates = differing(sorted(lists.rates()), this.references.rates(before));
		checkGroups((groups != null) ? groups : this.references.groups(before),
				(states != null) ? states : this.references.memberStates(before));
		if (groups == null && states == null && sectors == null && rates == null) {
			return false;
		}
		write(new ReferenceLists(groups, states, sectors, rates), this.changes.record("reference", now, null, null));
		return true;
	}

	private void write(ReferenceLists lists, long change) {
		if (lists.groups() != null) {
			this.references.replaceGroups(lists.groups(), change);
		}
		if (lists.memberStates() != null) {
			this.references.replaceMemberStates(lists.memberStates(), change);
		}
		if (lists.sectors() != null) {
			this.references.replaceSectors(lists.sectors(), change);
		}
		if (lists.rates() != null) {
			this.references.replaceRates(lists.rates(), change);
		}
	}

	private static <T> @Nullable List<T> differing(@Nullable List<T> wanted, List<T> known) {
		return (wanted == null || wanted.equals(known)) ? null : wanted;
	}

	private static @Nullable List<Rate> sorted(@Nullable List<Rate> rates) {
		return (rates == null) ? null
				: rates.stream()
					.sorted(Comparator.comparing(Rate::currency)
						.thenComparing((rate) -> rate.period().firstMonth())
						.thenComparing((rate) -> rate.period().length()))
					.toList();
	}

	private static void checkGroups(List<Group> groups, List<MemberState> states) {
		Set<String> codes = groups.stream().map(Group::code).collect(Collectors.toSet());
		for (MemberState state : states) {
			if (state.group() != null && !codes.contains(state.group())) {
				throw new UnknownGroupException(state.iso3(), state.group());
			}
		}
	}

}
