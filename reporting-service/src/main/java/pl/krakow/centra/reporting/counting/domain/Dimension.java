package pl.krakow.centra.reporting.counting.domain;

import java.util.Arrays;
import java.util.Optional;

/** By what a figure can be broken down. The values are codes, never names of people. */
public enum Dimension {
    ROOM("room"),
    /** The local hour of day a use lies in, 0 to 23. */
    HOUR("hour"),
    /** The day of the week, 1 (Monday) to 7. */
    WEEKDAY("weekday"),
    /** A room's hour of a day of the week, e.g. {@code 1w040/1/9}. */
    ROOM_TIME("roomTime"),
    /** What became of a request. */
    ANSWER("answer"),
    /** The least number of minutes of a fixed row of them in which the answer was there, see {@link AnswerTimes}. */
    ANSWERED_WITHIN("answeredWithin"),
    AGE_BAND("ageBand"),
    /** Of the city, a slug. */
    DISTRICT("district"),
    COMMITMENT("commitment"),
    PLACEMENT_STATE("placementState"),
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

    /** A value of {@link #ROOM_TIME}. */
    public record RoomTime(String room, int weekday, int hour) {

        public static RoomTime parse(String value) {
            int hour = value.lastIndexOf('/');
            int weekday = value.lastIndexOf('/', hour - 1);
            return new RoomTime(
                    value.substring(0, weekday),
                    Integer.parseInt(value.substring(weekday + 1, hour)),
                    Integer.parseInt(value.substring(hour + 1)));
        }

        public Part part() {
            return ROOM_TIME.is(room + "/" + weekday + "/" + hour);
        }
    }

    /** One value of one dimension. */
    public record Part(Dimension dimension, String value) {

        public Part {
            if (value.isEmpty()) {
                throw new Uncountable("a part of a figure has a value");
            }
        }
    }
}
