package org.bayan.db.operation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param name {@code stage}, {@code publish}, {@code prove}, {@code close} ...
 * @param state {@code COMPLETED}, {@code FAILED}, {@code STARTED} ...
 * @param read rows read
 * @param written rows written
 * @param duration how long it took or has taken so far; null if it never began
 */
public record RunStep(String name, String state, long read, long written, @Nullable Duration duration) {

}
