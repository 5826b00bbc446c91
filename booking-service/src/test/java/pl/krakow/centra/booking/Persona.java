package pl.krakow.centra.booking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The people of the tests, with tokens as an issuer would give them. */
public enum Persona {
    ANONYMOUS(List.of(), List.of()),
    RESIDENT(List.of("resident"), List.of()),
    REPRESENTATIVE(List.of("representative"), List.of()),
    COORDINATOR_REYMONTA(List.of(), List.of("coordinator@reymonta/2025-01-01/2099-12-31")),
    RECEPTION_REYMONTA(List.of(), List.of("receptionist@reymonta/2025-01-01/2099-12-31")),
    ADVISER_REYMONTA(List.of(), List.of("adviser@reymonta/2025-01-01/2099-12-31")),
    COORDINATOR_NOWA_HUTA(List.of(), List.of("coordinator@nowa-huta/2025-01-01/2099-12-31")),
    FORMER_COORDINATOR_REYMONTA(List.of(), List.of("coordinator@reymonta/2017-03-01/2018-12-31")),
    CITY(List.of("city"), List.of()),
    ADMIN(List.of("admin"), List.of());

    private static final RSAKey KEY = key();

    private final List<String> roles;
    private final List<String> grants;

    Persona(List<String> roles, List<String> grants) {
        this.roles = roles;
        this.grants = grants;
    }

    public String subject() {
        return "subject-of-" + name();
    }

    public String token() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject())
                .audience("centra")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(1, ChronoUnit.HOURS)))
                .claim("roles", roles)
                .claim("grants", grants)
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the service trust these tokens instead of an issuer's. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Trusted {

        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}
