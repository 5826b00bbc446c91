package pl.krakow.centra.sites.api.reports;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;

/** Statements: filled in, with place for words. */
@HttpExchange("/api/v1/reports/statements")
public interface StatementsApi {

    @GetExchange
    Answer<Statements> statements(Caller caller);

    @PostExchange
    Answer<Statements.Head> begin(Caller caller, Once once, @RequestBody Statements.Begin begin);

    @GetExchange("/{statement}")
    Answer<Statements.Statement> statement(Caller caller, @PathVariable String statement);

    @GetExchange("/{statement}/versions/{version}")
    Answer<Statements.Statement> version(Caller caller, @PathVariable String statement, @PathVariable int version);

    @PutExchange("/{statement}/texts/{section}")
    Answer<Statements.Head> write(
            Caller caller,
            @PathVariable String statement,
            @PathVariable String section,
            Revision revision,
            @RequestBody Statements.Text text);

    @PostExchange("/{statement}/versions")
    Answer<Statements.Head> keep(Caller caller, @PathVariable String statement, Revision revision);
}
