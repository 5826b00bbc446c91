package pl.krakow.centra.volunteering.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeed;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeeds;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * A volunteer's shifts at all centres, from three months ago on. What was offered is tentative; what came to nothing stays in the
 * calendar as cancelled, so that every copy of it learns so. A long-term role has no times and isn't part of it.
 */
@Component
@RequiredArgsConstructor
public class ReadShiftFeed {

    private static final Period PAST = Period.ofMonths(3);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final int MOST = 1000;

    private final ShiftFeeds feeds;
    private final Volunteers volunteers;
    private final Placements placements;
    private final Opportunities opportunities;
    private final ICalendar calendars;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final Clock clock;

    /** The calendar as bytes; nothing when there is no such feed for that token, or no more. */
    public Optional<byte[]> handle(String token) {
        return Optional.of(token)
                .filter(FeedTokens::isOne)
                .map(FeedTokens::hash)
                .flatMap(feeds::byTokenHash)
                .flatMap(feed -> volunteers.ofSubject(feed.subject()).map(volunteer -> read(feed, volunteer)));
    }

    private byte[] read(ShiftFeed feed, Volunteer volunteer) {
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        if (!today.equals(feed.lastUsed())) {
            feeds.used(feed.tokenHash(), today);
        }
        var wording = Wording.in(feed.language());
        var shifts = placements.of(volunteer.id(), today.minus(PAST)).stream()
                .filter(facts -> facts.shift() != null)
                .filter(facts -> !facts.lastDay().isBefore(today.minus(PAST)))
                .filter(facts -> status(facts) != null)
                .limit(MOST)
                .toList();
        var about =
                opportunities
                        .findAll(shifts.stream()
                                .map(facts -> facts.post().opportunity())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        var entries = shifts.stream()
                .flatMap(facts -> entry(facts, about.get(facts.post().opportunity()), wording).stream())
                .toList();
        return calendars.feed(wording.say("calendar.shifts"), REFRESH, entries);
    }

    private Optional<CalendarEntry> entry(PlacementFacts facts, @Nullable Opportunity opportunity, Wording wording) {
        var shift = facts.shift();
        var status = status(facts);
        if (shift == null || status == null || opportunity == null) {
            return Optional.empty();
        }
        Instant start = shift.start().atZone(facts.zone()).toInstant();
        return Optional.of(new CalendarEntry(
                CalendarEntry.Identity.of(facts.placement().value()),
                opportunity.revision(),
                start,
                start,
                shift.end().atZone(facts.zone()).toInstant(),
                facts.zone(),
                status,
                opportunity.details().title(),
                opportunity.details().contact(),
                place(opportunity, wording),
                sites.of(facts.centre())));
    }

    private String place(Opportunity opportunity, Wording wording) {
        return switch (opportunity.details().place()) {
            case Place.At at -> at.words();
            case Place.Remote() -> wording.say("place.remote", Map.of());
            case Place.AtCentre() ->
                centres.byId(opportunity.centre())
                        .map(centre -> centre.whereabouts(wording.language()))
                        .orElse(opportunity.centre());
        };
    }

    /** Null for what is no matter of the volunteer's calendar: asked for and not decided, or never theirs. */
    private static @Nullable Status status(PlacementFacts facts) {
        return switch (facts.state()) {
            case OFFERED -> Status.TENTATIVE;
            case ACCEPTED, AGREED, RUNNING, FINISHED -> Status.CONFIRMED;
            case WITHDRAWN, REJECTED, BROKEN_OFF, NO_SHOW -> Status.CANCELLED;
            case APPLIED, WAITING, DECLINED, EXPIRED -> null;
        };
    }
}
