package pl.krakow.centra.booking.calendars;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calendars are given out.
 *
 * @param bookingPage the path, on a centre's host, where a booking is read about; {@code {booking}} stands for its id
 * @param past how far back a feed goes
 * @param ahead how far ahead it goes
 * @param most entries of a feed; of more, the latest are left out
 * @param refresh how often a program should look
 * @param perPerson how many subscriptions one person may have
 */
@ConfigurationProperties("centra.booking.calendars")
public record CalendarSettings(
        @DefaultValue("/") String bookingPage,
        @DefaultValue("P90D") Period past,
        @DefaultValue("P400D") Period ahead,
        @DefaultValue("5000") int most,
        @DefaultValue("PT1H") Duration refresh,
        @DefaultValue("30") int perPerson) {}
