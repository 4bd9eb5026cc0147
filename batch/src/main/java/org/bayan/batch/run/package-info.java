/**
 * What every run shares: the lock of its work, what a killed run left behind, and where
 * tests kill it.
 */
@NullMarked
package org.bayan.batch.run;

import org.jspecify.annotations.NullMarked;
