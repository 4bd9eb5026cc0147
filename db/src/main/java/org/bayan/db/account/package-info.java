/**
 * Who may sign in, and the tries to.
 */
@NullMarked
package org.bayan.db.account;

import org.jspecify.annotations.NullMarked;
