package pl.krakow.centra.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.sample.SampleService;

/** From the token to the actor, and what becomes of tokens that are no good. */
@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class SecurityTest {
    @Autowired
    private MockMvcTester http;

    @MockitoBean
    private JwtDecoder tokens;

    @Test
    void readsTheActorOutOfTheToken() {
        var token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("0198c5d0-0000-7000-8000-000000000001")
                .claim("roles", List.of("resident", "emperor"))
                .claim("grants", List.of("coordinator@reymonta/2025-01-01/2028-12-31", "nonsense"))
                .expiresAt(Instant.MAX)
                .build();
        when(tokens.decode("t")).thenReturn(token);

        assertThat(http.get().uri("/api/v1/whoami").header("Authorization", "Bearer t"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("Actor[subject=0198c5d0-0000-7000-8000-000000000001, roles=[RESIDENT], "
                        + "grants=[coordinator@reymonta/2025-01-01/2028-12-31]]");
        assertThat(http.get().uri("/api/v1/whoami")).bodyText().contains("subject=,");
    }

    @Test
    void refusesABadToken() {
        when(tokens.decode(anyString())).thenThrow(new BadJwtException("expired, and a secret"));

        assertThat(http.get().uri("/api/v1/whoami").header("Authorization", "Bearer t"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .bodyText()
                .doesNotContain("secret");
    }

    @Test
    void saysTryAgainWhileTheIssuerIsAway() {
        when(tokens.decode(anyString())).thenThrow(new JwtException("connection refused"));

        assertThat(http.get().uri("/api/v1/whoami").header("Authorization", "Bearer t"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5");
    }

    @Test
    void countsGrantsByTheCentreInThePath() {
        var coordinator = jwt().jwt(token ->
                token.subject("c").claim("grants", List.of("coordinator@reymonta/2020-01-01/2099-12-31")));

        assertThat(http.post().uri("/api/v1/centres/reymonta/notes").with(coordinator))
                .hasStatusOk();
        assertThat(http.post().uri("/api/v1/centres/nowa-huta/notes").with(coordinator))
                .hasStatus(403);
        assertThat(http.get().uri("/api/v1/reports/summary").with(coordinator)).hasStatusOk();
    }
}
