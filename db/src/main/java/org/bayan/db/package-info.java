/**
 * PostgreSQL: the tables, one plural class a concept, and the SQL that does the sums.
 */
@NullMarked
package org.bayan.db;

import org.jspecify.annotations.NullMarked;
