package org.bayan.db.edition;

/**
 * One file of an edition.
 *
 * @param language {@code en}, {@code fr} or {@code ar}
 * @param name {@code report.xlsx}
 * @param content its bytes
 */
public record EditionFile(String language, String name, byte[] content) {

}
