package pl.krakow.centra.booking.letters;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters about bookings have of their own.
 *
 * @param remindAt from when on, in the centre's local time, the next day's meetings are reminded of
 * @param codeLasts how long the code for an address works
 * @param codesPerDay how many codes a person may ask for in a day
 */
@ConfigurationProperties("centra.booking.letters")
public record LetterSettings(
        @DefaultValue("09:00") LocalTime remindAt,
        @DefaultValue("PT24H") Duration codeLasts,
        @DefaultValue("5") int codesPerDay) {}
