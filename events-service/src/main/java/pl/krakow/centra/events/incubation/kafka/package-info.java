/** What happens on a path in the published language. */
@NullMarked
package pl.krakow.centra.events.incubation.kafka;

import org.jspecify.annotations.NullMarked;
