/**
 * Who may ask for what: the table of routes, and the filters that hold it.
 */
@NullMarked
package org.bayan.web.route;

import org.jspecify.annotations.NullMarked;
