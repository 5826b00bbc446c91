package pl.krakow.centra.domainevents;

import java.util.List;

/** The topics, one per publisher, and where what can't be handled goes. */
public final class Topics {
    public static final String BOOKING = "centra.booking";
    public static final String BENEFICIARIES = "centra.beneficiaries";
    public static final String EVENTS = "centra.events";
    public static final String VOLUNTEERING = "centra.volunteering";

    private Topics() {}

    /** Every topic events are published to. */
    public static List<String> all() {
        return List.of(BOOKING, BENEFICIARIES, EVENTS, VOLUNTEERING);
    }

    /** Where a consumer lays aside the records of a topic that it could not handle. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }
}
