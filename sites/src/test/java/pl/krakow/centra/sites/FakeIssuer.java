package pl.krakow.centra.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect issuer that signs in whoever is set, without asking. */
final class FakeIssuer implements AutoCloseable {

    /** Somebody with the claims the platform uses. */
    record Somebody(String name, List<String> roles, List<String> grants) {}

    static final Somebody COORDINATOR =
            new Somebody("Anna Wilk", List.of(), List.of("coordinator@reymonta/2025-01-01/2028-12-31"));
    static final Somebody RECEPTIONIST =
            new Somebody("Piotr Lis", List.of(), List.of("receptionist@reymonta/2025-01-01/2028-12-31"));
    static final Somebody ADVISER =
            new Somebody("Maria Wrona", List.of(), List.of("adviser@reymonta/2025-01-01/2028-12-31"));
    static final Somebody HUTA =
            new Somebody("Marek Sowa", List.of(), List.of("coordinator@nowa-huta/2025-01-01/2028-12-31"));
    static final Somebody CITY = new Somebody("Joanna Mazur", List.of("city"), List.of());
    static final Somebody RESIDENT = new Somebody("Dorota Kalina", List.of("resident"), List.of());

    /** Nobody attacks it, and tests sign in thousands of times. */
    private static final int WEAK = 1024;

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> exchanged = new CopyOnWriteArrayList<>();
    private volatile Somebody next = COORDINATOR;
    private volatile Duration tokenLife = Duration.ofHours(1);
    private volatile boolean refusesRefresh;

    FakeIssuer(int port) {
        try {
            key = new RSAKeyGenerator(WEAK, true).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/connect/logout", this::logout);
        server.createContext("/as", this::choose);
        server.start();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void next(Somebody somebody) {
        next = somebody;
    }

    void tokenLife(Duration life) {
        tokenLife = life;
    }

    void refuseRefresh(boolean refuse) {
        refusesRefresh = refuse;
    }

    /** The forms posted to the token endpoint. */
    List<Map<String, String>> exchanged() {
        return exchanged;
    }

    void reset() {
        next = COORDINATOR;
        tokenLife = Duration.ofHours(1);
        refusesRefresh = false;
        exchanged.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** By hand, while looking at pages: {@code /as/city} signs in the city office next. */
    private void choose(HttpExchange exchange) throws IOException {
        var who = exchange.getRequestURI().getPath().substring("/as/".length());
        next = switch (who) {
            case "city" -> CITY;
            case "huta" -> HUTA;
            case "resident" -> RESIDENT;
            case "reception" -> RECEPTIONIST;
            default -> COORDINATOR;
        };
        send(exchange, 200, "{}");
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method"))) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        redirect(
                exchange,
                query.get("redirect_uri") + "?code=" + code + "&state="
                        + URLEncoder.encode(String.valueOf(query.get("state")), UTF_8));
    }

    private void logout(HttpExchange exchange) throws IOException {
        redirect(
                exchange, form(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", uri()));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchanged.add(form);
        if ("refresh_token".equals(form.get("grant_type"))) {
            if (refusesRefresh) {
                send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            } else {
                send(exchange, 200, tokens(null));
            }
            return;
        }
        var asked = codes.remove(String.valueOf(form.get("code")));
        if (asked == null || form.get("code_verifier") == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        send(exchange, 200, tokens(asked.get("nonce")));
    }

    private String tokens(@org.jspecify.annotations.Nullable String nonce) {
        var somebody = next;
        var subject = UUID.nameUUIDFromBytes(somebody.name().getBytes(UTF_8)).toString();
        var now = Instant.now();
        var access = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(subject)
                .audience("centra")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(tokenLife)))
                .claim("roles", somebody.roles())
                .claim("grants", somebody.grants())
                .build();
        var id = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(subject)
                .audience("centra-sites")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("name", somebody.name())
                .claim("preferred_username", "person");
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"r-%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"scope\":\"openid profile\"}"
                .formatted(sign(access), sign(id.build()), UUID.randomUUID(), tokenLife.toSeconds());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            jwt.sign(new RSASSASigner(key.toRSAPrivateKey(), true));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> result = new HashMap<>();
        for (var part : text.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                result.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), UTF_8));
            }
        }
        return result;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
