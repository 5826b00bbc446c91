/** What other services learn of advice. */
@NullMarked
package pl.krakow.centra.events.advice.kafka;

import org.jspecify.annotations.NullMarked;
