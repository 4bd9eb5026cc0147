/**
 * Does what users asked for on the pages: renders reports, publishes months.
 */
@NullMarked
package org.bayan.batch.request;

import org.jspecify.annotations.NullMarked;
