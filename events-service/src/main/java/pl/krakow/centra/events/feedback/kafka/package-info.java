/** What an event was rated, in the published language: numbers only. */
@NullMarked
package pl.krakow.centra.events.feedback.kafka;

import org.jspecify.annotations.NullMarked;
