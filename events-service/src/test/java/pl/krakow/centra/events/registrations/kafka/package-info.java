@NullMarked
package pl.krakow.centra.events.registrations.kafka;

import org.jspecify.annotations.NullMarked;
