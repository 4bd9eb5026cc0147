package org.bayan.reporting.finding;

/**
 * A counting rule in plain words.
 *
 * @param name what it is about, a few words without a full stop
 * @param text the rule, one or two whole sentences
 */
public record Rule(String name, String text) {

}
