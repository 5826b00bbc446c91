package pl.krakow.centra.gateway.request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import pl.krakow.centra.gateway.GatewaySettings;

/** Tells who a request's caller is. */
@Component
class Callers {
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})|\\[[0-9a-fA-F:.]{2,45}])(?::[0-9]{1,4}|:[1-5][0-9]{4}|:6[0-4][0-9]{3}|:65[0-4][0-9]{2})?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<Network> trusted;

    Callers(GatewaySettings settings) {
        trusted = settings.trustedProxies().stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Network::parse)
                .toList();
    }

    /** Empty when the request doesn't say, in a readable way, which host it is for. */
    Optional<Caller> of(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var peer = addressOf(request.getRemoteAddress());
        var believed = isTrusted(peer);
        var hosts = headers.getOrEmpty(HttpHeaders.HOST);
        var forwardedHost = believed ? lastOf(headers, "X-Forwarded-Host") : null;
        if (hosts.size() != 1) {
            return Optional.empty();
        }
        var authority = forwardedHost != null ? forwardedHost : hosts.getFirst();
        if (!AUTHORITY.matcher(authority).matches()) {
            return Optional.empty();
        }
        var forwardedScheme = believed ? lastOf(headers, "X-Forwarded-Proto") : null;
        var secure = forwardedScheme != null
                ? forwardedScheme.equalsIgnoreCase("https")
                : "https".equals(request.getURI().getScheme());
        return Optional.of(
                new Caller(believed ? clientBehind(headers, peer) : peer, secure ? "https" : "http", authority));
    }

    /** The last address in {@code X-Forwarded-For} that isn't one of our own proxies: what stands before it can be made up. */
    private InetAddress clientBehind(HttpHeaders headers, InetAddress peer) {
        var hops = String.join(",", headers.getOrEmpty("X-Forwarded-For")).split(",", -1);
        var client = peer;
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                return client;
            }
            try {
                client = InetAddress.getByName(hop);
            } catch (UnknownHostException e) {
                return client;
            }
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress addressOf(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null ? InetAddress.getLoopbackAddress() : remote.getAddress();
    }

    private static @Nullable String lastOf(HttpHeaders headers, String name) {
        var value = headers.getFirst(name);
        return value == null
                ? null
                : value.substring(value.lastIndexOf(',') + 1).strip();
    }
}
