/**
 * The organisation's member states, groups, sectors and rates, with their history.
 */
@NullMarked
package org.bayan.db.reference;

import org.jspecify.annotations.NullMarked;
