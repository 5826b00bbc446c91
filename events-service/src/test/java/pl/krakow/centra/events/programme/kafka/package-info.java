@NullMarked
package pl.krakow.centra.events.programme.kafka;

import org.jspecify.annotations.NullMarked;
