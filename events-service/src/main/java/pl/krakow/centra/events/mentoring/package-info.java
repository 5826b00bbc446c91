/**
 * Coaching and mentoring: programmes people apply for, mentors and what they take on, and courses of sessions with a goal from the
 * application to the result. No mentor's time is promised beyond what they take on, whoever proposes them at once.
 */
@NullMarked
package pl.krakow.centra.events.mentoring;

import org.jspecify.annotations.NullMarked;
