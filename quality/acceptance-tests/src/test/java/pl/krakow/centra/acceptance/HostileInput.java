package pl.krakow.centra.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that break the published OpenAPI description in one place each, generated from that description.
 *
 * <p>For every operation: bodies with one property missing, null, of another type, too long, out of range or unknown, bodies that
 * are no JSON at all, parameters of the wrong form, and path segments that try to be more than a segment.
 */
final class HostileInput {

    /** One request that must be refused; its body is made when it is asked for, since many are as large as a body may be. */
    record Attack(
            String operation, String what, String method, String path, String contentType, Supplier<byte[]> content) {

        byte[] body() {
            return content.get();
        }

        @Override
        public String toString() {
            return operation + ": " + what;
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final List<String> SEGMENTS = List.of(
            "%00",
            "..%2f..%2fadmin",
            "%2e%2e",
            "a%0d%0ab",
            "%F0%9F%92%A5",
            "x".repeat(2_000),
            "%27%20OR%201=1",
            "%FF%FE",
            "$ne");
    private static final int LARGEST_BOUND = 100_000;
    private static final List<String> NUMBERS = List.of("abc", "1e400", "-9999999999999999999999", "NaN", "");
    private static final List<String> DATES =
            List.of("2026-13-40", "yesterday", "2026-02-30", "+999999999-12-31", "%00");
    private static final List<String> DURATIONS = List.of("PT-1H", "forever", "P1000000000000D", "P1Y");

    private final JsonNode description;
    private final List<Attack> attacks = new ArrayList<>();

    private HostileInput(JsonNode description) {
        this.description = description;
    }

    static List<Attack> from(JsonNode description) {
        var generator = new HostileInput(description);
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                List.of("get", "post", "put", "patch", "delete").contains(operation.getKey()))
                        .forEach(operation -> generator.attack(
                                path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue())));
        return generator.attacks;
    }

