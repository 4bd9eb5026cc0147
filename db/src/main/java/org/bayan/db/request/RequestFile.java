package org.bayan.db.request;

/**
 * One file that came of a request, without its content.
 *
 * @param language {@code en}, {@code fr} or {@code ar}
 * @param name {@code report.xlsx}
 * @param bytes its size
 */
public record RequestFile(String language, String name, long bytes) {

}
