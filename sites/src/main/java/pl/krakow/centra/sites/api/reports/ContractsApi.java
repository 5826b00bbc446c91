package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Revision;

/** Contracted results of operators. */
@HttpExchange("/api/v1/reports/contracts")
public interface ContractsApi {

    @GetExchange
    Answer<Contracts> terms(Caller caller);

    @GetExchange("/{centre}/{begins}")
    Answer<Contracts.Contract> contract(Caller caller, @PathVariable String centre, @PathVariable LocalDate begins);

    @PutExchange("/{centre}/{begins}")
    Answer<Contracts.Contract> keep(
            Caller caller,
            @PathVariable String centre,
            @PathVariable LocalDate begins,
            Revision revision,
            @RequestBody Contracts.Draft draft);
}
