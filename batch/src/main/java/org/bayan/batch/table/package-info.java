/**
 * Files of rows, CSV and XLSX, read as text within own limits: one row after the other,
 * whatever the file's size, and nothing in it is ever run, followed or fetched.
 */
@NullMarked
package org.bayan.batch.table;

import org.jspecify.annotations.NullMarked;
