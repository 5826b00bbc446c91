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
import pl.krakow.centra.sites.gateway.Page;

/** A centre's volunteers, who could be asked for an opportunity, and who acts for organisations. */
@HttpExchange("/api/v1/centres/{centre}")
public interface VolunteersApi {

    @GetExchange("/volunteer-profiles")
    Answer<Page<Volunteer>> list(
            Caller caller,
            @PathVariable String centre,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/volunteer-profiles/{volunteer}")
    Answer<Volunteer> one(Caller caller, @PathVariable String centre, @PathVariable String volunteer);

    @PostExchange("/volunteer-profiles/{volunteer}/qualifications/{qualification}/confirm")
    Answer<Volunteer> confirm(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String volunteer,
            @PathVariable String qualification,
            @RequestBody Seen seen);

    @DeleteExchange("/volunteer-profiles/{volunteer}/qualifications/{qualification}/confirm")
    Answer<Volunteer> unconfirm(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String volunteer,
            @PathVariable String qualification);

    @PutExchange("/volunteer-profiles/{volunteer}/safeguarding")
    Answer<Volunteer> checked(
            Caller caller, @PathVariable String centre, @PathVariable String volunteer, @RequestBody Check check);

    @PutExchange("/volunteer-profiles/{volunteer}/guardian-consent")
    Answer<Volunteer> guardianConsented(
            Caller caller, @PathVariable String centre, @PathVariable String volunteer, @RequestBody Given given);

    @DeleteExchange("/volunteer-profiles/{volunteer}/guardian-consent")
    Answer<Volunteer> guardianWithdrew(Caller caller, @PathVariable String centre, @PathVariable String volunteer);

    /** Who could be asked, best first; whom something speaks against last. */
    @GetExchange("/opportunities/{opportunity}/matches")
    Answer<Candidates> candidates(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String opportunity,
            @RequestParam boolean excluded,
            @RequestParam int limit);

    @GetExchange("/organisations/{organisation}/contacts")
    Answer<Contacts> contacts(Caller caller, @PathVariable String centre, @PathVariable String organisation);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(@Nullable LocalDate expires) {}

    /** @param result {@code CLEAR} or {@code NOT_ADMITTED} */
    record Check(LocalDate checkedOn, String result) {}

    record Given(LocalDate givenOn) {}

    record Candidates(List<Candidate> items) {}

    record Candidate(String volunteerId, @Nullable String name, Match.Post post, Match match) {}

    record Contacts(boolean verified, List<Contact> items) {}

    record Contact(String account, boolean confirmed) {}
}
