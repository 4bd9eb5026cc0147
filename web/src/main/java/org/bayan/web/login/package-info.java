/**
 * The page on which people sign in, signing out, and choosing a password.
 */
@NullMarked
package org.bayan.web.login;

import org.jspecify.annotations.NullMarked;
