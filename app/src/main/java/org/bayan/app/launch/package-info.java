/**
 * What a command stands on: settings, the business clock, the log, the database and,
 * where jobs run, Spring's context.
 */
@NullMarked
package org.bayan.app.launch;

import org.jspecify.annotations.NullMarked;
