/**
 * One activity in a form: written, tried as a file is, shown with what it does, saved.
 */
@NullMarked
package org.bayan.web.form;

import org.jspecify.annotations.NullMarked;
