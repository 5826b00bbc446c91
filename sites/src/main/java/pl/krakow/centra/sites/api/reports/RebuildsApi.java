package pl.krakow.centra.sites.api.reports;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** Counting all figures anew; the city sees how far it is, administrators begin and end it. */
@HttpExchange("/api/v1/reports/rebuilds")
public interface RebuildsApi {

    @GetExchange
    Answer<Rebuilds> rebuilds(Caller caller);

    @PostExchange
    Answer<Rebuilds.Rebuild> begin(Caller caller);

    /** @param end {@code switch} or {@code discard} */
    @PostExchange("/{generation}/{end}")
    Answer<Rebuilds.Rebuild> end(Caller caller, @PathVariable int generation, @PathVariable String end);
}
