/**
 * What the pages about one report have in common: their head, charts and what lies ahead.
 */
@NullMarked
package org.bayan.web.overview;

import org.jspecify.annotations.NullMarked;
