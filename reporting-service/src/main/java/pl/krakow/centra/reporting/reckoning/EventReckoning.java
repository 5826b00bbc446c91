package pl.krakow.centra.reporting.reckoning;

import static pl.krakow.centra.reporting.counting.domain.Dimension.EVENT_KIND;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * How events are counted: on the day they began, once they took place. Who came is told by the event's roster, apart from the
 * event, so each of the two is a fact of its own.
 */
final class EventReckoning {

    private EventReckoning() {}

    /** An announced event that took place. */
    static Reckoned of(EventEnded event, long version, ZoneId zone) {
        var kind = EVENT_KIND.is(event.kind());
        return Reckoned.of(event(event.eventId()), version, event.centre(), LocalHours.day(event.start(), zone))
                .add(Indicator.EVENTS, 1, kind)
                .add(Indicator.EVENT_HOURS, event.minutes(), kind)
                .done();
    }

    /** An announced event that won't take place counts on the day that was decided: its own date is no longer told. */
    static Reckoned calledOff(UUID event, String centre, long version, LocalDate decided) {
        return Reckoned.of(event(event), version, centre, decided)
                .add(Indicator.EVENTS_CALLED_OFF, 1)
                .done();
    }

    /** Announced, changed or postponed: it is still to come. */
    static Reckoned toCome(UUID event, long version) {
        return Reckoned.nothing(event(event), version);
    }

    static Reckoned of(EventHeld held, long version, ZoneId zone) {
        var kind = EVENT_KIND.is(held.kind());
        var sheet = Reckoned.of(
                        FactId.of("turnout", held.eventId()),
                        version,
                        held.centre(),
                        LocalHours.day(held.start(), zone))
                .add(Indicator.EVENT_SEATS, held.seats(), kind)
                .add(Indicator.EVENT_REGISTERED, held.registered(), kind)
                .add(Indicator.EVENT_NO_SHOWS, held.noShows(), kind)
                .add(Indicator.EVENT_WAITING, held.waiting(), kind);
        Attendance.people(sheet, Indicator.EVENT_PEOPLE, held.attendance(), 0, kind);
        return sheet.done();
    }

    /**
     * Somebody with a registration was at a session: counted on the day of the session.
     *
     * @param noted the day it was noted, on which counts what was told before the session's day was
     */
    static Reckoned of(RegistrationAttended attended, long version, LocalDate noted) {
        var date = attended.date() == null ? noted : attended.date();
        var registration = attended.registration();
        var fact = FactId.of("attendance", registration.registrationId() + "/" + attended.sessionId());
        return attended.present() == 0
                ? Reckoned.nothing(fact, version)
                : Reckoned.of(fact, version, registration.centre(), date)
                        .count(Indicator.PARTICIPANTS, registration.participantId())
                        .done();
    }

    private static FactId event(UUID event) {
        return FactId.of("event", event);
    }
}
