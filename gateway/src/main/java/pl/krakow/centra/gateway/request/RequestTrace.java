package pl.krakow.centra.gateway.request;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

import pl.krakow.centra.kit.trace.Trace;

/**
 * What ties together everything one request causes.
 *
 * @param requestId the caller's {@code X-Request-Id} when it is a plain word, else a new one
 * @param trace the next step of the caller's W3C trace when it sent one, else a new trace
 */
public record RequestTrace(String requestId, Trace trace) {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String ATTRIBUTE = RequestTrace.class.getName();
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    static RequestTrace of(HttpHeaders headers) {
        var id = headers.getFirst(REQUEST_ID);
        var parents = headers.getOrEmpty(Trace.HEADER);
        return new RequestTrace(
                id != null && SANE_ID.matcher(id).matches() ? id : newId(),
                parents.size() == 1 ? Trace.continued(parents.getFirst()) : Trace.begin());
    }

    public static RequestTrace of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.<RequestTrace>getAttribute(ATTRIBUTE));
    }

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    private static String newId() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
