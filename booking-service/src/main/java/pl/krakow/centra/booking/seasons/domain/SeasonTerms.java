package pl.krakow.centra.booking.seasons.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a season offers, and by which rules.
 *
 * @param until the last date, included
 * @param rooms the rooms offered, by their slugs within the centre
 * @param wishesFrom wishes are taken from this moment on
 * @param wishesUntil and before this one
 * @param weeklyCap the most one beneficiary is given in a week, all its wishes together; counts as wished at most, too
 * @param seed decides the lottery between those whom fairness doesn't tell apart; kept, so that it can be drawn again
 */
public record SeasonTerms(
        String name,
        LocalDate from,
        LocalDate until,
        List<String> rooms,
        Instant wishesFrom,
        Instant wishesUntil,
        Duration weeklyCap,
        long seed) {

    public SeasonTerms {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a season ends after it begins");
        }
        if (!wishesFrom.isBefore(wishesUntil)) {
            throw new IllegalArgumentException("wishes are taken for some time");
        }
        if (!weeklyCap.isPositive()) {
            throw new IllegalArgumentException("the cap leaves something");
        }
        rooms = rooms.stream().sorted().distinct().toList();
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a season offers a room");
        }
    }
}
