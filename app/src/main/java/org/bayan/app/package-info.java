/** The program: its commands, wired to the other modules. */
@NullMarked
package org.bayan.app;

import org.jspecify.annotations.NullMarked;
