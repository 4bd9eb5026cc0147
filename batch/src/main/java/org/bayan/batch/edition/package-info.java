/**
 * Publishing: a month's figures are proved, frozen and numbered.
 */
@NullMarked
package org.bayan.batch.edition;

import org.jspecify.annotations.NullMarked;
