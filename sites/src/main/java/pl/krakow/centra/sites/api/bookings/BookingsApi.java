package pl.krakow.centra.sites.api.bookings;

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
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;

/** Bookings of rooms, for a centre's staff. */
@HttpExchange("/api/v1/centres/{centre}/bookings")
public interface BookingsApi {

    /** Bookings of a centre on local dates, the last included, earliest first. */
    @GetExchange
    Answer<Page<Booking>> find(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) Booking.@Nullable State state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** The same of one beneficiary only. */
    @GetExchange
    Answer<Page<Booking>> of(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam String beneficiary,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{booking}")
    Answer<Booking> booking(Caller caller, @PathVariable CentreId centre, @PathVariable String booking);

    /** Every other request that couldn't be confirmed beside this one, by start. */
    @GetExchange("/{booking}/competitors")
    Answer<Page<Booking>> competitors(Caller caller, @PathVariable CentreId centre, @PathVariable String booking);

    @PostExchange
    Answer<Booking> place(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Placing placing);

    @PutExchange("/{booking}")
    Answer<Booking> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Changing changing);

    @PostExchange("/{booking}/move")
    Answer<Booking> move(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Moving moving);

    @PostExchange("/{booking}/approve")
    Answer<Booking> approve(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Approval approval);

    @PostExchange("/{booking}/decline")
    Answer<Booking> decline(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Reason reason);

    @PostExchange("/{booking}/cancel")
    Answer<Booking> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Reason reason);

    /** Takes the room back for the centre; answers what can be had instead. */
    @PostExchange("/{booking}/withdraw")
    Answer<Withdrawn> withdraw(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Reason reason);

    @PostExchange("/{booking}/check-in")
    Answer<Booking> checkIn(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Approval nothing);

    @PostExchange("/{booking}/no-show")
    Answer<Booking> noShow(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Approval nothing);

    /** How many were there, which completes the booking; again to correct it. */
    @PostExchange("/{booking}/attendance")
    Answer<Booking> attendance(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String booking,
            Revision revision,
            @RequestBody Counting counting);

    /** Why, in words for whoever asked. */
    record Reason(@Nullable String reason) {}

    /** Nothing to say beside the decision. */
    record Approval() {}

    /** What the centre took back, and what can be booked instead. */
    record Withdrawn(Booking booking, List<Refusal.Alternative> alternatives) {}

    /** A room, a time, and what the meeting is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Placing(
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String title,
            String purpose,
            String beneficiaryId,
            @Nullable Integer expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            Booking.@Nullable Responsible responsiblePerson,
            String regulationsVersion,
            @Nullable String overQuota) {}

    /** All of what the meeting is about, as it is to be. */
    record Changing(
            String title,
            String purpose,
            @Nullable Integer expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            Booking.@Nullable Responsible responsiblePerson) {}

    /** Another room or time. */
    record Moving(
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String reason) {}

    /** How many there were; what wasn't counted is missing. */
    record Counting(
            @Nullable Integer total,
            @Nullable Integer ngo,
            @Nullable Integer informalGroup,
            @Nullable Integer resident,
            Map<String, Integer> ages) {}
}
