package org.bayan.domain.report;

/**
 * How many of the report's activities share something: a type, a modality, the country in
 * which they took place.
 *
 * @param code the type's or modality's code, or ISO 3166-1 alpha-3; {@code NONE} where it
 * is not stated
 * @param now activities of the period
 * @param previous those of the period before
 * @param yearBefore those of the same period a year before
 */
public record Tally(String code, Cell now, Cell previous, Cell yearBefore) {

}
