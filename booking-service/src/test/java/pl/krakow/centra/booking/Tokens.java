package pl.krakow.centra.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.test.Persona;

/** Access tokens as the issuer would give them, for tests that go through a socket. */
final class Tokens {

    /** As good as an issuer's here, and made and used at once. */
    private static final SecretKey KEY =
            new SecretKeySpec("what only these tests know, and all of them".getBytes(UTF_8), "HmacSHA256");

    private Tokens() {}

    static String of(Persona persona) {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .subject(persona.subject())
                .audience("centra")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim(
                        "roles",
                        persona.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .toList())
                .claim(
                        "grants",
                        persona.grants().stream().map(CentreGrant::toString).toList())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Makes the service trust these tokens instead of an issuer's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Trusted {

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(KEY).build();
        }
    }
}
