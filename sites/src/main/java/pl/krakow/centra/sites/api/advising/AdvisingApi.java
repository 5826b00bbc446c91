package pl.krakow.centra.sites.api.advising;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

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
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** The hours of a centre's advisers, the times in them, and the appointments somebody has. */
@HttpExchange("/api/v1/centres/{centre}")
public interface AdvisingApi {

    /** In the order of time; an adviser sees who comes to themselves only. */
    @GetExchange("/advice-duties")
    Answer<Page<Duty>> duties(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String adviser);

    @GetExchange("/advice-duties/{duty}")
    Answer<Duty> duty(Caller caller, @PathVariable CentreId centre, @PathVariable String duty);

    /** What a plan would become, date by date; writes nothing. */
    @PostExchange("/advice-duties/preview")
    Answer<Planned> preview(Caller caller, @PathVariable CentreId centre, @RequestBody Plan plan);

    @PostExchange("/advice-duties")
    Answer<Planned> plan(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Plan plan);

    @PutExchange("/advice-duties/{duty}")
    Answer<Duty> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String duty,
            Revision revision,
            @RequestBody Shape shape);

    /** Again, after it was refused or taken back. */
    @PostExchange("/advice-duties/{duty}/ask-for-room")
    Answer<Duty> askForRoom(Caller caller, @PathVariable CentreId centre, @PathVariable String duty, Revision revision);

    /** What calling it off would hit; changes nothing. */
    @GetExchange("/advice-duties/{duty}/withdrawal")
    Answer<Withdrawal> foresee(Caller caller, @PathVariable CentreId centre, @PathVariable String duty);

    @PostExchange("/advice-duties/{duty}/withdraw")
    Answer<Withdrawal> withdraw(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String duty,
            Revision revision,
            @RequestBody TalksApi.Reason reason);

    @GetExchange("/advice-slots")
    Answer<Page<TalksApi.Slot>> slots(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String adviser,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** For who rings or stands at the desk; also afterwards. */
    @PostExchange("/advice-slots/{slot}/appointments/by-staff")
    Answer<Appointment> book(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String slot,
            Once once,
            @RequestBody Visitor visitor);

    @GetExchange("/advice-appointments/{appointment}")
    Answer<Appointment> appointment(Caller caller, @PathVariable CentreId centre, @PathVariable String appointment);

    @PostExchange("/advice-appointments/{appointment}/move")
    Answer<Appointment> move(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String appointment,
            Revision revision,
            @RequestBody Move move);

    @PostExchange("/advice-appointments/{appointment}/cancel")
    Answer<Appointment> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String appointment,
            Revision revision,
            @RequestBody TalksApi.Reason reason);

    @PostExchange("/advice-appointments/{appointment}/arrive")
    Answer<Appointment> arrive(
            Caller caller, @PathVariable CentreId centre, @PathVariable String appointment, Revision revision);

    @PostExchange("/advice-appointments/{appointment}/outcome")
    Answer<Appointment> held(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String appointment,
            Revision revision,
            @RequestBody Held held);

    @PostExchange("/advice-appointments/{appointment}/no-show")
    Answer<Appointment> missed(
            Caller caller, @PathVariable CentreId centre, @PathVariable String appointment, Revision revision);

    /** The next talk of the same person. */
    @PostExchange("/advice-appointments/{appointment}/follow-ups")
    Answer<Appointment> followUp(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String appointment,
            Once once,
            @RequestBody Move next);

    /** The adviser's own; read by nobody else. */
    @GetExchange("/advice-appointments/{appointment}/note")
    Answer<Note> note(Caller caller, @PathVariable CentreId centre, @PathVariable String appointment);

    /** @param revision 0 the first time */
    @PutExchange("/advice-appointments/{appointment}/note")
    Answer<Note> write(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String appointment,
            Revision revision,
            @RequestBody Text text);

    /** In the order in which they came. */
    @GetExchange("/advice-wishes")
    Answer<Page<Wish>> wishes(Caller caller, @PathVariable CentreId centre);

    /** @param rule RFC 5545, for several; null for one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            String adviserId,
            String start,
            LocalTime end,
            @Nullable String rule,
            int slotMinutes,
            int pauseMinutes,
            List<String> fields,
            PlaceOf place) {}

    /** All of a duty, as it is to be. */
    record Shape(
            OffsetDateTime start,
            OffsetDateTime end,
            int slotMinutes,
            int pauseMinutes,
            List<String> fields,
            PlaceOf place) {}

    /** One of a room, a link and the telephone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceOf(
            @Nullable String roomId,
            @Nullable Boolean perAppointment,
            @Nullable String link,
            @Nullable Boolean phone,
            @Nullable String number) {}

    /** Each date of a plan. */
    record Planned(@Nullable String planId, List<Day> dates) {}

    /** @param planned whether there is a duty, or would be; if not, the notes say why */
    record Day(
            LocalDate date,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            int slots,
            boolean planned,
            List<String> notes) {}

    /** What calling hours off hits. */
    record Withdrawal(Duty duty, List<Hit> hits) {}

    /** @param instead where the visitor could be seen */
    record Hit(Appointment appointment, List<TalksApi.Slot> instead) {}

    /** Who wants advice, as they say it at the desk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visitor(
            String field,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String kind,
            @Nullable String organisation,
            @Nullable String question,
            int slots) {}

    /** The time it is to be at. */
    record Move(String slot) {}

    /** How it went, and how many minutes the talk took. */
    record Held(String outcome, int minutes) {}

    /** A note. */
    record Note(String text, OffsetDateTime writtenAt, long revision) {}

    /** What a note is to say. */
    record Text(String text) {}

    /** Somebody waits for a time. */
    record Wish(
            String id,
            String state,
            String field,
            LocalDate from,
            LocalDate until,
            @Nullable Integer placeInLine,
            Appointment.@Nullable Visitor visitor) {}
}
