/** What pictures are drawn with: letters, lines, colours, files. */
@NullMarked
package org.bayan.reporting.picture;

import org.jspecify.annotations.NullMarked;
