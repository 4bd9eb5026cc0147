/**
 * The summary computed once more, from the files alone and in another style than the
 * product, and random files to compare the two on.
 */
@NullMarked
package org.bayan.batch.oracle;

import org.jspecify.annotations.NullMarked;
