package org.bayan.batch.facts;

/** A member state would be in a group that the list of groups does not have. */
public final class UnknownGroupException extends RuntimeException {

	private final String memberState;

	private final String group;

	UnknownGroupException(String memberState, String group) {
		super(memberState + " is in the group " + group + ", which is not in the list of groups.");
		this.memberState = memberState;
		this.group = group;
	}

	public String memberState() {
		return this.memberState;
	}

	public String group() {
		return this.group;
	}

}
