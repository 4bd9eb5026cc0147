/** What all commands share: streams, language, progress, lines of JSON, exit codes. */
@NullMarked
package org.bayan.app.console;

import org.jspecify.annotations.NullMarked;
