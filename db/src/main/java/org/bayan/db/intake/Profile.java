package org.bayan.db.intake;

import org.bayan.domain.intake.Mapping;

/**
 * How lists of one kind are read.
 *
 * @param version counted from 1
 */
public record Profile(String name, int version, Mapping mapping) {

}
