package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens the way a person does: authorization code with PKCE, the form of the login page filled in. It keeps
 * a token until shortly before its end.
 */
public final class IssuerTokens implements TokenSource {

    private static final String CLIENT = "centra-cli";
    private static final String REDIRECT = "http://127.0.0.1/centra-cli";
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern EXPIRES_IN = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");

    private final URI issuer;
    private final String password;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    public IssuerTokens(URI issuer, String password) {
        this(issuer, password, Clock.systemUTC());
    }

    IssuerTokens(URI issuer, String password, Clock clock) {
        this.issuer = issuer;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public String tokenOf(String person) {
        var token = known.compute(
                person, (who, kept) -> kept != null && kept.until().isAfter(clock.instant()) ? kept : signIn(who));
        return token.value();
    }

    private Token signIn(String person) {
        try (var browser = new Browser()) {
            var verifier = randomText();
            var authorize = issuer + "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            REDIRECT,
                            "scope",
                            "openid profile",
                            "state",
                            randomText(),
                            "code_challenge",
                            challenge(verifier),
                            "code_challenge_method",
                            "S256"));
            var toLogin = browser.get(URI.create(authorize));
            var loginPage = browser.get(location(toLogin, person));
            var hidden = HIDDEN_FIELD.matcher(loginPage.body());
            if (!hidden.find()) {
                throw new Refusal("The login page of %s has changed; no token for %s.".formatted(issuer, person));
            }
            var answers = new TreeMap<>(Map.of("username", person, "password", password));
            answers.put(hidden.group(1), hidden.group(2));
            var signedIn = browser.post(issuer.resolve("/login"), form(answers));
            var next = location(signedIn, person);
            if (next.getPath().equals("/login")) {
                throw new Refusal("There is no demo person called %s; the people are listed by ./centra status."
                        .formatted(person));
            }
            var code = parameter(location(browser.get(next), person), "code");
            if (code == null) {
                throw new Refusal("The issuer %s gave no code for %s.".formatted(issuer, person));
            }
            var answer = browser.post(
                    issuer.resolve("/oauth2/token"),
                    form(Map.of(
                            "grant_type", "authorization_code",
                            "client_id", CLIENT,
                            "redirect_uri", REDIRECT,
                            "code", code,
                            "code_verifier", verifier)));
            var value = ACCESS_TOKEN.matcher(answer.body());
            var life = EXPIRES_IN.matcher(answer.body());
            if (answer.statusCode() != 200 || !value.find() || !life.find()) {
                throw new Refusal("The issuer %s gave no token for %s.".formatted(issuer, person));
            }
            var seconds = Duration.ofSeconds(Long.parseLong(life.group(1)));
            return new Token(value.group(1), clock.instant().plus(seconds).minus(MARGIN));
        } catch (IOException e) {
            throw new Refusal("The issuer does not answer at %s; is the platform up?".formatted(issuer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Signing in as %s was interrupted.".formatted(person));
        }
    }

    private URI location(HttpResponse<String> answer, String person) {
        return answer.headers()
                .firstValue("location")
                .map(issuer::resolve)
                .orElseThrow(() -> new Refusal("The issuer %s answered %d while signing in %s."
                        .formatted(issuer, answer.statusCode(), person)));
    }

    private static @Nullable String parameter(URI uri, String name) {
        var query = uri.getRawQuery();
        if (query == null) {
            return null;
        }
        for (var pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String randomText() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM knows SHA-256", e);
        }
    }
}
