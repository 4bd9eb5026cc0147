package org.bayan.db.request;

import org.bayan.domain.language.Language;

/**
 * One file that came of a request, without its content.
 *
 * @param name {@code report.xlsx}
 * @param bytes its size
 */
public record RequestFile(Language language, String name, long bytes) {

}
