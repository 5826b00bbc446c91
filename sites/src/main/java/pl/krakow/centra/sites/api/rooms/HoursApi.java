package pl.krakow.centra.sites.api.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;

/** When a centre is open, and when it, or a room of it, is closed for a time. */
@HttpExchange("/api/v1/centres/{centre}")
public interface HoursApi {

    @GetExchange("/opening-hours")
    Answer<Tagged<OpeningHours>> openingHours(
            Caller caller, @PathVariable CentreId centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    @PutExchange("/opening-hours")
    Answer<OpeningHours> change(
            Caller caller, @PathVariable CentreId centre, Revision revision, @RequestBody Week week);

    /** Which bookings new hours would leave without a room. */
    @PostExchange("/opening-hours/preview")
    Answer<Affected.Those> preview(Caller caller, @PathVariable CentreId centre, @RequestBody Preview preview);

    @PutExchange("/opening-hours/exceptions/{date}")
    Answer<OpeningHours> except(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable LocalDate date,
            Revision revision,
            @RequestBody OnDate hours);

    @DeleteExchange("/opening-hours/exceptions/{date}")
    Answer<OpeningHours> exceptNoLonger(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable LocalDate date,
            Revision revision,
            @RequestParam boolean keepBookings);

    /** Closures that last until that date or longer, by their first date. */
    @GetExchange("/closures")
    Answer<Page<Closure>> closures(
            Caller caller, @PathVariable CentreId centre, @RequestParam(required = false) @Nullable LocalDate from);

    @GetExchange("/closures/{closure}")
    Answer<Closure> closure(Caller caller, @PathVariable CentreId centre, @PathVariable String closure);

    /** Which bookings a closure would hit; changes nothing. */
    @PostExchange("/closures/preview")
    Answer<Affected.Those> previewClosure(Caller caller, @PathVariable CentreId centre, @RequestBody Closing closing);

    @PostExchange("/closures")
    Answer<Closure> close(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Closing closing);

    @PostExchange("/closures/{closure}/decisions")
    Answer<Closure> decide(
            Caller caller, @PathVariable CentreId centre, @PathVariable String closure, @RequestBody Verdict verdict);

    @PostExchange("/closures/{closure}/reopen")
    Answer<Closure> reopen(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String closure,
            Revision revision,
            @RequestBody Reopening reopening);

    /** @param state {@code OPEN}, or {@code STAFF_ONLY} for hours in which only staff book */
    record Interval(String opens, String closes, String state) {}

    /** A weekday; closed where it has no intervals. */
    record Weekday(DayOfWeek day, List<Interval> intervals) {}

    /** @param keepBookings whether bookings outside the new hours stay; left out: they stop the change */
    record Week(
            boolean closedOnPublicHolidays,
            List<Weekday> weekly,
            @Nullable Boolean keepBookings,
            @Nullable String reason) {}

    /** The hours of one date; none for a closed one. */
    record OnDate(
            List<Interval> intervals,
            @Nullable Boolean keepBookings,
            @Nullable String reason) {}

    /** Either a week or the hours of a date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            @Nullable Week week,
            @Nullable LocalDate date,
            @Nullable OnDate exception) {}

    /** @param hours of each day; none for whole days */
    record Closing(List<String> rooms, LocalDate from, LocalDate to, Closure.@Nullable Hours hours, String reason) {}

    /** @param decision {@code WITHDRAW} or {@code KEEP} */
    record Verdict(
            List<String> bookings,
            String decision,
            @Nullable String reason) {}

    /** Why it is open again. */
    record Reopening(@Nullable String reason) {}
}
