package pl.krakow.centra.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventType;

/**
 * The body of an event. Unlike requests, events are read leniently: a newer publisher may have added a field. Times
 * keep the offset they were written with.
 */
public final class EventJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private EventJson() {}

    public static String write(DomainEvent event) {
        return JSON.writeValueAsString(event);
    }

    /** @throws tools.jackson.core.JacksonException when the body isn't an event of that type */
    public static DomainEvent read(EventType type, byte[] body) {
        return JSON.readValue(body, type.event());
    }
}
