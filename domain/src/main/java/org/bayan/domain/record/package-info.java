/**
 * Records: activities as lists show them.
 */
@NullMarked
package org.bayan.domain.record;

import org.jspecify.annotations.NullMarked;
