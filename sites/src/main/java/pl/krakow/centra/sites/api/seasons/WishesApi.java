package pl.krakow.centra.sites.api.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Wishes for a season: all of them for staff, those of one's own beneficiaries for others. */
@HttpExchange("/api/v1/centres/{centre}/seasons/{season}/wishes")
public interface WishesApi {

    @GetExchange
    Answer<Page<Wish>> wishes(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{wish}")
    Answer<Wish> wish(
            Caller caller, @PathVariable CentreId centre, @PathVariable String season, @PathVariable String wish);

    @PostExchange
    Answer<Wish> make(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            Once once,
            @RequestBody Wanted wanted);

    @PutExchange("/{wish}")
    Answer<Wish> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @PathVariable String wish,
            Revision revision,
            @RequestBody Wanted wanted);

    @DeleteExchange("/{wish}")
    Answer<Done> withdraw(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @PathVariable String wish,
            Revision revision);

    /** What is wished for. */
    record Wanted(
            String beneficiaryId,
            int importance,
            List<WantedChoice> choices,
            int expectedPeople,
            List<String> equipment,
            List<String> accessibility,
            List<LocalDate> exceptedDates,
            int minimalShare,
            String title,
            String purpose,
            boolean feesCollected,
            Wish.@Nullable Responsible responsiblePerson,
            String regulationsVersion) {}

    /** One way in which it could be met. */
    record WantedChoice(
            List<DayOfWeek> weekdays,
            LocalTime earliest,
            LocalTime latest,
            Duration length,
            int timesPerWeek,
            int atLeastTimesPerWeek,
            List<String> rooms) {}
}
