package org.bayan.app.console;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out results, for people and programs
 * @param err errors and progress, for people
 * @param watched whether {@code err} is a terminal
 */
public record Console(PrintStream out, PrintStream err, boolean watched) {

}
