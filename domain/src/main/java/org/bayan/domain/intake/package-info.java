/**
 * The activities file: its columns, an activity as a row of it, why a row is rejected.
 */
@NullMarked
package org.bayan.domain.intake;

import org.jspecify.annotations.NullMarked;
