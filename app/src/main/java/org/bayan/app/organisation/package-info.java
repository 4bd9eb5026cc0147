/** Setting up the organisation whose activities the database is to hold. */
@NullMarked
package org.bayan.app.organisation;

import org.jspecify.annotations.NullMarked;
