/** Domain events of other services, turned into what is counted. */
@NullMarked
package pl.krakow.centra.reporting.reckoning.kafka;

import org.jspecify.annotations.NullMarked;
