/**
 * What the figures of a report say: names of its rows, findings and notes as whole
 * sentences of one language.
 */
@NullMarked
package org.bayan.reporting.finding;

import org.jspecify.annotations.NullMarked;
