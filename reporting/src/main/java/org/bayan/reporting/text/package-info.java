/**
 * The one catalogue of texts in English, French and Arabic, and how each language writes
 * numbers, money and dates.
 */
@NullMarked
package org.bayan.reporting.text;

import org.jspecify.annotations.NullMarked;
