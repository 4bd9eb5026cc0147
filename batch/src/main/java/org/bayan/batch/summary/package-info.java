/**
 * The job that makes every figure from the facts.
 */
@NullMarked
package org.bayan.batch.summary;

import org.jspecify.annotations.NullMarked;
