/** Domain events of other services, turned into what this capability takes in. */
@NullMarked
package pl.krakow.centra.reporting.usage.kafka;

import org.jspecify.annotations.NullMarked;
