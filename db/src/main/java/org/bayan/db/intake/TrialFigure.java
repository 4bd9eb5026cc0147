package org.bayan.db.intake;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;

/** A figure that a file would change: as it is, and as it would be. */
public record TrialFigure(Period period, Place place, SectorScope sector, Measure measure, Cell before, Cell after) {

}
