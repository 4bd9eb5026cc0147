/**
 * Files that replace reference data: member states, groups, sectors and centres, exchange
 * rates. Unlike a file of activities such a file is taken whole or not at all.
 */
@NullMarked
package org.bayan.batch.reference;

import org.jspecify.annotations.NullMarked;
