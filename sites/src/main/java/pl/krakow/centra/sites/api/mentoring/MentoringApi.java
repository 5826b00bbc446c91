package pl.krakow.centra.sites.api.mentoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;

/** Applications and courses of coaching and mentoring, as the coordinator runs them and other staff see them. */
@HttpExchange("/api/v1/centres/{centre}/mentorships")
public interface MentoringApi {

    /** Those in one state; who waits longest first. */
    @GetExchange
    Answer<Page<Mentorship>> mentorships(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam String state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{mentorship}")
    Answer<Mentorship> mentorship(Caller caller, @PathVariable CentreId centre, @PathVariable String mentorship);

    /** Who fits best first; who can't be proposed last. */
    @GetExchange("/{mentorship}/candidates")
    Answer<Page<Mentor.Candidate>> candidates(
            Caller caller, @PathVariable CentreId centre, @PathVariable String mentorship);

    @PostExchange("/{mentorship}/propose")
    Answer<Mentorship> propose(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            @RequestBody Proposal proposal);

    @PostExchange("/{mentorship}/hand-over")
    Answer<Mentorship> handOver(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            @RequestBody HandOver handOver);

    @PostExchange("/{mentorship}/reject")
    Answer<Mentorship> reject(
            Caller caller, @PathVariable CentreId centre, @PathVariable String mentorship, @RequestBody Reason reason);

    @PostExchange("/{mentorship}/sessions")
    Answer<Mentorship> plan(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            Once once,
            @RequestBody Plan session);

    @PostExchange("/{mentorship}/sessions/{session}/cancel")
    Answer<Mentorship> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            @PathVariable String session);

    @PostExchange("/{mentorship}/sessions/{session}/held")
    Answer<Mentorship> held(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            @PathVariable String session,
            @RequestBody Held held);

    @PostExchange("/{mentorship}/sessions/{session}/missed")
    Answer<Mentorship> missed(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String mentorship,
            @PathVariable String session,
            @RequestBody Missed missed);

    @PostExchange("/{mentorship}/close")
    Answer<Mentorship> close(
            Caller caller, @PathVariable CentreId centre, @PathVariable String mentorship, @RequestBody Result result);

    @PostExchange("/{mentorship}/break-off")
    Answer<Mentorship> breakOff(
            Caller caller, @PathVariable CentreId centre, @PathVariable String mentorship, @RequestBody Reason reason);

    /** @param goal as the applicant wished when left out; {@code sessions} as many as the programme has */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            String mentorId,
            @Nullable String goal,
            @Nullable Integer sessions) {}

    /** Who takes over, from when and why. */
    record HandOver(String mentorId, LocalDate from, String reason) {}

    /** Why, told to both sides. */
    record Reason(String reason) {}

    /** A session as it is to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            OffsetDateTime start,
            OffsetDateTime end,
            String way,
            @Nullable String where) {}

    /** How long it took. */
    record Held(int minutes) {}

    /** Who didn't come. */
    record Missed(String by) {}

    /** What came of a course. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String result, @Nullable String why) {}

    /** What there is coaching and mentoring in, named in the reader's language. */
    record Fields(List<Field> items) {}

    /** One of them. */
    record Field(String code, String name) {}
}
