/**
 * What must survive: killed processes, concurrent launches and recoveries.
 */
@NullMarked
package org.bayan.batch.fault;

import org.jspecify.annotations.NullMarked;
