package pl.krakow.centra.gateway.request;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;

import org.springframework.web.server.ServerWebExchange;

/**
 * Who sends a request and under which name they reached us. Forwarding headers count only when a trusted proxy sent
 * them.
 *
 * @param address the client's address
 * @param scheme {@code http} or {@code https}, as the client used it
 * @param authority host and port, as the client wrote them
 */
public record Caller(InetAddress address, String scheme, String authority) {
    private static final String ATTRIBUTE = Caller.class.getName();
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    public static Caller of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.<Caller>getAttribute(ATTRIBUTE));
    }

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Without the port, in lower case. */
    public String hostName() {
        var end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        var name = end > 0 ? authority.substring(0, end) : authority;
        return name.toLowerCase(Locale.ROOT);
    }

    public int port() {
        var colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            return Integer.parseInt(authority, colon + 1, authority.length(), 10);
        }
        return isSecure() ? 443 : 80;
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Scheme and authority, as a browser writes an origin. */
    public String origin() {
        return scheme + "://" + authority.toLowerCase(Locale.ROOT);
    }

    /** What tells this client from others: its address, of IPv6 the /64, which is what one household or phone gets. */
    public String network() {
        var bytes = address.getAddress();
        if (bytes.length != IPV6_BYTES) {
            return address.getHostAddress();
        }
        var network = new StringBuilder();
        for (int i = 0; i < NETWORK_BYTES; i++) {
            network.append(Character.forDigit((bytes[i] >> 4) & 0xf, 16))
                    .append(Character.forDigit(bytes[i] & 0xf, 16));
        }
        return network.append("/64").toString();
    }
}
