package pl.krakow.centra.sites.api.advising;

import java.time.LocalDate;
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
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Who gives advice at a centre, on what, and until when. */
@HttpExchange("/api/v1/centres/{centre}/advisers")
public interface AdvisersApi {

    /** By name; staff see also those who see nobody at present. */
    @GetExchange
    Answer<Page<Adviser>> advisers(Caller caller, @PathVariable CentreId centre);

    @GetExchange("/{adviser}")
    Answer<Adviser> adviser(Caller caller, @PathVariable CentreId centre, @PathVariable String adviser);

    @PostExchange
    Answer<Adviser> engage(Caller caller, @PathVariable CentreId centre, @RequestBody Profile profile);

    @PutExchange("/{adviser}")
    Answer<Adviser> describe(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String adviser,
            Revision revision,
            @RequestBody Profile profile);

    @PostExchange("/{adviser}/retire")
    Answer<Retired> retire(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String adviser,
            Revision revision,
            @RequestBody Retirement retirement);

    /** @param account left out by who registers themselves, and when it is known already */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            @Nullable String account,
            String name,
            List<String> fields,
            List<String> languages,
            List<String> ways,
            Adviser.@Nullable About about,
            Adviser.@Nullable Term term,
            @Nullable Boolean active) {}

    /** @param withdrawDuties whether duties after the last day are called off with everybody who comes to them */
    record Retirement(
            LocalDate lastDay,
            boolean withdrawDuties,
            @Nullable String reason) {}

    /** What that did. */
    record Retired(Adviser adviser, int dutiesWithdrawn, int appointmentsCancelled, List<String> appointmentsAhead) {}
}
