@NullMarked
package pl.krakow.centra.events.incubation.kafka;

import org.jspecify.annotations.NullMarked;
