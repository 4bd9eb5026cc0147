/**
 * What an address asks for: period, place, sector, day of knowledge; and how a page
 * offers the other choices.
 */
@NullMarked
package org.bayan.web.filter;

import org.jspecify.annotations.NullMarked;
