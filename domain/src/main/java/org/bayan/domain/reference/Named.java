package org.bayan.domain.reference;

/** A code of the reference data with its name. */
public record Named(String code, Names names) {

}
