package org.bayan.domain.reference;

/** A regional group of member states, the sub-total of its members in every table. */
public record Group(String code, Names names) {

}
