package pl.krakow.centra.domainevents;

/**
 * A published type of event.
 *
 * @param name the CloudEvents type, e.g. {@code pl.krakow.centra.booking.confirmed.v1}
 * @param topic where it is published
 */
public record EventType(String name, Class<? extends DomainEvent> event, String topic) {

    /** The name without the platform's prefix, e.g. {@code booking.confirmed.v1}: how schema and sample are filed. */
    public String shortName() {
        return name.substring("pl.krakow.centra.".length());
    }
}
