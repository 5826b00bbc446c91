package pl.krakow.centra.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The examples of answers in an OpenAPI description: none says anything its schema doesn't know, and every file of examples
 * ({@code api-examples/<schema>.json}) is shown somewhere.
 */
public final class ShownAnswers {

    private ShownAnswers() {}

    /**
     * @param document the description of a service
     * @return the schemas of which an answer is shown
     */
    public static Set<String> check(String document) throws IOException {
        Map<String, Object> description = JsonPath.read(document, "$");
        Map<String, Object> schemas = JsonPath.read(description, "$.components.schemas");
        Set<String> shown = new HashSet<>();
        List<Map<String, Object>> operations = JsonPath.read(description, "$.paths.*.*");
        for (var operation : operations) {
            Map<String, Map<String, Object>> responses = JsonPath.read(operation, "$.responses");
            responses.forEach((status, response) -> {
                if (status.startsWith("2")
                        && response.get("content") instanceof Map<?, ?> content
                        && content.get("application/json") instanceof Map<?, ?> json
                        && json.get("example") instanceof Map<?, ?> example) {
                    var name = schema(json.get("schema"));
                    shown.add(name);
                    fits(example, name, schemas);
                }
            });
        }
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:api-examples/*.json");
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var name = String.valueOf(file.getFilename()).replace(".json", "");
            assertThat(shown).as("%s is shown, or pages of it", name).anyMatch(each -> shows(each, name, schemas));
        }
        return shown;
    }

    private static boolean shows(String shown, String name, Map<String, Object> schemas) {
        return shown.equals(name)
                || (schemas.get(shown) instanceof Map<?, ?> schema
                        && schema.get("properties") instanceof Map<?, ?> properties
                        && properties.get("items") instanceof Map<?, ?> items
                        && schema(items.get("items")).equals(name));
    }

    private static void fits(Map<?, ?> example, String name, Map<String, Object> schemas) {
        if (!(schemas.get(name) instanceof Map<?, ?> schema)
                || !(schema.get("properties") instanceof Map<?, ?> known)) {
            return;
        }
        example.forEach((member, value) -> {
            assertThat(known.containsKey(member)).as(name + "." + member).isTrue();
            if (known.get(member) instanceof Map<?, ?> property) {
                fits(value, property, schemas);
            }
        });
    }

    private static void fits(@Nullable Object value, Map<?, ?> property, Map<String, Object> schemas) {
        if (value instanceof Map<?, ?> object && property.containsKey("$ref")) {
            fits(object, schema(property), schemas);
        } else if (value instanceof List<?> several && property.get("items") instanceof Map<?, ?> item) {
            several.forEach(each -> fits(each, item, schemas));
        }
    }

    private static String schema(@Nullable Object reference) {
        return reference instanceof Map<?, ?> schema
                ? String.valueOf(schema.get("$ref")).replaceFirst(".*/", "")
                : "";
    }
}
