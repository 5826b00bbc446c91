package pl.krakow.centra.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JoinedDescriptionTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final JoinedDescription joined =
            new JoinedDescription(read("{'openapi':'3.1.0','info':{},'paths':{},'components':{'schemas':{}}}"));

    @Test
    void joinsPathsOfAllServicesAndLeavesOutWhatIsntPublic() {
        joined.add("booking", withPath("/api/v1/rooms", "rooms"));
        joined.add("events", withPath("/api/v1/events", "events"));
        joined.add("events", withPath("/actuator/env", "env"));

        assertThat(joined.toJson().path("paths").propertyNames()).containsExactly("/api/v1/rooms", "/api/v1/events");
    }

    @Test
    void makesOneOfEqualSchemas() {
        joined.add("booking", withSchemas("'Page':{'type':'object'}"));
        joined.add("events", withSchemas("'Page':{'type':'object'}"));

        assertThat(schemas().propertyNames()).containsExactly("Page");
    }

    @Test
    void putsTheServicesNameBeforeASchemaThatDiffersAndLeadsItsReferencesThere() {
        joined.add("booking", withSchemas("'State':{'enum':['REQUESTED']}"));
        joined.add(
                "events",
                withSchemas("'State':{'enum':['DRAFT']},"
                        + "'Event':{'properties':{'state':{'$ref':'#/components/schemas/State'}}}"));

        assertThat(schemas().propertyNames()).containsExactly("State", "EventsState", "Event");
        assertThat(schemas().at("/State/enum/0").asString()).isEqualTo("REQUESTED");
        assertThat(schemas().at("/EventsState/enum/0").asString()).isEqualTo("DRAFT");
        assertThat(schemas().at("/Event/properties/state/$ref").asString())
                .isEqualTo("#/components/schemas/EventsState");
    }

    @Test
    void doesntTakeSchemasForEqualThatLeadToDifferentOnes() {
        var list = "'List':{'items':{'$ref':'#/components/schemas/Item'}}";
        joined.add("booking", withSchemas(list + ",'Item':{'type':'string'}"));
        joined.add("events", withSchemas(list + ",'Item':{'type':'integer'}"));

        assertThat(schemas().at("/List/items/$ref").asString()).isEqualTo("#/components/schemas/Item");
        assertThat(schemas().at("/EventsList/items/$ref").asString()).isEqualTo("#/components/schemas/EventsItem");
    }

    @Test
    void keepsOperationIdsApart() {
        joined.add("booking", withPath("/api/v1/rooms", "list"));
        joined.add("events", withPath("/api/v1/events", "list"));

        var paths = joined.toJson().path("paths");
        assertThat(paths.path("/api/v1/rooms").at("/get/operationId").asString())
                .isEqualTo("list");
        assertThat(paths.path("/api/v1/events").at("/get/operationId").asString())
                .isEqualTo("eventsList");
    }

    @Test
    void carriesAServicesSecurityToItsOperations() {
        var description = withPath("/api/v1/rooms", "list");
        description.set("security", read("{'x':[{'bearer':[]}]}").get("x"));
        joined.add("booking", description);

        var operation = joined.toJson().path("paths").path("/api/v1/rooms").path("get");
        assertThat(operation.at("/security/0").has("bearer")).isTrue();
    }

    private JsonNode schemas() {
        return joined.toJson().at("/components/schemas");
    }

    private ObjectNode withSchemas(String schemas) {
        return read("{'components':{'schemas':{" + schemas + "}}}");
    }

    private ObjectNode withPath(String path, String operationId) {
        return read("{'paths':{'" + path + "':{'get':{'operationId':'" + operationId + "'}}}}");
    }

    private ObjectNode read(String text) {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
