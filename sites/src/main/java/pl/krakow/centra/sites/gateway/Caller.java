package pl.krakow.centra.sites.gateway;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * On whose behalf a page calls the API.
 *
 * @param token the person's own access token; null for what anyone may read
 * @param language of problem texts
 * @param address the browser's address as the request tells it, so that limits count people and not the sites
 */
public record Caller(
        @Nullable String token, Locale language, @Nullable String address) {

    void introduce(HttpHeaders headers) {
        var accept = headers.getFirst(HttpHeaders.ACCEPT);
        headers.set(HttpHeaders.ACCEPT, (accept == null ? "application/json" : accept) + ", application/problem+json");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
        if (token != null) {
            headers.setBearerAuth(token);
        }
        if (address != null) {
            headers.set("X-Forwarded-For", address);
        }
    }
}
