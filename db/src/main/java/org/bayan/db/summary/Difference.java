package org.bayan.db.summary;

/**
 * A figure that breaks a rule of consistency.
 *
 * @param rule the rule's number in measures.md
 * @param period the cell's period
 * @param place the cell's place
 * @param sector the cell's sector
 * @param measure which figure
 * @param found what the summaries say
 * @param expected what the rule asks for
 */
public record Difference(int rule, String period, String place, String sector, String measure, String found,
		String expected) {

}
