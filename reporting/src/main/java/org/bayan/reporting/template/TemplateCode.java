package org.bayan.reporting.template;

/**
 * A code that a cell may hold.
 *
 * @param code as an import knows it
 * @param name what it means, in the reader's language
 */
record TemplateCode(String code, String name) {

}
