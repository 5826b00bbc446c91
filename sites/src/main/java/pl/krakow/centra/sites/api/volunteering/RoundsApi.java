package pl.krakow.centra.sites.api.volunteering;

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
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;

/** Matching rounds of who coordinates their centres. */
@HttpExchange("/api/v1/matching-rounds")
public interface RoundsApi {

    @GetExchange
    Answer<Page<Round>> at(Caller caller, @RequestParam String centre, @RequestParam int limit);

    @PostExchange
    Answer<Round> ask(Caller caller, Once once, @RequestBody Wish wish);

    @GetExchange("/{round}")
    Answer<Tagged<Round>> one(Caller caller, @PathVariable String round);

    @PutExchange("/{round}/rulings")
    Answer<Round> rule(Caller caller, @PathVariable String round, Revision revision, @RequestBody Round.Ruling ruling);

    @PostExchange("/{round}/runs")
    Answer<Round> runAgain(Caller caller, @PathVariable String round, Revision revision);

    @GetExchange("/{round}/lines")
    Answer<Page<Round.Line>> lines(
            Caller caller,
            @PathVariable String round,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{round}/left-out")
    Answer<Page<Round.LeftOut>> leftOut(Caller caller, @PathVariable String round, @RequestParam int limit);

    /** Offers a line to its volunteer. */
    @PostExchange("/{round}/offers")
    Answer<Placement> offer(Caller caller, @PathVariable String round, @RequestBody Offer offer);

    record Wish(List<String> centres, LocalDate from, LocalDate until, int postsEach) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            String volunteerId,
            String opportunityId,
            String postId,
            @Nullable String message) {}
}
