package pl.krakow.centra.gateway.description;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.kit.problem.KitProblem;

/** {@code /api/v1/openapi.json} and, to read it, {@code /api/docs} (Swagger UI, everything from here). */
@RestController
class DescriptionController {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** Swagger UI styles its elements from scripts, hence inline styles; scripts come from files only. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final ApiDescription description;
    private final Map<String, PageFile> files;

    DescriptionController(ApiDescription description) {
        this.description = description;
        this.files = Map.of(
                "swagger-ui.css", new PageFile(webjar("swagger-ui.css"), CSS),
                "swagger-ui-bundle.js", new PageFile(webjar("swagger-ui-bundle.js"), JAVASCRIPT),
                "start.js", new PageFile(new ClassPathResource("api-docs/start.js"), JAVASCRIPT));
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> openApi() {
        return description
                .joined()
                .map(document -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(document));
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(new ClassPathResource("api-docs/index.html"));
    }

    @GetMapping("/api/docs/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        var file = files.get(name);
        if (file == null) {
            throw new Refusal(KitProblem.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_DAY).cachePublic())
                .header(HttpHeaders.CONTENT_TYPE, file.type().toString())
                .body(file.content());
    }

    private static Resource webjar(String name) {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name);
            if (found.length == 0) {
                throw new IllegalStateException("Swagger UI isn't on the class path");
            }
            return found[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record PageFile(Resource content, MediaType type) {}
}
