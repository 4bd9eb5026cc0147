/**
 * What was published of a month.
 */
@NullMarked
package org.bayan.domain.edition;

import org.jspecify.annotations.NullMarked;
