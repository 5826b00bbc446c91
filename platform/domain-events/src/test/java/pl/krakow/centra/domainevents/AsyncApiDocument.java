package pl.krakow.centra.domainevents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI 3.0 description of everything the services publish, made from the register and the schemas. */
final class AsyncApiDocument {
    private static final String NOTE = "# Generated from platform/domain-events; AsyncApiTest says how. Don't edit.\n";
    private static final JsonMapper JSON = new JsonMapper();

    private AsyncApiDocument() {}

    static String generate() {
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Centra domain events",
                        "version",
                        "1",
                        "description",
                        "Absolute facts about aggregates, as CloudEvents 1.0 in binary mode, at least once and in order"
                                + " per key. Only optional fields are ever added to a type; a break is a new type."));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("components", Map.of("messageTraits", Map.of("cloudEvent", cloudEvent())));
        return NOTE + new Yaml(style()).dump(sorted(document));
    }

    private static Map<String, Object> channels() {
        var channels = new LinkedHashMap<String, Object>();
        for (var topic : Topics.all()) {
            var messages = new LinkedHashMap<String, Object>();
            EventTypes.all().stream()
                    .filter(type -> type.topic().equals(topic))
                    .forEach(type -> messages.put(type.shortName(), message(type)));
            channels.put(
                    topic,
                    Map.of(
                            "address", topic,
                            "description", "Key: the aggregate's id, the same as ce_subject",
                            "messages", messages));
        }
        return channels;
    }

    private static Map<String, Object> message(EventType type) {
        var schema = JSON.readValue(PublishedFiles.schema(type), Map.class);
        return Map.of(
                "name", type.name(),
                "title", schema.get("title"),
                "summary", schema.get("description"),
                "traits", List.of(Map.of("$ref", "#/components/messageTraits/cloudEvent")),
                "payload", schema,
                "examples", List.of(Map.of("payload", JSON.readValue(PublishedFiles.sample(type), Map.class))));
    }

    private static Map<String, Object> cloudEvent() {
        var text = Map.of("type", "string");
        var properties = new LinkedHashMap<String, Object>();
        properties.put(EventHeaders.SPEC_VERSION, Map.of("const", "1.0"));
        properties.put(EventHeaders.ID, described("UUIDv7 of the event, the same when it is delivered again"));
        properties.put(EventHeaders.SOURCE, described("The publisher, e.g. /booking-service"));
        properties.put(EventHeaders.TYPE, described("The message's name"));
        properties.put(EventHeaders.TIME, Map.of("type", "string", "format", "date-time"));
        properties.put(EventHeaders.SUBJECT, described("The aggregate's id"));
        properties.put(EventHeaders.CONTENT_TYPE, Map.of("const", "application/json"));
        properties.put(EventHeaders.CENTRE, described("The centre's slug"));
        properties.put(
                EventHeaders.AGGREGATE_VERSION,
                described("A number that grows with every change of the aggregate; consumers ignore what isn't newer"));
        properties.put(EventHeaders.TRACEPARENT, text);
        properties.put(EventHeaders.REQUEST_ID, text);
        return Map.of(
                "headers",
                Map.of(
                        "type",
                        "object",
                        "properties",
                        properties,
                        "required",
                        properties.keySet().stream()
                                .filter(name ->
                                        !EventHeaders.TRACEPARENT.equals(name) && !EventHeaders.REQUEST_ID.equals(name))
                                .toList()));
    }

    private static Map<String, Object> described(String description) {
        return Map.of("type", "string", "description", description);
    }

    /** {@code Map.of} has no order; the document must. What has one keeps it. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            var entries = map.entrySet().stream();
            (map instanceof LinkedHashMap
                            ? entries
                            : entries.sorted((one, other) ->
                                    String.valueOf(one.getKey()).compareTo(String.valueOf(other.getKey()))))
                    .forEach(entry -> copy.put(String.valueOf(entry.getKey()), sorted(entry.getValue())));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(AsyncApiDocument::sorted).toList()
                : value;
    }

    private static DumperOptions style() {
        var style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setIndicatorIndent(2);
        style.setIndentWithIndicator(true);
        style.setWidth(120);
        return style;
    }
}
