/**
 * Files to take home: a report's workbook and tables, one chart, the template.
 */
@NullMarked
package org.bayan.web.download;

import org.jspecify.annotations.NullMarked;
