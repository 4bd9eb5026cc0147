/**
 * The overview: a period's figures at a glance.
 */
@NullMarked
package org.bayan.web.dashboard;

import org.jspecify.annotations.NullMarked;
