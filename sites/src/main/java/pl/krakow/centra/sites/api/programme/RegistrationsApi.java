package pl.krakow.centra.sites.api.programme;

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
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Question;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Who signed up for an event, how people sign up, and what is written to them. */
@HttpExchange("/api/v1/centres/{centre}/events/{event}")
public interface RegistrationsApi {

    @GetExchange("/sign-up")
    Answer<SignUp> signUp(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PutExchange("/sign-up")
    Answer<SignUp> setUp(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody SignUpTerms terms);

    @GetExchange("/registrations")
    Answer<Page<Registration>> list(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange(url = "/registrations/export", accept = "text/csv")
    Answer<byte[]> file(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @GetExchange("/registrations/{registration}")
    Answer<Registration> one(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration);

    @PostExchange("/registrations/by-staff")
    Answer<Registration> writeDown(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Once once,
            @RequestBody Form form);

    @PostExchange("/registrations/{registration}/approve")
    Answer<Registration> approve(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration);

    @PostExchange("/registrations/{registration}/decline")
    Answer<Registration> decline(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration,
            @RequestBody Decline decline);

    @PostExchange("/registrations/{registration}/cancel")
    Answer<Registration> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration);

    @PostExchange("/registrations/{registration}/people")
    Answer<Registration> keepOnly(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration,
            @RequestBody KeepOnly people);

    @PostExchange("/messages/preview")
    Answer<Reach> reach(Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody To to);

    @PostExchange("/messages")
    Answer<Message> write(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Once once,
            @RequestBody NewMessage message);

    @GetExchange("/messages")
    Answer<Messages> messages(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    /**
     * How people sign up.
     *
     * @param mode {@code NONE}, {@code OPEN}, {@code APPROVAL}
     * @param promotion {@code AUTOMATIC}, {@code OFFER}
     * @param offersLast as ISO 8601 writes a duration
     * @param reminders likewise
     */
    record SignUp(
            String state,
            @Nullable String mode,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,
            int seats,
            int free,
            int waiting,
            boolean waitingList,
            @Nullable String promotion,
            @Nullable String offersLast,
            int mostPeople,
            boolean withoutAccount,
            List<Question> questions,
            List<String> reminders,
            long revision) {

        public boolean is(String other) {
            return state.equals(other);
        }

        /** Whether somebody said how people sign up. */
        public boolean isSetUp() {
            return revision > 0 && !"NONE".equals(mode);
        }

        public int taken() {
            return Math.max(0, seats - free);
        }
    }

    /** How people are to sign up. */
    record SignUpTerms(
            String mode,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,
            int seats,
            boolean waitingList,
            String promotion,
            @Nullable String offersLast,
            int mostPeople,
            boolean withoutAccount,
            List<Question> questions,
            List<String> reminders) {}

    /** Who comes, written down by staff. */
    record Form(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String needs,
            String audience,
            int people,
            Map<String, String> answers) {}

    /** @param reason told to the person */
    record Decline(String reason) {}

    /** How many come after all. */
    record KeepOnly(int people) {}

    /** @param to {@code ALL}, {@code CONFIRMED}, {@code WAITING} */
    record To(String to) {}

    /** Registrations, and how many of them can be written to. */
    record Reach(int people, int reachable) {}

    /** A message to the people of an event. */
    record NewMessage(String to, String subject, String text) {}

    /** Latest first. */
    record Messages(List<Message> items) {}

    /** @param reached how many were written to so far */
    record Message(String id, String to, String subject, String text, OffsetDateTime sentAt, int people, int reached) {}
}
