/** The box answers are put into, and what can be learned of it. */
@NullMarked
package pl.krakow.centra.events.feedback.domain;

import org.jspecify.annotations.NullMarked;
