package pl.krakow.centra.acceptance.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser that signs a person in by the authorization code flow with PKCE (RFC 6749, RFC 7636), up to the tokens.
 * Redirects to the client aren't followed: their address holds the code.
 */
final class CodeFlow implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern REGISTRATION = Pattern.compile("href=\"([^\"]+/registration\\?[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final Keycloak keycloak;
    private final Client client;
    private final String verifier = random();

    CodeFlow(Keycloak keycloak, Client client) {
        this.keycloak = keycloak;
        this.client = client;
    }

    /** A client of the realm, as it would identify itself. */
    record Client(String id, @Nullable String secret, String redirect) {

        static final Client COMMAND_LINE = new Client("centra-cli", null, "http://127.0.0.1/centra-cli");

        static Client sites(String origin) {
            return new Client("centra-sites", Keycloak.SITES_SECRET, origin + "/login/oauth2/code/centra");
        }
    }

    record Tokens(String access, String id) {}

    Tokens signIn(String user, String password) throws IOException, InterruptedException {
        var page = openLoginPage(true);
        var answer = submit(firstMatch(FORM, page.body()), Map.of("username", user, "password", password));
        var back = answer.headers().firstValue("location").orElse("status " + answer.statusCode());
        if (!back.startsWith(client.redirect())) {
            throw new IllegalStateException(user + " was not sent back to " + client.redirect() + " but to " + back);
        }
        var tokens = JSON.readTree(exchange(firstMatch(CODE, back)).body());
        return new Tokens(text(tokens, "access_token"), text(tokens, "id_token"));
    }

    HttpResponse<String> openLoginPage(boolean withProofKey) throws IOException, InterruptedException {
        var query = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", client.id(),
                "redirect_uri", client.redirect(),
                "scope", "openid profile",
                "state", random()));
        if (withProofKey) {
            query.put("code_challenge", challenge());
            query.put("code_challenge_method", "S256");
        }
        return get(URI.create(keycloak.endpoint("auth") + "?" + form(query)));
    }

    /** Registers a new account with these fields, up to the mail that is to prove the address. */
    HttpResponse<String> register(Map<String, String> fields) throws IOException, InterruptedException {
        var link = firstMatch(REGISTRATION, openLoginPage(true).body());
        var page = get(keycloak.root().resolve(link));
        return submit(firstMatch(FORM, page.body()), fields);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> exchange(String code) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(keycloak.endpoint("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        client.redirect(),
                        "client_id",
                        client.id(),
                        "code_verifier",
                        verifier))));
        if (client.secret() != null) {
            var credentials = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    private HttpResponse<String> submit(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(keycloak.reachable(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Keeps cookies by itself: browsers send "Secure" ones to *.localhost over http, Java's cookie handler doesn't. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        for (var cookie : response.headers().allValues("set-cookie")) {
            var nameAndValue = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(nameAndValue[0], nameAndValue[1]);
        }
        return response;
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM knows SHA-256", e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String text(JsonNode object, String member) {
        var value = object.path(member);
        if (!value.isString()) {
            throw new IllegalStateException("No " + member + " in " + object);
        }
        return value.stringValue();
    }

    private static String firstMatch(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " in " + text);
        }
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
