package org.bayan.domain.report;

import org.bayan.domain.reference.Names;

/** A code of the reference data with its name. */
public record Named(String code, Names names) {

}
