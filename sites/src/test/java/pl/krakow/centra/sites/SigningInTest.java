package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;

class SigningInTest extends SitesTest {

    @ParameterizedTest
    @CsvSource({"reymonta.localhost", "nowa-huta.localhost", "miasto.localhost", "localhost"})
    void sendsToTheIssuerWithPkceAndBackToTheSameHost(String host) {
        var sent = browser().stayingWhereSent().get(host, "/oauth2/authorization/centra");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("location"))
                .startsWith(ISSUER.uri() + "/oauth2/authorize?")
                .contains("response_type=code")
                .contains("client_id=centra-sites")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=http://" + host + ":" + port + "/login/oauth2/code/centra");
    }

    @Test
    void bringsStaffToTheirDayAndOthersToTheFirstPage() {
        ISSUER.next(FakeIssuer.COORDINATOR);
        assertThat(browser().get(REYMONTA, "/sign-in").address().getPath()).isEqualTo("/today");
        ISSUER.next(FakeIssuer.RESIDENT);
        assertThat(browser().get(REYMONTA, "/sign-in").address().getPath()).isEqualTo("/");
        assertThat(browser().get(HOME, "/sign-in?to=/rooms?people=20").address().toString())
                .endsWith("/rooms?people=20");
    }

    @Test
    void bringsBackToThePageThatNeededIt() {
        assertThat(browser().get(REYMONTA, "/today?day=2026-12-02").address().toString())
                .endsWith("/today?day=2026-12-02");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void neverLeadsElsewhereAfterSigningIn(String to) {
        var page = browser().get(HOME, "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

        assertThat(page.address().getHost()).isEqualTo(HOME);
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void keepsTheSessionCookieToItself() {
        var sent = browser().stayingWhereSent().get(REYMONTA, "/oauth2/authorization/centra");

        assertThat(sent.header("set-cookie"))
                .startsWith("centra-session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void marksCookiesSecureBehindTls() {
        var sent = browser()
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Port", "443")
                .stayingWhereSent()
                .get(REYMONTA, "/oauth2/authorization/centra");

        assertThat(sent.header("set-cookie"))
                .startsWith("__Host-centra-session=")
                .contains("Secure");
        assertThat(sent.header("location")).contains("redirect_uri=https://reymonta.localhost");
    }

    @Test
    void takesThePersonsOwnTokenToTheApi() {
        signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today");

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().contains("/bookings"))
                .isNotEmpty()
                .allMatch(asked ->
                        asked.authorization() != null && asked.authorization().startsWith("Bearer ey"));
    }

    @Test
    void outlivesARestartAndWorksAtEveryReplica() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var settings = SitesOnFakes.settings(GATEWAY, ISSUER, STORE).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var application = new SpringApplication(SitesApplication.class, SitesOnFakes.class);
        try (var replica = application.run(Stream.concat(Arrays.stream(settings), Stream.of("--server.port=0"))
                .toArray(String[]::new))) {
            var other = Integer.parseInt(String.valueOf(replica.getEnvironment().getProperty("local.server.port")));

            assertThat(browser.at(other).get(REYMONTA, "/today").text()).contains("Anna Wilk");
        }
    }

    @Test
    void signsOutHereAndAtTheIssuer() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/today");
        var out = browser.stayingWhereSent().submit(today, "/sign-out", Map.of());

        assertThat(out.header("location"))
                .startsWith(ISSUER.uri() + "/connect/logout?")
                .contains("id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://reymonta.localhost:" + port + "/");
        assertThat(browser.get(REYMONTA, "/today").status()).isEqualTo(302);
    }

    @Test
    void letsTheIssuerEndTheFormOfSigningOut() {
        assertThat(browser().get(HOME, "/").header("content-security-policy"))
                .contains("form-action 'self' " + ISSUER.uri());
    }

    @Test
    void renewsATokenThatRanOut() {
        ISSUER.tokenLife(Duration.ofSeconds(1));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        ISSUER.exchanged().clear();

        assertThat(browser.get(REYMONTA, "/today").text()).contains("Kto dziś przychodzi");
        assertThat(ISSUER.exchanged()).anyMatch(form -> "refresh_token".equals(form.get("grant_type")));
    }

    @Test
    void goesThroughTheIssuerAgainWhenATokenCannotBeRenewed() {
        ISSUER.tokenLife(Duration.ofSeconds(1));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        ISSUER.refuseRefresh(true);
        ISSUER.tokenLife(Duration.ofHours(1));

        var page = browser.get(REYMONTA, "/today?day=2026-12-03");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().toString()).endsWith("/today?day=2026-12-03");
        assertThat(page.text()).contains("Anna Wilk");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        var page = browser.post(REYMONTA, "/requests/" + FakeBookings.REQUEST_1 + "/approve", Map.of("revision", "1"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Tu nie możesz wejść");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void saysWhenSigningInFails() {
        var page = browser().get(HOME, "/login/oauth2/code/centra?code=x&state=y");

        assertThat(page.text()).contains("Logowanie się nie udało");
    }
}
