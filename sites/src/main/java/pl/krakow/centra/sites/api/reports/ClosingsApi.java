package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;

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

/** Closed periods and their corrections. */
@HttpExchange("/api/v1/reports/closings")
public interface ClosingsApi {

    /** The latest first. */
    @GetExchange
    Answer<Page<Closings.Head>> closings(
            Caller caller, @RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/preview")
    Answer<Closings.Preview> preview(
            Caller caller,
            @RequestParam String kind,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String centre);

    @PostExchange
    Answer<Closings.Closing> close(Caller caller, Once once, @RequestBody Closings.Close close);

    @GetExchange("/check")
    Answer<Closings.Check> check(Caller caller);

    @GetExchange("/{number}")
    Answer<Closings.Closing> closing(Caller caller, @PathVariable int number);

    @GetExchange("/{number}/corrections/{correction}/facts")
    Answer<Page<Closings.Ground>> facts(
            Caller caller,
            @PathVariable int number,
            @PathVariable int correction,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PutExchange("/{number}/corrections/{correction}/explanation")
    Answer<Closings.Closing> explain(
            Caller caller,
            @PathVariable int number,
            @PathVariable int correction,
            @RequestBody Closings.Explain explain);
}
