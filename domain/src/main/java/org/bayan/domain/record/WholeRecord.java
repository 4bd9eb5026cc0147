package org.bayan.domain.record;

import org.bayan.domain.activity.Activity;

/**
 * An activity of a list with everything that is known of it.
 *
 * @param listed as lists show it
 * @param facts as an activities file states it
 */
public record WholeRecord(ListedActivity listed, Activity facts) {

}