    private void attack(String template, String method, JsonNode operation) {
        var name = method + " " + template;
        var path = filled(template);
        for (var segment : SEGMENTS) {
            int variable = template.lastIndexOf("{");
            if (variable >= 0) {
                add(name, "path segment " + brief(segment), method, filled(template, segment), JSON, () -> bytes("{}"));
            }
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                attackParameter(name, method, path, resolve(parameter));
            }
        }
        var schema = operation.at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            attackBody(name, method, path, resolve(schema));
        }
    }

    private void attackParameter(String name, String method, String path, JsonNode parameter) {
        var schema = resolve(parameter.path("schema"));
        var key = parameter.get("name").asString();
        var values = switch (schema.path("type").asString("") + ":"
                + schema.path("format").asString("")) {
            case "integer:int32", "integer:int64", "integer:", "number:double", "number:" -> NUMBERS;
            case "string:date", "string:date-time" -> DATES;
            case "string:duration" -> DURATIONS;
            case "string:uuid" -> List.of("1", "not-a-uuid", "%00");
            default -> schema.has("enum") ? List.of("NO_SUCH_VALUE", "%00") : List.<String>of();
        };
        // An empty field of a form stands for the default.
        var wrong = values.stream().filter(value -> !(value.isEmpty() && schema.has("default")));
        wrong.forEach(value -> add(
                name,
                "query " + key + "=" + brief(value),
                method,
                path + "?" + key + "=" + value,
                JSON,
                () -> bytes("{}")));
    }

    private void attackBody(String name, String method, String path, JsonNode schema) {
        var valid = example(schema) instanceof ObjectNode body ? body : NODES.objectNode();
        raw(name, method, path, "no body", () -> "");
        raw(name, method, path, "null", () -> "null");
        raw(name, method, path, "an array", () -> "[]");
        raw(name, method, path, "a string", () -> "\"text\"");
        raw(
                name,
                method,
                path,
                "cut off",
                () -> valid.toString().substring(0, valid.toString().length() - 1));
        raw(name, method, path, "trailing text", () -> valid + " {}");
        raw(name, method, path, "deep nesting", () -> "[".repeat(20_000));
        raw(name, method, path, "deep nesting of objects", () -> "{\"a\":".repeat(5_000));
        add(name, "bytes that are no UTF-8", method, path, JSON, () ->
                new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
        add(name, "XML", method, path, "application/xml", () -> bytes("<booking/>"));
        add(name, "a form", method, path, "application/x-www-form-urlencoded", () -> bytes("title=x"));
        add(name, "an unreadable content type", method, path, "%%%", () -> bytes(valid.toString()));
        raw(name, method, path, "a body of 1 MiB", () -> "{\"x\":\"" + "x".repeat(1 << 20) + "\"}");
        mutated(name, method, path, "an unknown property", valid, body -> body.put("isAdmin", true));
        for (JsonNode required : schema.path("required")) {
            var property = required.asString();
            mutated(name, method, path, property + " missing", valid, body -> body.remove(property));
            mutated(name, method, path, property + " null", valid, body -> body.putNull(property));
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        attackProperty(name, method, path, valid, property.getKey(), resolve(property.getValue())));
    }

    private void attackProperty(
            String name, String method, String path, ObjectNode valid, String property, JsonNode schema) {
        Consumer<JsonNode> with = value -> mutated(
                name,
                method,
                path,
                property + " = " + brief(value.toString()),
                valid,
                body -> body.set(property, value));
        with.accept(NODES.objectNode().put("$gt", ""));
        var type = type(schema);
        if (!type.equals("array")) {
            with.accept(NODES.arrayNode().add(NODES.arrayNode()));
        }
        switch (type) {
            case "string" -> attackString(with, schema);
            case "integer", "number" -> {
                with.accept(NODES.stringNode("many"));
                with.accept(NODES.booleanNode(true));
                with.accept(NODES.numberNode(new java.math.BigDecimal("1e300")));
                with.accept(NODES.numberNode(new java.math.BigInteger("9".repeat(40))));
                if (schema.has("minimum")) {
                    with.accept(NODES.numberNode(schema.get("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    with.accept(NODES.numberNode(schema.get("maximum").asLong() + 1));
                }
            }
            case "boolean" -> {
                with.accept(NODES.stringNode("maybe"));
                with.accept(NODES.numberNode(7));
            }
            case "array" -> {
                with.accept(NODES.stringNode("x"));
                with.accept(NODES.arrayNode().add(NODES.objectNode().put("a", 1)));
                with.accept(NODES.arrayNode().addNull());
                if (schema.has("maxItems")) {
                    ArrayNode many = NODES.arrayNode();
                    for (int n = 0; n <= bound(schema, "maxItems"); n++) {
                        many.add("x" + n);
                    }
                    with.accept(many);
                }
            }
            default -> with.accept(NODES.stringNode("text"));
        }
    }

    private static void attackString(Consumer<JsonNode> with, JsonNode schema) {
        with.accept(NODES.booleanNode(true));
        with.accept(NODES.stringNode("a\u0000b"));
        with.accept(NODES.stringNode("\uD800"));
        with.accept(NODES.stringNode("x".repeat((schema.has("maxLength") ? bound(schema, "maxLength") : 20_000) + 1)));
        if (schema.path("minLength").asInt(0) > 0) {
            with.accept(NODES.stringNode(""));
            with.accept(NODES.stringNode("   "));
        }
        if (schema.has("enum")) {
            with.accept(NODES.stringNode("NO_SUCH_VALUE"));
        }
        switch (schema.path("format").asString("")) {
            case "date-time" ->
                List.of(
                                "2026-12-01",
                                "2026-12-01T10:00:00",
                                "2026-12-01T25:00:00+01:00",
                                "2026-12-01T10:00:00+25:00",
                                "2026-12-01T10:00:00[Europe/Nowhere]",
                                "2026-02-30T10:00:00+01:00",
                                "+1000000-01-01T00:00:00Z",
                                "now")
                        .forEach(text -> with.accept(NODES.stringNode(text)));
            case "date" -> DATES.forEach(text -> with.accept(NODES.stringNode(text)));
            case "uuid" ->
                List.of("", "1", "00000000-0000-0000-0000-00000000000g", "x".repeat(36))
                        .forEach(text -> with.accept(NODES.stringNode(text)));
            default -> {
                if (schema.has("pattern")) {
                    with.accept(NODES.stringNode("\t!?"));
                }
            }
        }
    }

    private void mutated(
            String name, String method, String path, String what, ObjectNode valid, Consumer<ObjectNode> mutation) {
        raw(name, method, path, readable(what), () -> {
            var body = valid.deepCopy();
            mutation.accept(body);
            // Half a surrogate pair has no UTF-8 form: it can only come as an escape.
            return readable(body.toString());
        });
    }

    /** How much the description allows; what no server could keep is no bound but a missing one. */
    private static int bound(JsonNode schema, String keyword) {
        int bound = schema.get(keyword).asInt();
        if (bound > LARGEST_BOUND) {
            throw new IllegalStateException(
                    "The description allows %s up to %d in %s: say how much it is".formatted(keyword, bound, schema));
        }
        return bound;
    }

    private static String readable(String text) {
        return text.replace("\uD800", "\\ud800");
    }

    private void raw(String name, String method, String path, String what, Supplier<String> body) {
        add(name, what, method, path, JSON, () -> bytes(body.get()));
    }

    private void add(
            String name, String what, String method, String path, String contentType, Supplier<byte[]> content) {
        attacks.add(new Attack(name, what, method, path, contentType, content));
    }

    /** A value the description allows, with every required property. */
    private JsonNode example(JsonNode schema) {
        var given = schema.path("example");
        if (!given.isMissingNode() && !schema.path("type").asString("").equals("object")) {
            return given;
        }
        return switch (type(schema)) {
            case "object" -> {
                var body = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> body.set(property.getKey(), example(resolve(property.getValue()))));
                yield body;
            }
            case "array" -> NODES.arrayNode();
            case "integer", "number" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.stringNode(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> LocalDate.now(Meetings.KRAKOW).plusDays(30) + "T10:00:00+01:00";
            case "date" -> LocalDate.now(Meetings.KRAKOW).plusDays(30).toString();
            case "uuid" -> UUID.randomUUID().toString();
            default -> "Zebranie członków";
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (Iterator<JsonNode> types = type.iterator(); types.hasNext(); ) {
                var one = types.next().asString();
                if (!one.equals("null")) {
                    return one;
                }
            }
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolve(JsonNode schema) {
        @Nullable JsonNode reference = schema.get("$ref");
        return reference == null ? schema : description.at(reference.asString().substring(1));
    }

    private static String filled(String template) {
        return filled(template, UUID.randomUUID().toString());
    }

    /** The path with its last variable as given and the centre a real one. */
    private static String filled(String template, String last) {
        var path = template;
        if (path.indexOf("{centre}") != path.lastIndexOf("{")) {
            path = path.replace("{centre}", "reymonta");
        }
        int variable = path.lastIndexOf("{");
        if (variable >= 0) {
            path = path.substring(0, variable) + last + path.substring(path.indexOf('}', variable) + 1);
        }
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
