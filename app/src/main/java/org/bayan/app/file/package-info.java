/** Files that appear whole or not at all. */
@NullMarked
package org.bayan.app.file;

import org.jspecify.annotations.NullMarked;
