package pl.krakow.centra.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One meeting of the demo year.
 *
 * @param beneficiary key of the {@link DemoBeneficiary} that meets
 * @param outcome what became of the request
 */
record DemoBooking(
        String centre,
        String room,
        LocalDate date,
        LocalTime from,
        LocalTime until,
        String beneficiary,
        int people,
        String title,
        Outcome outcome) {

    /** What the centre's staff, or the user, did with the meeting. */
    enum Outcome {
        HELD,
        CANCELLED
    }

    /** The same for the same meeting in every run: room, date and start identify it. */
    String key() {
        return "demo-%s-%s-%sT%s".formatted(centre, room, date, from);
    }
}
