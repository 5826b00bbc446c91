package pl.krakow.centra.sites.api.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

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
import pl.krakow.centra.sites.gateway.Revision;

/** A centre's programme and the steps of an event's life. */
@HttpExchange("/api/v1/centres/{centre}")
public interface ProgrammeApi {

    /**
     * Events by start.
     *
     * @param from the first local date an event may still be running on
     * @param to the last local date an event may begin on
     */
    @GetExchange("/programme")
    Answer<Page<ProgrammeEvent>> list(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam List<String> state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/programme/seats")
    Answer<SeatsOf> seats(Caller caller, @PathVariable CentreId centre, @RequestParam List<String> event);

    @GetExchange("/events/{event}")
    Answer<ProgrammeEvent> event(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PostExchange("/events")
    Answer<ProgrammeEvent> draft(
            Caller caller, @PathVariable CentreId centre, Once once, @RequestBody EventDraft draft);

    @PutExchange("/events/{event}")
    Answer<ProgrammeEvent> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody EventDraft draft);

    @PostExchange("/events/{event}/copies")
    Answer<ProgrammeEvent> copy(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Once once,
            @RequestBody Copy copy);

    @PostExchange("/events/{event}/publish")
    Answer<ProgrammeEvent> publish(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, Revision revision);

    @PostExchange("/events/{event}/cancel")
    Answer<ProgrammeEvent> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody Reason reason);

    @PostExchange("/events/{event}/postpone")
    Answer<ProgrammeEvent> postpone(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody Reason reason);

    @PostExchange("/events/{event}/reschedule")
    Answer<ProgrammeEvent> reschedule(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody EventDraft.Times times);

    @PostExchange("/events/{event}/ask-for-room")
    Answer<ProgrammeEvent> askForRoom(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, Revision revision);

    /** How events stand with their seats; those nobody can sign up for aren't among them. */
    record SeatsOf(List<Seats> items) {}

    /**
     * How one event stands with its seats.
     *
     * @param confirmed people who have a seat
     * @param applied people about whom the centre hasn't decided
     */
    record Seats(String eventId, String state, int seats, int confirmed, int free, int waiting, int applied) {

        /** Whether somebody has a seat or wants one; staff write people down even where nobody signs up by themselves. */
        public boolean isTaken() {
            return confirmed + waiting + applied > 0;
        }
    }

    /** @param start of the first session of the copy */
    record Copy(OffsetDateTime start) {}

    /** @param reason told to the public */
    record Reason(@Nullable String reason) {}
}
