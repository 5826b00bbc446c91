package pl.krakow.centra.sites.api.mentoring;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Programmes of coaching and mentoring, and who accompanies people. */
@HttpExchange("/api/v1")
public interface MentorsApi {

    @GetExchange("/mentoring-fields")
    Answer<MentoringApi.Fields> fields(Caller caller);

    /** Oldest first; staff see also those nobody can apply for. */
    @GetExchange("/centres/{centre}/mentoring-offers")
    Answer<Page<Offer>> offers(Caller caller, @PathVariable CentreId centre);

    @PostExchange("/centres/{centre}/mentoring-offers")
    Answer<Offer> offer(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody OfferDraft offer);

    @PutExchange("/centres/{centre}/mentoring-offers/{offer}")
    Answer<Offer> changeOffer(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String offer,
            Revision revision,
            @RequestBody OfferDraft draft);

    /** By name. */
    @GetExchange("/centres/{centre}/mentors")
    Answer<Page<Mentor>> mentors(Caller caller, @PathVariable CentreId centre);

    @GetExchange("/centres/{centre}/mentors/{mentor}")
    Answer<Mentor> mentor(Caller caller, @PathVariable CentreId centre, @PathVariable String mentor);

    @PostExchange("/centres/{centre}/mentors")
    Answer<Mentor> add(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody MentorDraft mentor);

    @PutExchange("/centres/{centre}/mentors/{mentor}")
    Answer<Mentor> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentor,
            Revision revision,
            @RequestBody MentorDraft draft);

    /**
     * A programme.
     *
     * @param sessions how many a course has, unless it is agreed otherwise
     * @param open whether people can apply
     */
    record Offer(
            String id,
            String kind,
            String name,
            Wording names,
            Wording abouts,
            List<String> fields,
            int sessions,
            boolean open,
            long revision) {}

    /** A programme as it is to be. */
    record OfferDraft(String kind, Wording name, Wording about, List<String> fields, int sessions, boolean open) {}

    /** @param account needed for a new one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MentorDraft(
            @Nullable String account,
            String name,
            @Nullable String email,
            List<String> kinds,
            List<String> fields,
            List<String> languages,
            List<String> freeTimes,
            List<String> ways,
            int mostCourses,
            boolean active) {}
}
