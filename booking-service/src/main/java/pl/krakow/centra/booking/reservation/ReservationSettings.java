package pl.krakow.centra.booking.reservation;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things last that are kept for somebody.
 *
 * @param holdsLast how long time is kept for who is about to book it
 * @param offersLast how long who waited may think about an offer
 * @param movesLast a move between days or rooms that takes longer may be given up by the sweep
 * @param sweepEvery how often it is looked for what a crash left and for offers nobody answered
 */
@Validated
@ConfigurationProperties("centra.booking.reservation")
record ReservationSettings(
        @NotNull @DefaultValue("PT10M") Duration holdsLast,
        @NotNull @DefaultValue("PT4H") Duration offersLast,
        @NotNull @DefaultValue("PT30S") Duration movesLast,
        @NotNull @DefaultValue("PT5S") Duration sweepEvery) {}
