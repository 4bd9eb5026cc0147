/**
 * The page on which people sign in, and signing out.
 */
@NullMarked
package org.bayan.web.login;

import org.jspecify.annotations.NullMarked;
