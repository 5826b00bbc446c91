package pl.krakow.centra.gateway.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import pl.krakow.centra.gateway.request.Caller;

/**
 * Who an allowance belongs to.
 *
 * @param subject a hash of the token's subject and the address, null without a token. The token isn't verified here, so
 *     a made-up subject gains nothing (the address pays too) and harms nobody (it counts only at that address).
 */
record Client(String address, @Nullable String subject) {
    private static final String BEARER = "Bearer ";
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_TOKEN = 8 * 1024;

    static Client of(ServerWebExchange exchange) {
        var address = Caller.of(exchange).network();
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        var subject = authorization == null ? null : subject(authorization);
        return new Client(address, subject == null ? null : hash(subject + "@" + address));
    }

    static @Nullable String subject(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || authorization.length() > LONGEST_TOKEN) {
            return null;
        }
        var from = authorization.indexOf('.');
        var to = from < 0 ? -1 : authorization.indexOf('.', from + 1);
        if (to < 0) {
            return null;
        }
        try {
            return claim(Base64.getUrlDecoder().decode(authorization.substring(from + 1, to)));
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    private static @Nullable String claim(byte[] claims) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), claims)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if ("sub".equals(name)) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
