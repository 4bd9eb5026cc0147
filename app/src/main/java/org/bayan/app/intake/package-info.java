/** Commands that take in activities and reference data, and take activities out. */
@NullMarked
package org.bayan.app.intake;

import org.jspecify.annotations.NullMarked;
