package pl.krakow.centra.sites.api.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;

/** What a link in a letter about advice opens: an appointment, or a wish for one. */
@HttpExchange("/api/v1/advice-links")
public interface AdviceLinksApi {

    @GetExchange("/{token}")
    Answer<Opened> open(Caller caller, @PathVariable String token);

    /** @param act {@code confirm}, {@code accept}, {@code decline} or {@code cancel} */
    @PostExchange("/{token}/{act}")
    Answer<Done> act(Caller caller, @PathVariable String token, @PathVariable String act);

    @PostExchange("/{token}/move")
    Answer<Done> move(Caller caller, @PathVariable String token, @RequestBody Move move);

    /** Has the links of who has lost them sent to them once more. */
    @PostExchange
    Answer<Done> sendAgain(Caller caller, @RequestBody Address address);

    /** @param purpose {@code CONFIRM} where the link is for confirming the address; one of the others is there */
    record Opened(@Nullable String purpose, TalksApi.@Nullable Talk appointment, TalksApi.@Nullable Waiting wish) {}

    /** Where to. */
    record Move(String slot) {}

    record Address(String email) {}
}
