/**
 * What all pages have in common: language, frame, static files, errors.
 */
@NullMarked
package org.bayan.web.page;

import org.jspecify.annotations.NullMarked;
