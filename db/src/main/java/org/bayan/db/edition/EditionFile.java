package org.bayan.db.edition;

import org.bayan.domain.language.Language;

/**
 * One file of an edition.
 *
 * @param name {@code report.xlsx}
 * @param content its bytes
 */
public record EditionFile(Language language, String name, byte[] content) {

}
