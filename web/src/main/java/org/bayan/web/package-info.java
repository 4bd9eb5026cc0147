/**
 * The pages: figures with their charts, the records behind them, signing in. They read
 * the tables; they write sessions and tries to sign in, requests, the calendar's rule and
 * reopened months, restarts and the audit, and never a fact or a figure.
 */
@NullMarked
package org.bayan.web;

import org.jspecify.annotations.NullMarked;
