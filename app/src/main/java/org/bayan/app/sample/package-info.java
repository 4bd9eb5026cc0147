/**
 * The sample that comes with the product: facts collected from public pages and, beside
 * them, fictitious activities that say so in their titles.
 */
@NullMarked
package org.bayan.app.sample;

import org.jspecify.annotations.NullMarked;
