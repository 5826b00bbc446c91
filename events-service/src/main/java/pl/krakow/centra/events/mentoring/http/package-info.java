/** Coaching and mentoring over HTTP. */
@NullMarked
package pl.krakow.centra.events.mentoring.http;

import org.jspecify.annotations.NullMarked;
