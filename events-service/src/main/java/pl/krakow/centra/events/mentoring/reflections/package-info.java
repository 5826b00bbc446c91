/**
 * What the two sides of a course write down for themselves, or for each other. In the store it is encrypted under keys that come
 * from outside; staff don't read it, and it is in no log, no event and nobody else's export.
 */
@NullMarked
package pl.krakow.centra.events.mentoring.reflections;

import org.jspecify.annotations.NullMarked;
