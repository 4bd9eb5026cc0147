package org.bayan.db.activity;

import org.bayan.domain.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * An activity that others changed since it was read from the facts.
 *
 * @param read as it was read; null where it was not known then
 * @param now as its newest version says
 * @param change the change that made that version
 * @param withdrawn whether it is withdrawn by now
 */
public record Outdated(@Nullable Activity read, Activity now, long change, boolean withdrawn) {

}
