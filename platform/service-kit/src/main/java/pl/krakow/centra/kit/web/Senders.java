package pl.krakow.centra.kit.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request that is being handled comes from, as the gateway says: it takes out what callers say of themselves. For
 * telling one sender from another, never to be kept as it is.
 */
public final class Senders {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int GROUPS_OF_A_NETWORK = 4;

    private Senders() {}

    /** A network address; of IPv6 the network alone, since one sender has all of it. Empty outside a request. */
    public static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(network(address(attributes.getRequest())))
                : Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        var forwarded = request.getHeader(FORWARDED_FOR);
        return forwarded == null || forwarded.isBlank() ? request.getRemoteAddr() : forwarded.strip();
    }

    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        var groups = address.split(":", -1);
        int end = 0;
        var network = new StringBuilder();
        while (end < Math.min(GROUPS_OF_A_NETWORK, groups.length)) {
            network.append(groups[end++]).append(':');
        }
        return network.append(':').toString();
    }
}
