/** Domain events as JSON and as Kafka records. */
@NullMarked
package pl.krakow.centra.kit.event;

import org.jspecify.annotations.NullMarked;
