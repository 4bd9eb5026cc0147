/**
 * Everything that changes facts, reference data or figures, one at a time.
 */
@NullMarked
package org.bayan.batch.facts;

import org.jspecify.annotations.NullMarked;
