package pl.krakow.centra.sites.api.my;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;

/** Feeds of bookings for calendar programs. */
@HttpExchange("/api/v1/calendar-subscriptions")
public interface CalendarsApi {

    @GetExchange
    Answer<Page<Subscription>> all(Caller caller);

    @PostExchange
    Answer<Subscription> subscribe(Caller caller, Once once, @RequestBody Wish wish);

    @DeleteExchange("/{subscription}")
    Answer<Done> end(Caller caller, @PathVariable String subscription);

    /**
     * A feed.
     *
     * @param kind {@code MINE}, {@code BENEFICIARY}, {@code ROOM} or {@code CENTRE}
     * @param url with the secret in it; only in the answer to its making
     */
    record Subscription(
            String id,
            String kind,
            @Nullable String centre,
            @Nullable String roomId,
            @Nullable String beneficiaryId,
            OffsetDateTime made,
            @Nullable LocalDate lastUsed,
            @Nullable String url) {}

    /** What the feed is to show. */
    record Wish(
            String kind,
            @Nullable String centre,
            @Nullable String roomId,
            @Nullable String beneficiaryId) {}
}
