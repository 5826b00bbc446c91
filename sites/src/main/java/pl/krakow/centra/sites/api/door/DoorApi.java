package pl.krakow.centra.sites.api.door;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/**
 * The door of a centre: who has a room and who is expected at an event. What is noted of bookings is done once however often
 * it is sent; notes about events carry an id and the moment they were made at, and the later one holds.
 */
@HttpExchange("/api/v1/centres/{centre}")
public interface DoorApi {

    /** Events in these states on local dates, the last included, by start. */
    @GetExchange("/programme")
    Answer<Page<Occasion>> occasions(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam List<String> state,
            @RequestParam int limit);

    /** Everybody who has a seat. That their names were read is noted. */
    @GetExchange("/events/{event}/door")
    Answer<Expected> expected(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PostExchange("/events/{event}/attendance")
    Answer<Results> note(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody Scans scans);

    @PostExchange("/events/{event}/attendance/walk-ins")
    Answer<Results> noteWalkIns(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody WalkIns walkIns);

    @PostExchange("/bookings/{booking}/check-in")
    Answer<Booking> checkIn(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            Once once,
            @RequestBody BookingsApi.Approval nothing);

    @PostExchange("/bookings/{booking}/no-show")
    Answer<Booking> noShow(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            Once once,
            @RequestBody BookingsApi.Approval nothing);

    /** How many were there, which completes the booking; again to correct it. */
    @PostExchange("/bookings/{booking}/attendance")
    Answer<Booking> count(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            Once once,
            @RequestBody BookingsApi.Counting counting);

    /** @param guests who is expected */
    record Expected(String eventId, List<Guest> guests) {}

    /**
     * Somebody who has a seat. What they need isn't read here: the door is where others look on.
     *
     * @param people they signed up with, themselves included
     * @param present how many of them were noted, by session
     */
    record Guest(
            String registrationId,
            String ticket,
            String name,
            @Nullable String organisation,
            int people,
            Map<String, Integer> present) {

        public int presentAt(String session) {
            return present.getOrDefault(session, 0);
        }
    }

    /** Notes about people on the list. */
    record Scans(List<Scan> scans) {}

    /**
     * A note, by ticket or by registration.
     *
     * @param people how many came; 0 takes an earlier note back, none means all of them
     * @param at when it was noted, not when it is sent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scan(
            String id,
            @Nullable String ticket,
            @Nullable String registrationId,
            String session,
            @Nullable Integer people,
            OffsetDateTime at) {}

    /** Notes about people who hadn't signed up. */
    record WalkIns(List<WalkIn> walkIns) {}

    /** @param audience {@code NGO}, {@code INFORMAL_GROUP} or {@code RESIDENT} */
    record WalkIn(String id, String session, String audience, int people, OffsetDateTime at) {}

    /** In the order of what was sent. */
    record Results(List<Result> results) {

        /** What became of the only note that was sent. */
        public String only() {
            return results.isEmpty() ? "UNKNOWN" : results.getFirst().result();
        }
    }

    /** @param result {@code PRESENT}, {@code KNOWN}, {@code TAKEN_BACK}, or why it doesn't count */
    record Result(String id, String result) {}
}
