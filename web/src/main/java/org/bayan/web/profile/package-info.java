/**
 * The page of one member state, or of one sector or centre.
 */
@NullMarked
package org.bayan.web.profile;

import org.jspecify.annotations.NullMarked;
