/**
 * The page of reports: what is published, what can be rendered, and what one asked for.
 */
@NullMarked
package org.bayan.web.report;

import org.jspecify.annotations.NullMarked;
