/**
 * What an administrator must know: what is due, runs, accounts, the audit, figures for
 * monitoring.
 */
@NullMarked
package org.bayan.web.admin;

import org.jspecify.annotations.NullMarked;
