package pl.krakow.centra.kit.certificate;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * How often somebody may ask whether what they read on a certificate is what stands on it: a few times an hour for each number,
 * so that nobody finds out a name by trying.
 */
public final class NameGuesses {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final int anHour;
    private final Cache<SpokenNumber, Bucket> guesses = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(AN_HOUR)
            .build();

    public NameGuesses(int anHour) {
        this.anHour = anHour;
    }

    /** Takes one. Nothing when there was one left; otherwise in how long there is. */
    public Optional<Duration> take(SpokenNumber number) {
        var guess = guesses.get(
                        number,
                        _ -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, AN_HOUR))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        return guess.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(guess.getNanosToWaitForRefill()));
    }
}
