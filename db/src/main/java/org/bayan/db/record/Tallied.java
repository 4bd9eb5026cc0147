package org.bayan.db.record;

/**
 * How many activities have something in common.
 *
 * @param name of a city or a partner, as written in the data
 * @param count of activities, at least 1
 */
public record Tallied(String name, long count) {

}
