package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the goal is.
 *
 * @param percent from 0 to 100
 * @param words what it is seen by; null where nothing was said
 * @param by who said so
 */
public record Progress(int percent, @Nullable String words, Side by, Instant at) {

    public static final int MOST = 100;
}
