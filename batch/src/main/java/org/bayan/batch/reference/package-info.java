/** Files with lists of reference data: member states, groups, sectors, exchange rates. */
@NullMarked
package org.bayan.batch.reference;

import org.jspecify.annotations.NullMarked;
