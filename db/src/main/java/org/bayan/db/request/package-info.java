/**
 * What users asked for on the pages and a worker does for them, with the files that came
 * of it.
 */
@NullMarked
package org.bayan.db.request;

import org.jspecify.annotations.NullMarked;
