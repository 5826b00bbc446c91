package pl.krakow.centra.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an issuer is started with.
 *
 * @param port where it listens on the loopback address; 0 takes any free port
 * @param issuer the identifier in the tokens, which is also how clients reach it
 * @param keyFile the signing key as a JWK, made where it is missing
 * @param people who can sign in, all with the same password
 * @param sitesSecret the secret of the client {@value IssuerServer#SITES}
 * @param siteOrigins where the web sites answer, {@code http://reymonta.localhost:8080}
 * @param health what {@code /actuator/health} tells: component → ready
 */
public record IssuerSettings(
        int port,
        URI issuer,
        Path keyFile,
        DemoPeople people,
        String password,
        String sitesSecret,
        List<String> siteOrigins,
        Supplier<Map<String, Boolean>> health) {

    public IssuerSettings {
        siteOrigins = List.copyOf(siteOrigins);
    }
}
