package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Opportunities: finding them, and a centre's writing, announcing and closing them. */
@HttpExchange("/api/v1")
public interface OpportunitiesApi {

    /** What is announced in the whole city, narrowed by what the API calls them. */
    @GetExchange("/opportunities")
    Answer<Page<Opportunity>> everywhere(Caller caller, @RequestParam MultiValueMap<String, String> narrowed);

    @GetExchange("/centres/{centre}/opportunities")
    Answer<Page<Opportunity>> atCentre(
            Caller caller, @PathVariable String centre, @RequestParam MultiValueMap<String, String> narrowed);

    @GetExchange("/centres/{centre}/opportunities/{opportunity}")
    Answer<Opportunity> one(Caller caller, @PathVariable String centre, @PathVariable String opportunity);

    @GetExchange("/volunteering-terms")
    Answer<Terms> terms(Caller caller);

    @PostExchange("/centres/{centre}/opportunities")
    Answer<Opportunity> submit(Caller caller, @PathVariable String centre, Once once, @RequestBody Submission what);

    @PutExchange("/centres/{centre}/opportunities/{opportunity}")
    Answer<Opportunity> change(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String opportunity,
            Revision revision,
            @RequestBody Submission what);

    /** Hands in a draft, or what was returned. */
    @PostExchange("/centres/{centre}/opportunities/{opportunity}/submit")
    Answer<Opportunity> handIn(
            Caller caller, @PathVariable String centre, @PathVariable String opportunity, Revision revision);

    @PostExchange("/centres/{centre}/opportunities/{opportunity}/publish")
    Answer<Opportunity> publish(
            Caller caller, @PathVariable String centre, @PathVariable String opportunity, Revision revision);

    @PostExchange("/centres/{centre}/opportunities/{opportunity}/return")
    Answer<Opportunity> sendBack(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String opportunity,
            Revision revision,
            @RequestBody Remark remark);

    @PostExchange("/centres/{centre}/opportunities/{opportunity}/close")
    Answer<Opportunity> close(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String opportunity,
            Revision revision,
            @RequestBody Closing closing);

    /** What should be otherwise. */
    record Remark(String remark) {}

    /** @param callOff whether it doesn't take place at all */
    record Closing(@Nullable String reason, boolean callOff) {}

    /** An opportunity as somebody writes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Submission(
            String title,
            String description,
            String organisationId,
            String commitment,
            @Nullable List<ShiftWish> shifts,
            @Nullable RoleWish longTerm,
            Place place,
            Needs requirements,
            List<String> work,
            List<String> accessibility,
            int newcomerSeats,
            String admission,
            @Nullable LocalDate applyBy,
            @Nullable String contact,
            boolean accidentInsurance,
            boolean costsReturned,
            @Nullable Boolean draft) {}

    /** @param id of a shift that is there already */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShiftWish(@Nullable String id, OffsetDateTime start, OffsetDateTime end, int seats) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoleWish(
            LocalDate from,
            LocalDate until,
            int seats,
            @Nullable Integer hoursPerWeek,
            List<Opportunity.Weekly> wished) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            String kind, @Nullable String words, @Nullable String district) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Needs(
            List<String> requiredSkills,
            List<String> welcomeSkills,
            List<String> qualifications,
            List<String> languages,
            @Nullable Integer minimumAge,
            boolean contactWithMinors) {}
}
