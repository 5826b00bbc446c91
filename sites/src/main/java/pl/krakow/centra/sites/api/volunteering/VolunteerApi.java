package pl.krakow.centra.sites.api.volunteering;

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

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;

/** What a volunteer says of themselves, and what suits them. */
@HttpExchange("/api/v1/volunteers")
public interface VolunteerApi {

    @GetExchange("/me")
    Answer<Volunteer> me(Caller caller);

    @PostExchange
    Answer<Volunteer> register(Caller caller, Once once, @RequestBody Registration registration);

    @PutExchange("/me")
    Answer<Volunteer> change(Caller caller, Revision revision, @RequestBody Profile profile);

    @PostExchange("/me/pause")
    Answer<Volunteer> pause(Caller caller, @RequestBody Rest rest);

    @PostExchange("/me/resume")
    Answer<Volunteer> resume(Caller caller);

    @PostExchange("/me/consents")
    Answer<Volunteer> consent(Caller caller, @RequestBody Agreed agreed);

    @DeleteExchange("/me/consents/{consent}")
    Answer<Volunteer> withdraw(Caller caller, @PathVariable String consent);

    /** Answers the letter that asks whom nothing was heard of for long. */
    @PostExchange("/me/stay")
    Answer<Done> stay(Caller caller);

    @GetExchange("/me/matches")
    Answer<Suggestions> matches(
            Caller caller, @RequestParam(required = false) @Nullable String centre, @RequestParam int limit);

    /** Why an opportunity suits oneself, or doesn't. */
    @GetExchange("/me/matches/{opportunity}")
    Answer<Explanation> explain(Caller caller, @PathVariable String opportunity);

    /** @param paused whether there is nothing because the volunteer wants no suggestions */
    record Suggestions(List<Suggestion> items, boolean paused) {}

    record Suggestion(
            String opportunityId,
            String centre,
            String title,
            String organisationId,
            @Nullable String organisationName,
            String commitment,
            Match.Post best,
            int otherPosts,
            Match match) {}

    record Explanation(List<PostMatch> items) {}

    /** @param full whether it has no free seat */
    record PostMatch(Match.Post post, boolean full, Match match) {}

    record Registration(Profile profile, List<Agreed> consents) {}

    /** @param version of the text that was agreed to */
    record Agreed(String to, String version) {}

    record Rest(@Nullable LocalDate until) {}

    /** What somebody says of themselves. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            LocalDate bornOn,
            Volunteer.@Nullable Guardian guardian,
            List<String> centres,
            List<String> skills,
            List<Claim> qualifications,
            List<String> languages,
            List<String> interests,
            @Nullable String district,
            Volunteer.@Nullable Home home,
            int travelKm,
            boolean remote,
            List<Volunteer.Weekly> weekly,
            List<Volunteer.Away> away,
            List<Volunteer.Extra> extra,
            List<String> wishes,
            @Nullable Integer weeklyHours,
            @Nullable String needs) {}

    /** A qualification somebody says they have. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claim(
            String qualification,
            @Nullable String evidence,
            @Nullable LocalDate expires) {}
}
