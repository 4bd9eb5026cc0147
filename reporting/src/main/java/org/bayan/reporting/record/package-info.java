/**
 * Lists of activities in one language: their words, their columns and their files.
 */
@NullMarked
package org.bayan.reporting.record;

import org.jspecify.annotations.NullMarked;
