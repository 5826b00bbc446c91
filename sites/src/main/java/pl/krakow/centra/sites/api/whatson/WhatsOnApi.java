package pl.krakow.centra.sites.api.whatson;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;

/** What is on at every centre, and signing up for it. */
@HttpExchange("/api/v1")
public interface WhatsOnApi {

    /**
     * @param start a day, {@code today} or {@code now}: what isn't over by then
     * @param type kinds with commas between them; the other words as the API describes them
     */
    @GetExchange("/events")
    Answer<Page<PublicEvent>> find(
            Caller caller,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable LocalDate end,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "has_free_places", required = false) @Nullable Boolean free,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** What isn't over by then anywhere, soonest first; {@code start} is a day, {@code today} or {@code now}. */
    @GetExchange("/events")
    Answer<Page<PublicEvent>> next(Caller caller, @RequestParam String start, @RequestParam int limit);

    /** The same at one centre. */
    @GetExchange("/centres/{centre}/events")
    Answer<Page<PublicEvent>> nextAt(
            Caller caller, @PathVariable String centre, @RequestParam String start, @RequestParam int limit);

    @GetExchange("/centres/{centre}/events/{event}")
    Answer<PublicEvent> event(Caller caller, @PathVariable String centre, @PathVariable String event);

    @GetExchange("/centres/{centre}/events/{event}/sign-up")
    Answer<SignUp> signUp(Caller caller, @PathVariable String centre, @PathVariable String event);

    /** Keeps a seat for the minute it takes to fill in the form. */
    @PostExchange("/centres/{centre}/events/{event}/registrations/holds")
    Answer<Hold> hold(
            Caller caller, @PathVariable String centre, @PathVariable String event, @RequestBody HoldWish wish);

    @PostExchange("/centres/{centre}/events/{event}/registrations")
    Answer<Registered> register(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String event,
            Once once,
            @RequestBody Person person);

    @GetExchange("/my-registrations")
    Answer<Page<MyRegistration>> mine(Caller caller, @RequestParam int limit);

    @PostExchange("/centres/{centre}/events/{event}/registrations/{registration}/accept")
    Answer<MyRegistration> accept(
            Caller caller, @PathVariable String centre, @PathVariable String event, @PathVariable String registration);

    @PostExchange("/centres/{centre}/events/{event}/registrations/{registration}/cancel")
    Answer<MyRegistration> cancel(
            Caller caller, @PathVariable String centre, @PathVariable String event, @PathVariable String registration);

    /** The ticket as a QR code. */
    @GetExchange(
            url = "/centres/{centre}/events/{event}/registrations/{registration}/ticket.svg",
            accept = "image/svg+xml")
    Answer<byte[]> ticket(
            Caller caller, @PathVariable String centre, @PathVariable String event, @PathVariable String registration);

    /** How people sign up, and whether they can now. */
    record SignUp(
            String state,
            @Nullable String mode,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,
            int seats,
            int free,
            int waiting,
            boolean waitingList,
            int mostPeople,
            boolean withoutAccount,
            List<Question> questions) {

        public boolean is(String other) {
            return state.equals(other);
        }

        public int taken() {
            return Math.max(0, seats - free);
        }
    }

    /** Something the centre wants to know. */
    record Question(String id, String kind, Wording text, boolean required, List<Wording> options) {}

    /** @param hold how the form names it, known before it is kept */
    record HoldWish(int people, String hold) {}

    /** @param until from then on the seat is anybody's */
    record Hold(String id, OffsetDateTime until) {}

    /** The form of who signs up. */
    record Person(
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String needs,
            String audience,
            int people,
            Map<String, String> answers,
            @Nullable String hold) {}

    /** Where it stands with an account; that a letter follows without one. */
    record Registered(
            @Nullable String id,
            @Nullable String state,
            @Nullable Integer placeInLine,
            @Nullable String next) {}

    /**
     * One's own registration.
     *
     * @param until until when a seat is kept or offered
     */
    record MyRegistration(
            String id,
            String eventId,
            String centre,
            String state,
            @Nullable Integer placeInLine,
            @Nullable OffsetDateTime until,
            int people,
            String name,
            @Nullable String ticket,
            @Nullable String declineReason,
            OffsetDateTime registeredAt) {

        public boolean is(String other) {
            return state.equals(other);
        }

        /** Whether there is something to give up. */
        public boolean isOpen() {
            return is("APPLIED") || is("WAITING") || is("OFFERED") || is("CONFIRMED");
        }
    }
}
