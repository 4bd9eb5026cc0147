/**
 * The pages and the web interface. They come with their own work; until then nothing is
 * offered here.
 */
@NullMarked
package org.bayan.web;

import org.jspecify.annotations.NullMarked;
