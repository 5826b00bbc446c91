/** What becomes of applications, in the published language. */
@NullMarked
package pl.krakow.centra.events.mentoring.kafka;

import org.jspecify.annotations.NullMarked;
