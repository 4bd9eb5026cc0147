/**
 * Locks of work and the runs of jobs.
 */
@NullMarked
package org.bayan.db.operation;

import org.jspecify.annotations.NullMarked;
