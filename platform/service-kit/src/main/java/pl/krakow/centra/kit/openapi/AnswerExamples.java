package pl.krakow.centra.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows of answers what they look like. Per schema a service has a file {@code api-examples/<schema>.json}; a page of such
 * things shows one of them. An example that was written by hand stays.
 */
public final class AnswerExamples implements GlobalOpenApiCustomizer {
    private static final String FILES = "classpath*:api-examples/*.json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String JSON = "application/json";

    private final Map<String, Object> bySchema = new HashMap<>();

    public AnswerExamples() {
        var json = JsonMapper.shared();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var name = String.valueOf(file.getFilename());
                try (var content = file.getInputStream()) {
                    bySchema.put(
                            name.substring(0, name.length() - ".json".length()), json.readValue(content, Object.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getPaths() == null || bySchema.isEmpty()) {
            return;
        }
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> addTo(operation, description)));
    }

    private void addTo(Operation operation, OpenAPI description) {
        if (operation.getResponses() == null) {
            return;
        }
        operation.getResponses().forEach((status, response) -> {
            var answer =
                    response.getContent() == null ? null : response.getContent().get(JSON);
            if (status.startsWith("2") && answer != null && isBare(answer)) {
                var example = example(answer.getSchema(), description);
                if (example != null) {
                    answer.setExample(example);
                }
            }
        });
    }

    private static boolean isBare(MediaType answer) {
        return answer.getExample() == null
                && (answer.getExamples() == null || answer.getExamples().isEmpty());
    }

    private @Nullable Object example(@Nullable Schema<?> schema, OpenAPI description) {
        var name = name(schema);
        if (name == null) {
            return null;
        }
        var known = bySchema.get(name);
        return known != null ? known : page(name, description);
    }

    private @Nullable Object page(String name, OpenAPI description) {
        var components = description.getComponents();
        var page = components == null || components.getSchemas() == null
                ? null
                : components.getSchemas().get(name);
        var properties = page == null ? null : page.getProperties();
        var items = properties == null ? null : (Schema<?>) properties.get("items");
        var item = items == null ? null : name(items.getItems());
        var example = item == null ? null : bySchema.get(item);
        return example == null ? null : Map.of("items", List.of(example));
    }

    private static @Nullable String name(@Nullable Schema<?> schema) {
        var reference = schema == null ? null : schema.get$ref();
        return reference != null && reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : null;
    }
}
