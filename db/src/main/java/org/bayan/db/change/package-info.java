/**
 * The numbered changes of facts, reference data and rates, and what was known when.
 */
@NullMarked
package org.bayan.db.change;

import org.jspecify.annotations.NullMarked;
