package pl.krakow.centra.sites.api.my;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Asking for rooms, and what became of it, for the person who asks. */
@HttpExchange("/api/v1")
public interface MyBookingsApi {

    /** What the caller made or what is for somebody they act for, at every centre, by start. */
    @GetExchange("/bookings?mine=true")
    Answer<Page<MyBooking>> mine(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/centres/{centre}/bookings/{booking}")
    Answer<MyBooking> booking(Caller caller, @PathVariable CentreId centre, @PathVariable String booking);

    /** The booking as a file for a calendar program. */
    @GetExchange(url = "/centres/{centre}/bookings/{booking}/calendar.ics", accept = "text/calendar")
    Answer<String> calendarFile(Caller caller, @PathVariable CentreId centre, @PathVariable String booking);

    @PostExchange("/centres/{centre}/bookings")
    Answer<MyBooking> place(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Request request);

    @PutExchange("/centres/{centre}/bookings/{booking}")
    Answer<MyBooking> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Change change);

    @PostExchange("/centres/{centre}/bookings/{booking}/move")
    Answer<MyBooking> move(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Move move);

    @PostExchange("/centres/{centre}/bookings/{booking}/cancel")
    Answer<MyBooking> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Reason reason);

    /** Keeps a time for the minutes it takes to fill in the form; another hold of that day's room ends with it. */
    @PostExchange("/centres/{centre}/holds")
    Answer<Hold> hold(Caller caller, @PathVariable CentreId centre, @RequestBody Slot slot);

    @PostExchange("/centres/{centre}/waiting-list")
    Answer<Joined> join(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Request request);

    /** What the caller waits for at a centre. */
    @GetExchange("/centres/{centre}/waiting-list")
    Answer<Page<Waiting>> waiting(Caller caller, @PathVariable CentreId centre);

    @DeleteExchange("/centres/{centre}/waiting-list/{entry}")
    Answer<Done> leave(Caller caller, @PathVariable CentreId centre, @PathVariable String entry);

    @PostExchange("/centres/{centre}/waiting-list/{entry}/accept")
    Answer<MyBooking> accept(
            Caller caller, @PathVariable CentreId centre, @PathVariable String entry, @RequestBody Nothing nothing);

    @PostExchange("/centres/{centre}/waiting-list/{entry}/decline")
    Answer<Done> decline(
            Caller caller, @PathVariable CentreId centre, @PathVariable String entry, @RequestBody Nothing nothing);

    /** What somebody asks for. */
    record Request(
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String title,
            String purpose,
            String beneficiaryId,
            int expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            Responsible responsiblePerson,
            String regulationsVersion) {}

    /** All of what a meeting is about, as it is to be. */
    record Change(
            String title,
            String purpose,
            int expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            MyBooking.@Nullable Responsible responsiblePerson) {}

    /** Where to. */
    record Move(String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** Why, for the centre; not needed. */
    record Reason(@Nullable String reason) {}

    /** Who answers for the meeting. */
    record Responsible(String name, String phone) {}

    /** A time in a room and for how many. */
    record Slot(
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Integer expectedPeople) {}

    /** @param until from then on it keeps nobody out */
    record Hold(String id, OffsetDateTime until) {}

    /** @param place how many wait for that time, the new one included */
    record Joined(Waiting entry, int place) {}

    /**
     * Something waited for.
     *
     * @param state {@code WAITING}, {@code OFFERED}, or what came of it
     * @param offeredUntil the deadline of an offer
     */
    record Waiting(
            String id,
            String centre,
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String title,
            int expectedPeople,
            String state,
            @Nullable OffsetDateTime offeredUntil,
            OffsetDateTime since) {

        public boolean isOffered() {
            return state.equals("OFFERED");
        }
    }

    /** Nothing to say beside the act. */
    record Nothing() {}
}
