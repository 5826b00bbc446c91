package pl.krakow.centra.sites.api.reports;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;

/** Reports as files, written in the background. */
@HttpExchange("/api/v1/reports/exports")
public interface ExportsApi {

    @GetExchange
    Answer<Exports> exports(Caller caller);

    @PostExchange
    Answer<Exports.Export> order(Caller caller, Once once, @RequestBody Exports.Order order);

    @GetExchange("/{export}")
    Answer<Exports.Export> export(Caller caller, @PathVariable String export);

    @GetExchange("/{export}/file")
    Answer<byte[]> file(Caller caller, @PathVariable String export);
}
