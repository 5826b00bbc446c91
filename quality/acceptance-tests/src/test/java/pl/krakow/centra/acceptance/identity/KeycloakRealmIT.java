package pl.krakow.centra.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.acceptance.identity.CodeFlow.Client;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.local.issuer.DemoPeople;
import pl.krakow.centra.local.issuer.DemoPeople.StaffedCentre;
import pl.krakow.centra.local.issuer.DemoPerson;

/**
 * The realm of production gives the same people the same tokens as the embedded issuer, so that the services' code can't
 * tell one from the other.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KeycloakRealmIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable Keycloak started;

    @BeforeAll
    static void startKeycloak() throws IOException {
        Assumptions.assumeTrue(Keycloak.isUnpacked(), "the Keycloak distribution was left out of this build");
        started = Keycloak.start();
    }

    @AfterAll
    static void stopKeycloak() throws InterruptedException {
        if (started != null) {
            started.close();
        }
    }

    static Stream<DemoPerson> demoPeople() {
        return DemoPeople.of(List.of(new StaffedCentre("reymonta", "Reymonta"), new StaffedCentre("nowa-huta", "C 10")))
                .all()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("demoPeople")
    void givesAPersonTheClaimsOfTheEmbeddedIssuer(DemoPerson person) throws Exception {
        var token = decoder("centra").decode(accessToken(person.user(), Client.COMMAND_LINE));

        assertThat(token.getSubject()).isEqualTo(person.subject().toString());
        assertThat(token.getAudience()).containsExactly("centra");
        assertThat(strings(token, "roles")).containsExactlyInAnyOrderElementsOf(person.roles());
        assertThat(strings(token, "grants")).containsExactlyInAnyOrderElementsOf(person.grants());
        assertThat(strings(token, "grants"))
                .allSatisfy(grant -> assertThat(CentreGrant.parse(grant)).isPresent());
    }

    @Test
    void tellsNamesToTheSitesAndNeverToTheServices() throws Exception {
        var client = Client.sites("http://reymonta.localhost:8080");
        try (var browser = new CodeFlow(keycloak(), client)) {
            var tokens = browser.signIn("coordinator-reymonta", Keycloak.DEMO_PASSWORD);

            var idToken = decoder("centra-sites").decode(tokens.id());
            assertThat(idToken.getClaimAsString("preferred_username")).isEqualTo("coordinator-reymonta");
            assertThat(idToken.getClaimAsString("name")).isNotBlank();
            assertThat(strings(idToken, "grants")).containsExactly("coordinator@reymonta/2025-01-01/2028-12-31");
            var accessToken = decoder("centra").decode(tokens.access());
            assertThat(accessToken.getClaims())
                    .doesNotContainKeys("name", "preferred_username", "given_name", "family_name", "email");
        }
    }

    @Test
    void isRefusedByAServerThatExpectsAnotherAudienceOrIssuer() throws Exception {
        var token = accessToken("resident", Client.COMMAND_LINE);

        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder("somebody-else").decode(token));
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() ->
                        decoder("centra", "http://127.0.0.1/realms/centra").decode(token));
    }

    @Test
    void sendsNobodyToAForeignAddress() throws Exception {
        try (var browser = new CodeFlow(keycloak(), Client.sites("http://reymonta.localhost.example"))) {
            var answer = browser.openLoginPage(true);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("location")).isEmpty();
        }
    }

    @Test
    void insistsOnAProofKey() throws Exception {
        try (var browser = new CodeFlow(keycloak(), Client.COMMAND_LINE)) {
            var answer = browser.openLoginPage(false);

            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(back -> assertThat(back).contains("error=invalid_request"));
        }
    }

    @Test
    void takesNoPasswordOutsideItsOwnPage() throws Exception {
        var answer = post(
                keycloak().endpoint("token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Client.COMMAND_LINE.id(),
                        "username",
                        "resident",
                        "password",
                        Keycloak.DEMO_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void letsNobodyRegisterAsStaff() throws Exception {
        var grant = "coordinator@reymonta/2025-01-01/2028-12-31";
        try (var browser = new CodeFlow(keycloak(), Client.COMMAND_LINE)) {
            browser.register(Map.of(
                    "username", "newcomer",
                    "email", "newcomer@example.org",
                    "firstName", "Nowa",
                    "lastName", "Osoba",
                    "password", "a-long-enough-password",
                    "password-confirm", "a-long-enough-password",
                    "grants", grant,
                    "user.attributes.grants", grant));
        }

        var accounts = JSON.readTree(administration("/admin/realms/centra/users?username=newcomer&exact=true"));
        assertThat(accounts).hasSize(1);
        assertThat(accounts.get(0).path("attributes").has("grants")).isFalse();
        assertThat(accounts.get(0).path("emailVerified").booleanValue()).isFalse();
    }

    private static String accessToken(String user, Client client) throws IOException, InterruptedException {
        try (var browser = new CodeFlow(keycloak(), client)) {
            return browser.signIn(user, Keycloak.DEMO_PASSWORD).access();
        }
    }

    private static JwtDecoder decoder(String audience) {
        return decoder(audience, keycloak().issuer());
    }

    /** A resource server as the services configure it: keys from one address, issuer and audience compared. */
    private static JwtDecoder decoder(String audience, String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        keycloak().endpoint("certs").toString())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer), new JwtAudienceValidator(audience)));
        return decoder;
    }

    private static List<String> strings(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }

    private static String administration(String path) throws IOException, InterruptedException {
        var root = keycloak().root();
        var session = post(
                root.resolve("/realms/master/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "bootstrap",
                        "password", Keycloak.ADMIN_PASSWORD));
        var token = CodeFlow.text(JSON.readTree(session.body()), "access_token");
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> post(URI uri, Map<String, String> fields)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(CodeFlow.form(fields)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static Keycloak keycloak() {
        if (started == null) {
            throw new IllegalStateException("Keycloak isn't running");
        }
        return started;
    }
}
