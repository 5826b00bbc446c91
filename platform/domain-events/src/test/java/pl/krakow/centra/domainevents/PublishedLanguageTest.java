package pl.krakow.centra.domainevents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Record, schema and golden sample of every type say the same, and none has room for personal data or free text. */
class PublishedLanguageTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    private static final Set<String> TEXTS_THAT_ARE_NO_FREE_TEXT =
            Set.of("centre", "roomId", "partOf", "district", "registeredAt", "verifiedAt", "code", "field");

    static List<EventType> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsItsGoldenSampleAndWritesItBack(EventType type) {
        var event = JSON.readValue(PublishedFiles.sample(type), type.event());

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(PublishedFiles.sample(type)));
        assertThat(event.subject()).matches("[0-9a-f-]{36}");
        assertThat(event.centre())
                .isIn(event instanceof BeneficiaryEvent ? List.of("krakow") : List.of("reymonta", "nowa-huta"));
        assertThat(EventTypes.of(event)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesItsGoldenSample(EventType type) {
        assertThat(violations(type, PublishedFiles.sample(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesASampleThatLacksWhatIsRequired(EventType type) {
        for (var required : JSON.readTree(PublishedFiles.schema(type)).get("required")) {
            var sample = (ObjectNode) JSON.readTree(PublishedFiles.sample(type));
            sample.remove(required.asString());

            assertThat(violations(type, sample.toString()))
                    .as(required.asString())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesExactlyTheRecordsComponents(EventType type) {
        assertSameMembers(type.event(), JSON.readTree(PublishedFiles.schema(type)));
    }

    private static void assertSameMembers(Class<?> record, JsonNode schema) {
        var components = record.getRecordComponents();
        assertThat(Arrays.stream(components).map(component -> component.getName()))
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        for (var component : components) {
            var property = schema.get("properties").get(component.getName());
            if (component.getType().isRecord()) {
                assertSameMembers(component.getType(), property);
            } else if (component.getType().isEnum()) {
                assertThat(property.get("enum").valueStream().map(JsonNode::asString))
                        .containsExactlyElementsOf(
                                Arrays.stream(component.getType().getEnumConstants())
                                        .map(String::valueOf)
                                        .toList());
            } else if (component.getType() == String.class) {
                assertThat(component.getName()).isIn(TEXTS_THAT_ARE_NO_FREE_TEXT);
            }
        }
    }

    @Test
    void registersEveryEventOnceUnderItsOwnName() throws Exception {
        assertThat(types().stream().map(EventType::event).collect(toSet()))
                .isEqualTo(records(DomainEvent.class).collect(toSet()));
        for (var type : types()) {
            assertThat(type.event().getField("TYPE").get(null)).isEqualTo(type.name());
            assertThat(type.name()).matches("pl\\.krakow\\.centra\\.[a-z]+\\.[a-z-]+\\.v[0-9]+");
            assertThat(Topics.all()).contains(type.topic());
            assertThat(EventTypes.named(type.name())).contains(type);
        }
        assertThat(EventTypes.named("pl.krakow.centra.booking.confirmed.v2")).isEmpty();
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Arrays.stream(sealed.getPermittedSubclasses()).flatMap(PublishedLanguageTest::records);
    }

    private static List<String> violations(EventType type, String json) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        PublishedFiles.schema(type),
                        InputFormat.JSON,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
