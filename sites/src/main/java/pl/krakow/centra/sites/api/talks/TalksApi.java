package pl.krakow.centra.sites.api.talks;

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

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Free times with advisers, taking one with an account or without, and waiting for one. */
@HttpExchange("/api/v1")
public interface TalksApi {

    @GetExchange("/advice-fields")
    Answer<Fields> fields(Caller caller);

    @GetExchange("/advice-slots")
    Answer<Page<Slot>> slots(
            Caller caller,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/centres/{centre}/advice-slots")
    Answer<Page<Slot>> slotsAt(
            Caller caller,
            @PathVariable String centre,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** With an account: the time is taken at once. */
    @PostExchange("/centres/{centre}/advice-slots/{slot}/appointments")
    Answer<Talk> book(
            Caller caller, @PathVariable String centre, @PathVariable String slot, Once once, @RequestBody Visit visit);

    /** Without one: the time is kept until the link in the letter that follows is used. */
    @PostExchange("/centres/{centre}/advice-slots/{slot}/requests")
    Answer<Received> ask(
            Caller caller, @PathVariable String centre, @PathVariable String slot, Once once, @RequestBody Visit visit);

    @PostExchange("/centres/{centre}/advice-wishes")
    Answer<Received> wish(Caller caller, @PathVariable String centre, Once once, @RequestBody Wish wish);

    @GetExchange("/my-advice-appointments")
    Answer<Page<Talk>> mine(Caller caller, @RequestParam int limit);

    @GetExchange("/my-advice-wishes")
    Answer<Page<Waiting>> waiting(Caller caller);

    @PostExchange("/my-advice-wishes/{wish}/accept")
    Answer<Waiting> accept(Caller caller, @PathVariable String wish);

    @PostExchange("/my-advice-wishes/{wish}/decline")
    Answer<Waiting> decline(Caller caller, @PathVariable String wish);

    @PostExchange("/my-advice-wishes/{wish}/withdraw")
    Answer<Waiting> withdraw(Caller caller, @PathVariable String wish);

    @PostExchange("/centres/{centre}/advice-appointments/{appointment}/cancel")
    Answer<Talk> cancel(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String appointment,
            Revision revision,
            @RequestBody Reason reason);

    /** What there is advice on. */
    record Fields(List<Field> items) {}

    /** Named in the reader's language. */
    record Field(String code, String name) {}

    /** A free time. */
    record Slot(
            String id,
            String centre,
            Adviser adviser,
            OffsetDateTime start,
            OffsetDateTime end,
            String way,
            List<String> fields,
            List<String> languages,
            boolean roomToBeAsked) {}

    /** Who advises. */
    record Adviser(String id, String name) {}

    /** The form of who wants advice. */
    record Visit(
            String field,
            String name,
            String email,
            @Nullable String phone,
            String kind,
            @Nullable String organisation,
            @Nullable String question) {}

    /** The form of who waits. */
    record Wish(
            String field,
            @Nullable String way,
            LocalDate until,
            String name,
            String email,
            @Nullable String phone,
            String kind,
            @Nullable String organisation,
            @Nullable String question) {}

    /** That a letter follows, or where one stands. */
    record Received(
            @Nullable String next,
            @Nullable String id,
            @Nullable Integer placeInLine) {}

    /** An appointment of one's own. */
    record Talk(
            String id,
            String centre,
            String state,
            OffsetDateTime start,
            OffsetDateTime end,
            String field,
            Adviser adviser,
            @Nullable Place place,
            @Nullable OffsetDateTime until,
            @Nullable String reason,
            long revision) {

        /** Whether it can still take place. */
        public boolean isOpen() {
            return state.equals("RESERVED") || state.equals("PENDING_ROOM") || state.equals("BOOKED");
        }
    }

    /** Where it is. */
    record Place(
            String way,
            @Nullable String roomId,
            @Nullable String link,
            @Nullable String number) {}

    /** A wish of one's own. */
    record Waiting(
            String id,
            String centre,
            String state,
            String field,
            LocalDate from,
            LocalDate until,
            @Nullable Integer placeInLine,
            @Nullable OffsetDateTime answerBy,
            @Nullable Talk appointment) {

        public boolean isOffered() {
            return state.equals("OFFERED");
        }

        public boolean isOpen() {
            return isOffered() || state.equals("WAITING");
        }
    }

    /** Why, if one wants to say. */
    record Reason(@Nullable String reason) {}
}
