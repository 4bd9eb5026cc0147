package org.bayan.batch.table;

import java.util.List;

import org.bayan.domain.intake.RowNames;

/**
 * One row of a file as text.
 *
 * @param number the sheet's row, in further sheets {@link RowNames#number}; in CSV the
 * line on which the record begins
 * @param cells one text a header cell, as written; never null, empty where nothing is
 * written. More or fewer only in a CSV row that has a fault saying so
 * @param faults what could not be read of it, nearly always nothing
 */
public record SourceRow(long number, List<String> cells, List<CellFault> faults) {

}
