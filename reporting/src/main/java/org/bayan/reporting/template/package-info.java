/**
 * The workbook in which activities are filled in for import.
 */
@NullMarked
package org.bayan.reporting.template;

import org.jspecify.annotations.NullMarked;
