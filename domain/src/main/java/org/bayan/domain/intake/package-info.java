/**
 * Why a row of a file is rejected, and where.
 */
@NullMarked
package org.bayan.domain.intake;

import org.jspecify.annotations.NullMarked;
