package pl.krakow.centra.kit.security.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final Watch watch = new Watch();
    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void checksASignatureOnce() {
        var tokens = tokensThatExpireAt(NOON.plusSeconds(60));

        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");

        assertThat(checks).hasValue(1);
    }

    @Test
    void neverMistakesOneTokenForAnother() {
        var tokens = tokensThatExpireAt(NOON.plusSeconds(60));

        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
        assertThat(tokens.decode("piotr").getSubject()).isEqualTo("piotr");
    }

    @Test
    void asksAgainOnceATokenHasExpired() {
        var tokens = tokensThatExpireAt(NOON.plusSeconds(5));
        tokens.decode("anna");

        watch.now = NOON.plusSeconds(5);
        tokens.decode("anna");

        assertThat(checks).hasValue(2);
    }

    @Test
    void remembersNoRefusal() {
        var tokens = new RememberedTokens(
                token -> {
                    checks.incrementAndGet();
                    throw new BadJwtException("not ours");
                },
                watch);

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(checks).hasValue(2);
    }

    private RememberedTokens tokensThatExpireAt(Instant end) {
        return new RememberedTokens(
                token -> {
                    checks.incrementAndGet();
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .subject(token)
                            .issuedAt(end.minus(Duration.ofHours(1)))
                            .expiresAt(end)
                            .build();
                },
                watch);
    }

    private static final class Watch extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
