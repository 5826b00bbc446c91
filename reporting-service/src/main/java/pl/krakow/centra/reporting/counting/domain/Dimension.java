package pl.krakow.centra.reporting.counting.domain;

import java.util.Arrays;
import java.util.Optional;

/** By what a figure can be broken down. The values are codes, never names of people. */
public enum Dimension {
    ROOM("room"),
    /** The local hour of day a use lies in, 0 to 23. */
    HOUR("hour"),
    BENEFICIARY_KIND("beneficiaryKind"),
    /** For whom people come: NGO, INFORMAL_GROUP, RESIDENT. */
    AUDIENCE("audience"),
    /** By the age bands people are counted in. */
    AGE("age"),
    CALLED_OFF_BY("calledOffBy"),
    EVENT_KIND("eventKind"),
    FIELD("field"),
    WAY("way"),
    OUTCOME("outcome"),
    RESULT("result"),
    COURSE_KIND("courseKind"),
    STEP("step"),
    ENTRY_KIND("entryKind");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Dimension> of(String id) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.id.equals(id))
                .findFirst();
    }

    /** The part of a figure that has this value. */
    public Part is(String value) {
        return new Part(this, value);
    }

    public Part is(Enum<?> value) {
        return is(value.name());
    }

    /** One value of one dimension. */
    public record Part(Dimension dimension, String value) {

        public Part {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a part of a figure has a value");
            }
        }
    }
}
