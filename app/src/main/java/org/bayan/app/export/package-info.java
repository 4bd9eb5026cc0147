/** Commands that write figures out and prove them. */
@NullMarked
package org.bayan.app.export;

import org.jspecify.annotations.NullMarked;
