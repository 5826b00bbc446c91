/**
 * Fair use: quotas, the stock of movable equipment and what follows from bookings nobody came to. Knows nothing of day
 * sheets; what stands on them is asked through {@link pl.krakow.centra.booking.fairness.domain.StandingBookings}.
 */
@NullMarked
package pl.krakow.centra.booking.fairness.domain;

import org.jspecify.annotations.NullMarked;
