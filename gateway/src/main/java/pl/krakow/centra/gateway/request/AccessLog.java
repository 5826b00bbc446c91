package pl.krakow.centra.gateway.request;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.RoutedRequest;
import pl.krakow.centra.gateway.routing.Upstream;

/**
 * One line per request, without personal data: no query (it may hold names and coordinates), no address in clear (only
 * a mark that tells clients apart until the gateway restarts), and path segments that don't look like our own words or
 * ids are left out, as is what names a calendar feed: whoever knows it may read the feed.
 */
@Component
class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String FEEDS = "/api/v1/calendars/";
    private static final int CLIENT_CLOSED = 499;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_WORD = 40;

    private final int salt = new SecureRandom().nextInt();

    void write(ServerWebExchange exchange, SignalType signal, long nanos) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var status = exchange.getResponse().getStatusCode();
        var path = path(exchange.getRequest().getURI().getRawPath());
        var method = exchange.getRequest().getMethod().name();
        var code = signal == SignalType.CANCEL ? CLIENT_CLOSED : status == null ? 200 : status.value();
        var trace = RequestTrace.of(exchange);
        var line = LOG.atInfo()
                .addKeyValue("http.request.method", method)
                .addKeyValue("url.path", path)
                .addKeyValue("http.response.status_code", code)
                .addKeyValue("event.duration", nanos)
                .addKeyValue("http.request.id", trace.requestId())
                .addKeyValue("trace.id", trace.trace().traceId());
        if (exchange.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            line = line.addKeyValue("client.mark", mark(caller));
        }
        if (RoutedRequest.destination(exchange) instanceof ToService to) {
            line = line.addKeyValue("centra.service", to.service().id());
            if (to.centre() != null) {
                line = line.addKeyValue("centra.centre", to.centre().value());
            }
        }
        var upstream = RoutedRequest.upstream(exchange).map(Upstream::id);
        if (upstream.isPresent()) {
            line = line.addKeyValue("centra.upstream", upstream.get());
        }
        line.log("{} {} {} {} ms", method, path, code, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private String mark(Caller caller) {
        return Integer.toHexString(31 * caller.network().hashCode() + salt);
    }

    static String path(String raw) {
        if (raw.startsWith(FEEDS)) {
            return FEEDS + "*";
        }
        var path = new StringBuilder(Math.min(raw.length(), LONGEST_PATH));
        for (int from = 0; from <= raw.length() && path.length() < LONGEST_PATH; ) {
            var slash = raw.indexOf('/', from);
            var to = slash < 0 ? raw.length() : slash;
            path.append(from == 0 ? "" : "/").append(isOurWord(raw, from, to) ? raw.substring(from, to) : "*");
            from = to + 1;
        }
        path.setLength(Math.min(path.length(), LONGEST_PATH));
        return path.toString();
    }

    /** Small letters, digits, dots, dashes and underscores, not many of them; also nothing at all. */
    private static boolean isOurWord(String path, int from, int to) {
        for (int i = from; i < to; i++) {
            var c = path.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-')) {
                return false;
            }
        }
        return to - from <= LONGEST_WORD;
    }
}
