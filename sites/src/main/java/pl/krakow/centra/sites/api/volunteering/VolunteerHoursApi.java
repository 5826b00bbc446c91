package pl.krakow.centra.sites.api.volunteering;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Hours volunteers write down and organisations, or coordinators, confirm. */
@HttpExchange("/api/v1")
public interface VolunteerHoursApi {

    @GetExchange("/volunteers/me/hours")
    Answer<Totals> mine(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to);

    @GetExchange("/centres/{centre}/placements/{placement}/hours")
    Answer<HoursLedger> ledger(Caller caller, @PathVariable String centre, @PathVariable String placement);

    @PostExchange("/centres/{centre}/placements/{placement}/hours")
    Answer<HoursLedger> log(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String placement,
            Once once,
            @RequestBody Work work);

    /** Writes down when the volunteer was there. */
    @PostExchange("/centres/{centre}/placements/{placement}/hours/check-in")
    Answer<HoursLedger> takeFromCheckIn(Caller caller, @PathVariable String centre, @PathVariable String placement);

    @PostExchange("/centres/{centre}/placements/{placement}/hours/confirm")
    Answer<HoursLedger> confirm(
            Caller caller, @PathVariable String centre, @PathVariable String placement, @RequestBody Entries entries);

    @PostExchange("/centres/{centre}/placements/{placement}/hours/{entry}/dispute")
    Answer<HoursLedger> dispute(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String entry,
            @RequestBody Why why);

    @PostExchange("/centres/{centre}/placements/{placement}/hours/{entry}/withdraw")
    Answer<HoursLedger> withdraw(
            Caller caller, @PathVariable String centre, @PathVariable String placement, @PathVariable String entry);

    /** Confirmed hours of a period by organisation. */
    @GetExchange("/centres/{centre}/volunteering-hours")
    Answer<Totals> totals(
            Caller caller, @PathVariable String centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    /** Hours at a centre that wait to be confirmed, longest waiting first, with whose they are. */
    @GetExchange("/centres/{centre}/volunteering-hours/waiting")
    Answer<Waiting> waiting(
            Caller caller,
            @PathVariable String centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            LocalDate day,
            int minutes,
            @Nullable String what,
            @Nullable String replaces) {}

    record Entries(List<String> entries) {}

    record Why(String remark) {}

    record Totals(Sum total, List<Sum> lines) {}

    record Sum(String key, BigDecimal hours, BigDecimal value, int volunteers, int placements) {}

    /** @param placements of these ledgers, in no order */
    record Waiting(
            List<HoursLedger> ledgers,
            List<Placement> placements,
            @Nullable String next) {}
}
