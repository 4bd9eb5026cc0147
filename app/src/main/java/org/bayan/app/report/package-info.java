/** Commands of reports, editions and the calendar that closes months. */
@NullMarked
package org.bayan.app.report;

import org.jspecify.annotations.NullMarked;
