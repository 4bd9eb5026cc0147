/**
 * The embedded PostgreSQL: one durable, private server a data directory, shared by all
 * processes that use it.
 */
@NullMarked
package org.bayan.app.postgres;

import org.jspecify.annotations.NullMarked;
