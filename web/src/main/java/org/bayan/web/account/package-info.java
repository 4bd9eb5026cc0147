/**
 * Who is signed in, and passwords.
 */
@NullMarked
package org.bayan.web.account;

import org.jspecify.annotations.NullMarked;
