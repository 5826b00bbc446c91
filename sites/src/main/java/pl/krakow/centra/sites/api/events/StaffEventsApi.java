package pl.krakow.centra.sites.api.events;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/** A centre's programme, for the day of its staff. */
@HttpExchange("/api/v1/centres/{centre}")
public interface StaffEventsApi {

    /** Events in these states on local dates, the last included, by start. */
    @GetExchange("/programme")
    Answer<Page<StaffEvent>> between(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam List<String> state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** What the centre holds rooms for itself on local dates, the last included. */
    @GetExchange("/own-uses")
    Answer<Page<OwnUse>> ownUses(
            Caller caller, @PathVariable CentreId centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    @GetExchange("/events/attention")
    Answer<StaffEvent.Attention> attention(Caller caller, @PathVariable CentreId centre);
}
