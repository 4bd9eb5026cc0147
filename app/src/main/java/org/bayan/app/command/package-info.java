/** The commands, one class each: what they take, print and answer. */
@NullMarked
package org.bayan.app.command;

import org.jspecify.annotations.NullMarked;
