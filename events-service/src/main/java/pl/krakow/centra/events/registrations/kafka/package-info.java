/** What happens on a roster in the published language, and what is heard of the programme. */
@NullMarked
package pl.krakow.centra.events.registrations.kafka;

import org.jspecify.annotations.NullMarked;
