package pl.krakow.centra.kit.security.http;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Doesn't check the same token's signature again within {@link #MEMORY}: a person clicks more than once, and the check
 * costs as much as a simple answer. An expired token is never answered from memory, a refused one never kept. A key the
 * issuer has withdrawn is believed that much longer.
 */
public final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> accepted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    public RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = accepted.getIfPresent(token);
        if (known != null && expiresLater(known)) {
            return known;
        }
        var jwt = decoder.decode(token);
        if (expiresLater(jwt)) {
            accepted.put(token, jwt);
        }
        return jwt;
    }

    private boolean expiresLater(Jwt jwt) {
        var end = jwt.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
