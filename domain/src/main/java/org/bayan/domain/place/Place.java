package org.bayan.domain.place;

/**
 * Where figures are counted: everywhere, in a regional group, in a member state, outside
 * the member states, or organisation-wide, by activities that name no country.
 *
 * @param code {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT} or {@code ORG}, as
 * in figures, files and addresses; whether there is such a group or state the reference
 * data say
 */
public record Place(String code) implements Comparable<Place> {

	public static final Place EVERYWHERE = new Place("ALL");

	/** Countries that were no members. */
	public static final Place OUTSIDE = new Place("EXT");

	public static final Place ORGANISATION_WIDE = new Place("ORG");

	private static final String GROUP = "GROUP:";

	/** The states of a regional group. */
	public static Place ofGroup(String group) {
		return new Place(GROUP + group);
	}

	public boolean isEverywhere() {
		return equals(EVERYWHERE);
	}

	public boolean isOutside() {
		return equals(OUTSIDE);
	}

	public boolean isOrganisationWide() {
		return equals(ORGANISATION_WIDE);
	}

	public boolean isGroup() {
		return this.code.startsWith(GROUP);
	}

	public boolean isState() {
		return !isEverywhere() && !isOutside() && !isOrganisationWide() && !isGroup();
	}

	/**
	 * The code of the regional group, without {@code GROUP:}.
	 * @throws IllegalStateException if it is no group
	 */
	public String group() {
		if (!isGroup()) {
			throw new IllegalStateException(this.code + " is no group");
		}
		return this.code.substring(GROUP.length());
	}

	/** Whether it is another place, or everywhere; a group's states are not asked. */
	public boolean covers(Place other) {
		return isEverywhere() || equals(other);
	}

	/** By code. */
	@Override
	public int compareTo(Place other) {
		return this.code.compareTo(other.code);
	}

	/** The code. */
	@Override
	public String toString() {
		return this.code;
	}

}
