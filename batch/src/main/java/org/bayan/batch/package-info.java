/**
 * The jobs that write the tables.
 */
@NullMarked
package org.bayan.batch;

import org.jspecify.annotations.NullMarked;
