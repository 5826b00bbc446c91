package pl.krakow.centra.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.krakow.centra.local.issuer.DemoPeople.StaffedCentre;
import pl.krakow.centra.local.launcher.IssuerTokens;
import pl.krakow.centra.local.launcher.Refusal;

class IssuerServerTest {

    private static final String PASSWORD = "k7fm-q2xd-9tpw";
    private static final String SITE = "http://reymonta.localhost:8080";
    private static final DemoPeople PEOPLE = DemoPeople.of(
            List.of(new StaffedCentre("reymonta", "Reymonta 20"), new StaffedCentre("nowa-huta", "Nowa Huta")));

    @TempDir
    static Path home;

    private static URI issuer;
    private static IssuerServer server;

    @BeforeAll
    static void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            issuer = URI.create("http://localhost:" + free.getLocalPort());
        }
        server = startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void issuesTheClaimsTheServicesCheck() throws Exception {
        var claims = SignedJWT.parse(tokenOf("coordinator-reymonta")).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(issuer.toString());
        assertThat(claims.getAudience()).containsExactly("centra");
        assertThat(claims.getSubject())
                .isEqualTo(DemoPerson.subjectOf("coordinator-reymonta").toString());
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(claims.getStringListClaim("grants")).containsExactly("coordinator@reymonta/2025-01-01/2028-12-31");
        assertThat(claims.getClaim("name"))
                .as("no name in a token that services see")
                .isNull();
    }

    @Test
    void knowsEveryPersonOfTheDesign() throws Exception {
        assertThat(PEOPLE.all())
                .extracting(DemoPerson::user)
                .containsExactly(
                        "resident",
                        "representative",
                        "neighbour",
                        "city",
                        "admin",
                        "coordinator-reymonta",
                        "reception-reymonta",
                        "adviser-reymonta",
                        "coordinator-nowa-huta",
                        "reception-nowa-huta",
                        "adviser-nowa-huta");
        var claims = SignedJWT.parse(tokenOf("representative")).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("resident", "representative");
        assertThat(claims.getStringListClaim("grants")).isEmpty();
    }

    @Test
    void derivesSubjectsByRfc9562() {
        assertThat(DemoPerson.subjectOf("resident").version()).isEqualTo(5);
        assertThat(DemoPerson.subjectOf("resident").variant()).isEqualTo(2);
        assertThat(DemoPerson.subjectOf("resident")).isNotEqualTo(DemoPerson.subjectOf("admin"));
    }

    @Test
    void refusesAnUnknownPersonInOneSentence() {
        assertThatThrownBy(() -> tokenOf("nobody"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no demo person called nobody");
    }

    @Test
    void keepsItsKeyThroughARestart() throws Exception {
        var before = SignedJWT.parse(tokenOf("city"));

        server.close();
        server = startServer();

        var keys = JWKSet.load(issuer.resolve("/oauth2/jwks").toURL());
        var key = keys.getKeyByKeyId(before.getHeader().getKeyID()).toRSAKey();
        assertThat(before.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("issuer-key.jwk"))))
                .isEqualTo("rw-------");
    }

    @Test
    void signsAPersonInToASiteAndOutAgain() throws Exception {
        var verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
        var browser = browser();
        var toLogin = get(
                browser,
                "/oauth2/authorize?response_type=code&client_id=centra-sites&scope=openid%20profile"
                        + "&state=s1&redirect_uri=" + encoded(SITE + "/login/oauth2/code/centra")
                        + "&code_challenge_method=S256&code_challenge=NiC162c0QrSD2DAiXkn9HJo4rKjj6GAubjqyJCS0vgU");
        assertThat(toLogin.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        var page = get(browser, "/login");
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        var csrf = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        var refused = post(browser, "/login", "username=city&password=wrong&_csrf=" + encoded(csrf));
        assertThat(refused.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?error"));
        assertThat(get(browser, "/login?error").body())
                .contains("<title>Błąd: Logowanie")
                .contains("Nie pasuje nazwa lub hasło.");

        var accepted = post(browser, "/login", "username=city&password=%s&_csrf=%s".formatted(PASSWORD, encoded(csrf)));
        var back = get(browser, pathOf(accepted.headers().firstValue("location").orElseThrow()));
        var redirect = back.headers().firstValue("location").orElseThrow();
        assertThat(redirect)
                .startsWith(SITE + "/login/oauth2/code/centra?code=")
                .contains("state=s1");

        var code = redirect.replaceAll(".*[?&]code=([^&]+).*", "$1");
        var tokens = post(
                browser,
                "/oauth2/token",
                "grant_type=authorization_code&client_id=centra-sites&client_secret=sites-secret&code=%s&redirect_uri=%s&code_verifier=%s"
                        .formatted(code, encoded(SITE + "/login/oauth2/code/centra"), verifier));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        var idToken = tokens.body().replaceAll("(?s).*\"id_token\":\"([^\"]+)\".*", "$1");
        var identity = SignedJWT.parse(idToken).getJWTClaimsSet();
        assertThat(identity.getStringClaim("preferred_username")).isEqualTo("city");
        assertThat(identity.getAudience()).containsExactly("centra-sites");
        assertThat(tokens.body()).contains("refresh_token");

        var out = get(
                browser,
                "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + encoded(SITE + "/"));
        assertThat(out.headers().firstValue("location")).contains(SITE + "/");
        assertThat(get(browser, "/").headers().firstValue("location"))
                .as("signed out")
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void leadsBackFromALogoutWhoseSignInItForgot() throws Exception {
        var known = get(
                browser(),
                "/connect/logout?id_token_hint=forgotten&state=a%26b&post_logout_redirect_uri=" + encoded(SITE + "/"));
        var foreign = get(
                browser(),
                "/connect/logout?id_token_hint=forgotten&post_logout_redirect_uri=" + encoded("https://example.org/"));

        assertThat(known.headers().firstValue("location")).contains(SITE + "/?state=a%26b");
        assertThat(foreign.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesARedirectToAnUnregisteredHost() throws Exception {
        var answer = get(
                browser(),
                "/oauth2/authorize?response_type=code&client_id=centra-sites&scope=openid&redirect_uri="
                        + encoded("http://elsewhere.localhost:8080/login/oauth2/code/centra"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        assertThat(login("uk")).contains("lang=\"uk\"").contains("Увійдіть");
        assertThat(login("en-GB,pl;q=0.5")).contains("Sign in");
        assertThat(login("de")).contains("Zaloguj się");
        assertThat(login("!!")).contains("Zaloguj się");
    }

    @Test
    void tellsWhetherEverythingIsReady() throws Exception {
        var answer = get(browser(), "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"broker\":{\"status\":\"OUT_OF_SERVICE\"}");
    }

    private static IssuerServer startServer() {
        return IssuerServer.start(new IssuerSettings(
                issuer.getPort(),
                issuer,
                home.resolve("issuer-key.jwk"),
                PEOPLE,
                PASSWORD,
                "sites-secret",
                List.of("http://localhost:8080", SITE),
                () -> Map.of("broker", false, "stores", true)));
    }

    private static String tokenOf(String person) {
        return new IssuerTokens(issuer, PASSWORD).tokenOf(person);
    }

    private static String login(String languages) throws Exception {
        return browser()
                .send(
                        HttpRequest.newBuilder(issuer.resolve("/login"))
                                .header("Accept-Language", languages)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient browser, String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String pathOf(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
