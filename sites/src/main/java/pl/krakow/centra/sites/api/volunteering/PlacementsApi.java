package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
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

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;

/** Volunteers on shifts and roles: asking for a seat, offering one, coming and going. */
@HttpExchange("/api/v1")
public interface PlacementsApi {

    @GetExchange("/volunteers/me/placements")
    Answer<Mine> mine(Caller caller);

    @GetExchange("/centres/{centre}/placements/{placement}")
    Answer<Placement> one(Caller caller, @PathVariable String centre, @PathVariable String placement);

    @GetExchange("/centres/{centre}/placements")
    Answer<Page<Placement>> of(
            Caller caller,
            @PathVariable String centre,
            @RequestParam String opportunity,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** All at a centre that stand so. */
    @GetExchange("/centres/{centre}/placements")
    Answer<Page<Placement>> at(
            Caller caller,
            @PathVariable String centre,
            @RequestParam String state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Who is expected on a day, and what is missing. */
    @GetExchange("/centres/{centre}/shift-list")
    Answer<Day> day(Caller caller, @PathVariable String centre, @RequestParam LocalDate day);

    /** Asks for a seat, or offers one to somebody. */
    @PostExchange("/centres/{centre}/placements")
    Answer<Placement> place(Caller caller, @PathVariable String centre, Once once, @RequestBody Wish wish);

    /** @param act {@code accept}, {@code decline}, {@code withdraw}, {@code seek-stand-in}, {@code keep} or {@code approve} */
    @PostExchange("/centres/{centre}/placements/{placement}/{act}")
    Answer<Placement> act(
            Caller caller, @PathVariable String centre, @PathVariable String placement, @PathVariable String act);

    /** @param act {@code reject}, {@code no-show} or {@code finish} */
    @PostExchange("/centres/{centre}/placements/{placement}/{act}")
    Answer<Placement> act(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String act,
            @RequestBody Remark remark);

    /** @param act {@code check-in} or {@code check-out} */
    @PostExchange("/centres/{centre}/placements/{placement}/{act}")
    Answer<Placement> at(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String act,
            @RequestBody Moment moment);

    /** @param act {@code start} or {@code break-off} */
    @PostExchange("/centres/{centre}/placements/{placement}/{act}")
    Answer<Placement> on(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String act,
            @RequestBody OnDay day);

    record Mine(List<Placement> items) {}

    /** @param volunteerId whom a seat is offered; nothing for oneself */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wish(
            String opportunityId,
            String postId,
            @Nullable String volunteerId,
            @Nullable String message) {}

    record Remark(@Nullable String remark) {}

    /** @param at now when not given */
    record Moment(@Nullable OffsetDateTime at) {}

    /** @param day today when not given */
    record OnDay(@Nullable LocalDate day, @Nullable String remark) {}

    record Day(LocalDate day, List<ShiftOfDay> shifts) {}

    /** A shift of the day, or a role somebody has that day. */
    record ShiftOfDay(
            String opportunityId,
            @Nullable String title,
            String organisationId,
            @Nullable String organisationName,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            int seats,
            int taken,
            int waiting,
            List<Person> people) {}

    /** @param missing what the law asks for and isn't there */
    record Person(Placement placement, @Nullable String phone, List<String> missing) {}
}
