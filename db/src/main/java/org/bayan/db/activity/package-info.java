/**
 * The facts of the activities and their history.
 */
@NullMarked
package org.bayan.db.activity;

import org.jspecify.annotations.NullMarked;
