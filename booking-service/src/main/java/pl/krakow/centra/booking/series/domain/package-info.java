/**
 * What a series is: a recurrence rule of RFC 5545 in local time, the occurrences it leads to, and the act that is under
 * way on it. Which dates a rule means is worked out behind {@link pl.krakow.centra.kit.recurrence.domain.Recurrences}.
 */
@NullMarked
package pl.krakow.centra.booking.series.domain;

import org.jspecify.annotations.NullMarked;
