package pl.krakow.centra.sites.api.bookings;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/** A centre's days with everything on them, for its staff. */
@HttpExchange("/api/v1/centres/{centre}/schedule")
public interface ScheduleApi {

    /** Rooms, hours, bookings and closures of up to seven days, the last included. */
    @GetExchange
    Answer<Schedule> schedule(
            Caller caller, @PathVariable CentreId centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    /** How full each day is. */
    @GetExchange("/days")
    Answer<Page<Schedule.FullDay>> days(
            Caller caller, @PathVariable CentreId centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    /** How many requests wait from today on. */
    @GetExchange("/waiting")
    Answer<Waiting> waiting(Caller caller, @PathVariable CentreId centre);

    /** @param first the date of the first that waits */
    record Waiting(int count, @Nullable LocalDate first) {}
}
