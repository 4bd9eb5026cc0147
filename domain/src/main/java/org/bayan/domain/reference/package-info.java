/**
 * The organisation's own lists (member states, groups, sectors, rates) and the world's
 * (countries, currencies).
 */
@NullMarked
package org.bayan.domain.reference;

import org.jspecify.annotations.NullMarked;
