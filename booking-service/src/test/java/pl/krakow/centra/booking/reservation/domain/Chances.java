package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.LendingRules;

/** What happens in a history, by chance; the same for the same seed. */
final class Chances {

    private final Random random;

    Chances(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to one less. */
    int below(int number) {
        return random.nextInt(number);
    }

    boolean evenly() {
        return random.nextBoolean();
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    LendingRules rules() {
        return new LendingRules(
                Duration.ofMinutes(oneOf(List.of(0, 5, 15, 30))),
                Duration.ofMinutes(oneOf(List.of(0, 10, 15, 45))),
                Duration.ofMinutes(oneOf(List.of(5, 10, 15, 30, 60))),
                Duration.ofMinutes(oneOf(List.of(15, 30, 60))),
                Duration.ofHours(oneOf(List.of(4, 12))),
                Period.ofDays(365),
                Duration.ofHours(24),
                oneOf(List.of(Approval.values())));
    }

    List<Hours> hours() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of(Hours.parse("09:00-20:00"));
            case 1 -> List.of(Hours.parse("08:20-12:00"), Hours.parse("12:00-17:40"));
            case 2 -> List.of(Hours.parse("00:00-00:00"));
            case 3 -> List.of(Hours.parse("01:30-05:00"), Hours.parse("18:00-00:00"));
            default -> List.of();
        };
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
