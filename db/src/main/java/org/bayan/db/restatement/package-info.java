/**
 * What differs between editions, and between an edition and today.
 */
@NullMarked
package org.bayan.db.restatement;

import org.jspecify.annotations.NullMarked;
