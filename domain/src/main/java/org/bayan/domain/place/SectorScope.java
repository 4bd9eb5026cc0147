package org.bayan.domain.place;

/**
 * Whose figures are counted: every sector's, one sector's, or those of activities that
 * name no sector.
 *
 * @param code {@code ALL}, a sector's code or {@code NONE}, as in figures, files and
 * addresses; whether there is such a sector the reference data say
 */
public record SectorScope(String code) implements Comparable<SectorScope> {

	public static final SectorScope EVERY = new SectorScope("ALL");

	/** Activities that name no sector. */
	public static final SectorScope NONE = new SectorScope("NONE");

	public boolean isEvery() {
		return equals(EVERY);
	}

	public boolean isNone() {
		return equals(NONE);
	}

	/** Whether it is another one, or every. */
	public boolean covers(SectorScope other) {
		return isEvery() || equals(other);
	}

	/** By code. */
	@Override
	public int compareTo(SectorScope other) {
		return this.code.compareTo(other.code);
	}

	/** The code. */
	@Override
	public String toString() {
		return this.code;
	}

}
