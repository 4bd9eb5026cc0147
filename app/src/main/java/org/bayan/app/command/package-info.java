/** The program: all commands together, and those of people who run it. */
@NullMarked
package org.bayan.app.command;

import org.jspecify.annotations.NullMarked;
