package pl.krakow.centra.sites.api.studyvisits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import pl.krakow.centra.sites.api.events.StaffEvent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Selection for a study visit: assessed by coordinators and advisers, decided in one act by the coordinator. */
@HttpExchange("/api/v1/centres/{centre}")
public interface StudyVisitsApi {

    /** Events of that kind in these states on local dates, the last included, by start. */
    @GetExchange("/programme")
    Answer<Page<StaffEvent>> visits(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam String kind,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam List<String> state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/events/{event}/study-visit/applications")
    Answer<Applications> applications(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    /** In place of one's earlier marks. */
    @PutExchange("/events/{event}/study-visit/applications/{registration}/assessment")
    Answer<Applications> assess(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration,
            @RequestBody Assessing marks);

    @PutExchange("/events/{event}/study-visit/applications/{registration}/ruling")
    Answer<Applications> rule(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String registration,
            @RequestBody Ruling ruling);

    /** About everybody, as the ranking was seen. */
    @PostExchange("/events/{event}/study-visit/decision")
    Answer<Applications> decide(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody Decision decision);

    /** @param marks by criterion, from 0 to the best of its scale */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessing(Map<String, Integer> marks, @Nullable String comment) {}

    /** Whether something that must be met is; the reason is told to who applied. */
    record Ruling(String criterion, boolean met, String reason) {}

    /** @param words told to everybody who can't go */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(@Nullable String words) {}
}
