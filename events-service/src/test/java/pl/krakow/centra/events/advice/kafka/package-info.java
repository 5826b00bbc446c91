@NullMarked
package pl.krakow.centra.events.advice.kafka;

import org.jspecify.annotations.NullMarked;
