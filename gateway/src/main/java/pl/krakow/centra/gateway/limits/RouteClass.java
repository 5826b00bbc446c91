package pl.krakow.centra.gateway.limits;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.http.HttpMethod;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.GatewaySettings.Allowance;

/** Kinds of requests that have an allowance of their own, so that reading a calendar can't use up signing in. */
enum RouteClass {
    READ,
    WRITE,
    PAGE,
    SIGN_IN;

    /** Where the sites' sign-in lives; each of these costs the issuer something. */
    private static final List<String> SIGNING_IN = List.of("/oauth2/", "/login", "/logout");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    static RouteClass of(HttpMethod method, String path) {
        if (path.startsWith("/api") || path.startsWith("/actuator")) {
            return READING.contains(method) ? READ : WRITE;
        }
        return SIGNING_IN.stream().anyMatch(path::startsWith) ? SIGN_IN : PAGE;
    }

    String policy() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Allowance allowance(GatewaySettings.Limits limits) {
        return switch (this) {
            case READ -> limits.read();
            case WRITE -> limits.write();
            case PAGE -> limits.page();
            case SIGN_IN -> limits.signIn();
        };
    }
}
