package pl.krakow.centra.sites.api.groups;

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

/** The meetings of all groups of a centre, for its staff. */
@HttpExchange("/api/v1/centres/{centre}/group-meetings")
public interface GroupMeetingsApi {

    /** In the order of time, the last day included. */
    @GetExchange
    Answer<Page<Group.Planned>> all(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);
}
