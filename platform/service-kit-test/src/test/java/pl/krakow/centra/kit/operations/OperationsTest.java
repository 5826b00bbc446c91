package pl.krakow.centra.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.sample.NotesService;

/** What operators and clients are told: health, figures and the description of the API. */
@SpringBootTest(classes = NotesService.class)
@AutoConfigureMockMvc
@EmbeddedInfrastructure
class OperationsTest {
    @Autowired
    private MockMvcTester http;

    @Test
    void tellsEverybodyItsHealthWithoutDetails() {
        assertThat(http.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"UP\", \"components\": {\"store\": {\"status\": \"UP\"}}}")
                .doesNotHavePath("$.components.store.details");
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk();
        assertThat(http.get().uri("/actuator/health/liveness")).hasStatusOk();
    }

    @Test
    void tellsFiguresToAdministratorsOnly() {
        assertThat(http.get().uri("/actuator/metrics/centra.outbox.pending").with(Persona.admin()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.measurements[0].value")
                .isEqualTo(0.0);
        assertThat(http.get().uri("/actuator/metrics").with(Persona.admin())).hasStatusOk();
        assertThat(http.get().uri("/actuator/metrics").with(Persona.city())).hasStatus(403);
        assertThat(http.get().uri("/actuator/metrics")).hasStatus(401);
        assertThat(http.get().uri("/actuator/env").with(Persona.admin())).hasStatus(404);
    }

    @Test
    void describesItsApi() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.openapi", version -> assertThat(version).asString().startsWith("3.1"))
                .hasPath("$.components.schemas.Problem.properties.code")
                .hasPath("$.components.securitySchemes.bearer")
                .hasPath("$.paths['/api/v1/notes'].post.security[0].bearer")
                .doesNotHavePath("$.paths['/api/v1/notes/{note}'].get.security")
                .hasPath("$.paths['/api/v1/notes'].post.responses['422'].content['application/problem+json']")
                .hasPath("$.paths['/api/v1/notes'].post.parameters[?(@.name == 'Idempotency-Key')]")
                .hasPath("$.paths['/api/v1/centres/{centre}/notes/{note}'].put.parameters[?(@.name == 'If-Match')]")
                .hasPath("$.paths['/api/v1/centres/{centre}/notes/{note}'].put.responses['428']")
                .hasPath("$.paths['/api/v1/centres/{centre}/notes'].get.parameters[?(@.name == 'limit')]")
                .doesNotHavePath("$.paths['/actuator/health']");
    }

    @Test
    void takesOverASaneRequestIdAndMakesOneOtherwise() {
        assertThat(http.get().uri("/actuator/health").header("X-Request-Id", "request-4711"))
                .hasHeader("X-Request-Id", "request-4711");
        assertThat(http.get()
                        .uri("/actuator/health")
                        .header("X-Request-Id", "<script>")
                        .exchange()
                        .getResponse()
                        .getHeader("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(http.get().uri("/api/v1/nothing").exchange().getResponse().getHeader("X-Request-Id"))
                .as("of a refusal too")
                .matches("[0-9a-f-]{36}");
    }
}
