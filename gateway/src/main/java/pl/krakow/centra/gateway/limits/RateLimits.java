package pl.krakow.centra.gateway.limits;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

import pl.krakow.centra.gateway.GatewaySettings;

/**
 * Token buckets, one per client and class, in memory: with n gateways a client may have n times as much, which a limit
 * against floods can afford. Memory is bounded; the client seen longest ago is forgotten first.
 */
@Component
class RateLimits {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Cache<Key, Bucket> buckets;
    private final Map<RouteClass, Rate> rates = new EnumMap<>(RouteClass.class);
    private final int sharedAddress;

    RateLimits(GatewaySettings settings) {
        var limits = settings.limits();
        buckets = Caffeine.newBuilder()
                .maximumSize(limits.clients())
                .expireAfterAccess(FORGET_AFTER)
                .build();
        sharedAddress = limits.sharedAddress();
        for (var routeClass : RouteClass.values()) {
            var allowance = routeClass.allowance(limits);
            rates.put(routeClass, new Rate(Math.max(1, (long) (allowance.burst() * limits.factor())), Math.max(1, (long)
                    (allowance.perSecond() * limits.factor()))));
        }
    }

    /** Takes one token. Someone with a subject pays from his own bucket and from the larger one of his address. */
    Decision take(RouteClass routeClass, Client client) {
        var rate = Objects.requireNonNull(rates.get(routeClass));
        var subject = client.subject();
        if (subject == null) {
            return decision(rate, bucket(new Key(routeClass, client.address()), rate));
        }
        var address = new Key(routeClass, "all of " + client.address());
        var atAddress = decision(rate, bucket(address, rate.times(sharedAddress)));
        return atAddress.allowed() ? decision(rate, bucket(new Key(routeClass, subject), rate)) : atAddress;
    }

    private Bucket bucket(Key key, Rate rate) {
        return buckets.get(
                key,
                missing -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    private static Decision decision(Rate rate, Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Decision(
                probe.isConsumed(),
                rate.burst(),
                Math.max(1, rate.burst() / rate.perSecond()),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record Key(RouteClass routeClass, String client) {}

    private record Rate(long burst, long perSecond) {
        Rate times(int factor) {
            return new Rate(burst * factor, perSecond * factor);
        }
    }

    /**
     * @param quota what the bucket holds when full
     * @param windowSeconds how long an empty bucket takes to fill
     * @param reset until it is full again
     * @param nextIn until the next request is let through; zero when this one is
     */
    record Decision(boolean allowed, long quota, long windowSeconds, long remaining, Duration reset, Duration nextIn) {}
}
