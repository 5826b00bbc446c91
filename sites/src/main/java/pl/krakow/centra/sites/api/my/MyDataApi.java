package pl.krakow.centra.sites.api.my;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;

/** What a part of the platform keeps on the person who asks, and having it erased. */
@HttpExchange("/api/v1/my-data/{part}")
public interface MyDataApi {

    /** Everything it keeps, as a file. */
    @GetExchange
    Answer<String> export(Caller caller, @PathVariable String part);

    /** What erasing would come to; changes nothing. */
    @GetExchange("/erasure")
    Answer<Prospect> prospect(Caller caller, @PathVariable String part);

    @DeleteExchange
    Answer<Done> erase(Caller caller, @PathVariable String part);

    /**
     * Whether one could be erased now.
     *
     * @param underWay it has begun, and asking again finishes it
     * @param obstacles what to settle first
     * @param kept what stays as long as a law asks for it, without saying whose it was
     */
    record Prospect(boolean underWay, List<Obstacle> obstacles, List<Kept> kept) {}

    /** Something that has to be settled first. */
    record Obstacle(
            String kind, @Nullable String centre, @Nullable String id) {}

    /** Something that stays. */
    record Kept(String kind, @Nullable LocalDate until) {}
}
