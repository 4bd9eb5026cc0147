/**
 * Connections of clients, and what slow ones may hold.
 */
@NullMarked
package org.bayan.web.connection;

import org.jspecify.annotations.NullMarked;
