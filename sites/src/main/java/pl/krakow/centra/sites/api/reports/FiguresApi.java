package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** Figures of a period and what they are made of. No centre named means all of them. */
@HttpExchange("/api/v1/reports")
public interface FiguresApi {

    @GetExchange("/indicators")
    Answer<Indicators> indicators(Caller caller);

    @GetExchange("/figures")
    Answer<Figures> figures(
            Caller caller,
            @RequestParam List<String> indicator,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam boolean compare,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) List<String> centre);

    @GetExchange("/course")
    Answer<Course> course(
            Caller caller,
            @RequestParam List<String> indicator,
            @RequestParam String every,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) List<String> centre);

    @GetExchange("/occupancy")
    Answer<Occupancy> occupancy(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) List<String> centre,
            @RequestParam(required = false) @Nullable String room);

    @GetExchange("/summary/facts")
    Answer<OpenedFigure> facts(
            Caller caller,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) List<String> centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/sources")
    Answer<Sources> sources(Caller caller);

    @GetExchange("/sources/parked")
    Answer<Sources.Parked> parked(Caller caller);

    /** For administrators. */
    @PostExchange("/sources/replay")
    Answer<Sources.Replayed> replay(Caller caller);
}
