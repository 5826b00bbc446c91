package pl.krakow.centra.kit.health;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Events leave and arrive. While the broker is away a service goes on working and its events wait, so that is
 * {@code DEGRADED}, not down. Asks nobody: it tells what the relay and the consumers last saw.
 */
@RequiredArgsConstructor
public final class MessagingHealth implements HealthIndicator {
    public static final Status DEGRADED = new Status("DEGRADED");

    private final Supplier<Optional<Instant>> failingSince;
    private final Supplier<Boolean> consuming;

    @Override
    public Health health() {
        var failing = failingSince.get();
        var health = failing.isEmpty() && consuming.get() ? Health.up() : Health.status(DEGRADED);
        failing.ifPresent(since -> health.withDetail("failingSince", since));
        return health.build();
    }
}
