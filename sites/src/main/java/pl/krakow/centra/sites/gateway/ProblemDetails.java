package pl.krakow.centra.sites.gateway;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the API says when it refuses (RFC 9457), as far as it can be read. */
final class ProblemDetails {

    private ProblemDetails() {}

    static Refusal of(int status, byte[] body, JsonMapper json) {
        try {
            var node = json.readTree(body);
            var alternatives = stream(node.path("alternatives"))
                    .map(free -> new Refusal.Alternative(
                            free.path("roomId").asString(""),
                            free.path("start").asString(""),
                            free.path("end").asString("")))
                    .toList();
            var fields = fields(node);
            return new Refusal(
                    status, text(node, "code"), text(node, "title"), text(node, "detail"), alternatives, fields);
        } catch (JacksonException e) {
            return new Refusal(status, null, null, null, List.of(), List.of());
        }
    }

    /** What is wrong with which member: a list, or one pointer beside the text of the refusal. */
    private static List<Refusal.Field> fields(JsonNode refusal) {
        var pointer = text(refusal, "pointer");
        if (pointer != null && !refusal.path("errors").isArray()) {
            var whole = new Refusal(0, null, text(refusal, "title"), text(refusal, "detail"), List.of(), List.of());
            return List.of(new Refusal.Field(pointer, Objects.requireNonNullElse(whole.sentence(), "")));
        }
        return stream(refusal.path("errors"))
                .map(error -> new Refusal.Field(
                        error.path("pointer").asString(""),
                        error.path("message").asString("")))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
