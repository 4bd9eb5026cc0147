/**
 * The program measured beside its rivals, on the same data in the same run.
 */
@NullMarked
package org.bayan.bench;

import org.jspecify.annotations.NullMarked;
