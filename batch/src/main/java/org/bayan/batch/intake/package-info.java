/**
 * Files of activities on their way in: which columns they have, what each row says, and
 * why a row is rejected.
 */
@NullMarked
package org.bayan.batch.intake;

import org.jspecify.annotations.NullMarked;
