/**
 * The pages: figures with their charts, the records behind them, signing in. They read
 * the tables; they write none but accounts' own.
 */
@NullMarked
package org.bayan.web;

import org.jspecify.annotations.NullMarked;
