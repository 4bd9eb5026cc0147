/**
 * Lists of somebody's own read as lists of activities: what their columns, words, dates
 * and numbers mean, and what has to be asked.
 */
@NullMarked
package org.bayan.batch.mapping;

import org.jspecify.annotations.NullMarked;
