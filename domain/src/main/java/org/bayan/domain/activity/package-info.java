/**
 * What an activity is: its facts, its shares and the rules that hold for every one of
 * them.
 */
@NullMarked
package org.bayan.domain.activity;

import org.jspecify.annotations.NullMarked;
