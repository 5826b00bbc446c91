package pl.krakow.centra.gateway.description;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins OpenAPI descriptions into one. Components of the same name and content become one; of the same name and other
 * content (or leading to such) the later service's gets the service's name in front. The first to describe an operation
 * or use an operation id keeps it.
 */
final class JoinedDescription {
    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode joined;
    private final Set<String> operationIds = new HashSet<>();

    JoinedDescription(ObjectNode frame) {
        joined = frame;
    }

    ObjectNode toJson() {
        return joined;
    }

    void add(String service, ObjectNode description) {
        var renamed = renamed(service, description);
        var adapted = (ObjectNode) adapt(description, renamed);
        addComponents(adapted, renamed);
        addPaths(service, adapted);
        addTags(adapted);
    }

    /** Pointer of a component in {@code description} to the name it gets. */
    private Map<String, String> renamed(String service, ObjectNode description) {
        var clashing = new LinkedHashSet<String>();
        eachComponent(description, (section, name, component) -> {
            var known = joined.path("components").path(section).path(name);
            if (!known.isMissingNode() && !known.equals(component)) {
                clashing.add(section + "/" + name);
            }
        });
        // Equal in words, but leading to something that now has another name: not equal after all.
        for (boolean grown = true; grown; ) {
            var before = clashing.size();
            eachComponent(description, (section, name, component) -> {
                var known = joined.path("components").path(section).path(name);
                if (!known.isMissingNode() && leadsTo(component, clashing)) {
                    clashing.add(section + "/" + name);
                }
            });
            grown = clashing.size() > before;
        }
        var names = new HashMap<String, String>();
        for (var pointer : clashing) {
            var section = pointer.substring(0, pointer.indexOf('/'));
            var name = pointer.substring(pointer.indexOf('/') + 1);
            var free = capitalised(service) + capitalised(name);
            while (joined.path("components").path(section).has(free)
                    || description.path("components").path(section).has(free)) {
                free += "_";
            }
            names.put(pointer, free);
        }
        return names;
    }

    private static boolean leadsTo(JsonNode node, Set<String> pointers) {
        if (node.isString()) {
            var text = node.stringValue();
            return text.startsWith(COMPONENTS) && pointers.contains(text.substring(COMPONENTS.length()));
        }
        return node.valueStream().anyMatch(child -> leadsTo(child, pointers));
    }

    private static JsonNode adapt(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        if (node.isString()) {
            var text = node.stringValue();
            var pointer = text.startsWith(COMPONENTS) ? text.substring(COMPONENTS.length()) : "";
            var name = renamed.get(pointer);
            return name == null
                    ? node
                    : JsonNodeFactory.instance.stringNode(
                            COMPONENTS + pointer.substring(0, pointer.indexOf('/') + 1) + name);
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.valueStream().forEach(child -> copy.add(adapt(child, renamed)));
            return copy;
        }
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.propertyStream().forEach(child -> copy.set(child.getKey(), adapt(child.getValue(), renamed)));
            return copy;
        }
        return node;
    }

    private void addComponents(ObjectNode description, Map<String, String> renamed) {
        eachComponent(description, (section, name, component) -> {
            var into = object(object(joined, "components"), section);
            var newName = renamed.getOrDefault(section + "/" + name, name);
            if (!into.has(newName)) {
                into.set(newName, component);
            }
        });
    }

    private void addPaths(String service, ObjectNode description) {
        var security = description.get("security");
        description
                .path("paths")
                .propertyStream()
                .filter(path -> isPublic(path.getKey()))
                .forEach(path -> {
                    var into = object(object(joined, "paths"), path.getKey());
                    path.getValue().propertyStream().forEach(member -> {
                        if (into.has(member.getKey())) {
                            return;
                        }
                        if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                            uniqueId(service, operation);
                            if (security != null && !operation.has("security")) {
                                operation.set("security", security);
                            }
                        }
                        into.set(member.getKey(), member.getValue());
                    });
                });
    }

    private void uniqueId(String service, ObjectNode operation) {
        var id = operation.path("operationId").asString("");
        if (id.isEmpty() || operationIds.add(id)) {
            return;
        }
        var unique = service + capitalised(id);
        while (!operationIds.add(unique)) {
            unique += "_";
        }
        operation.put("operationId", unique);
    }

    private void addTags(ObjectNode description) {
        var tags = joined.withArray("tags");
        description.path("tags").valueStream().forEach(tag -> {
            var name = tag.path("name").asString("");
            if (tags.valueStream()
                    .noneMatch(known -> known.path("name").asString("").equals(name))) {
                tags.add(tag);
            }
        });
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/");
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }

    private static void eachComponent(ObjectNode description, ComponentVisitor visitor) {
        description
                .path("components")
                .propertyStream()
                .forEach(section -> section.getValue()
                        .propertyStream()
                        .forEach(component ->
                                visitor.visit(section.getKey(), component.getKey(), component.getValue())));
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @FunctionalInterface
    private interface ComponentVisitor {
        void visit(String section, String name, JsonNode component);
    }
}
