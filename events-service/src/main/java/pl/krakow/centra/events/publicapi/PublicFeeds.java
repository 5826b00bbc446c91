package pl.krakow.centra.events.publicapi;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.EventView.SessionView;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.AtomFeed;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Public events as calendars and feed readers take them. A calendar shows each session under an id that stays whatever it is
 * moved to; what was cancelled stays in it as cancelled, and so does the date of what was postponed, until there is another.
 */
@Component
@RequiredArgsConstructor
public class PublicFeeds {

    private static final int LONGEST_SUMMARY = 500;

    private final FindPublicEvents findPublicEvents;
    private final ICalendar calendars;
    private final Addresses addresses;
    private final PublicWords publicWords;
    private final CentreCatalogue centres;
    private final PublicApiSettings settings;

    /** @param centre whose events alone are shown; null for all */
    public byte[] calendar(Filter filter, @Nullable CentreId centre, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        var entries = findPublicEvents.forCalendar(filter).stream()
                .flatMap(shown -> entries(shown, language, words))
                .toList();
        return calendars.feed(title(filter, centre, language, words), settings.feedAge(), entries);
    }

    /** One event with its sessions, to be put into a calendar once. */
    public byte[] calendar(ShownEvent shown, Locale language) {
        return calendars.file(
                entries(shown, language, Wording.in(language.toLanguageTag())).toList());
    }

    /** @param self where the feed itself is found */
    public byte[] news(Filter filter, @Nullable CentreId centre, URI self, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        var entries = findPublicEvents.news(filter).stream()
                .map(shown -> news(shown, language, words))
                .toList();
        return new AtomFeed(
                        self,
                        addresses.pageOf(centre),
                        title(filter, centre, language, words),
                        publicWords.author(centre, language, words),
                        language,
                        Instant.EPOCH,
                        entries)
                .written();
    }

    private Stream<CalendarEntry> entries(ShownEvent shown, Locale language, Wording words) {
        var contents = shown.there();
        var event = contents.event().in(language);
        var zone = centres.zoneOf(shown.centre());
        return event.sessions().stream()
                .map(session -> new CalendarEntry(
                        Identity.of(session.id()),
                        event.revision(),
                        contents.changed(),
                        session.start().toInstant(),
                        session.end().toInstant(),
                        zone,
                        status(event),
                        standing(event, title(event, session), words),
                        description(event),
                        publicWords.where(session.place(), shown.centre(), language, words),
                        addresses.pageOfEvent(shown.centre(), shown.id()),
                        event.picture() == null
                                ? null
                                : new CalendarEntry.Picture(
                                        addresses.ofFile(event.picture().href()),
                                        event.picture().type())));
    }

    private static String title(EventView event, SessionView session) {
        return session.title() == null ? event.title() : event.title() + ": " + session.title();
    }

    /** A calendar knows no "postponed": at the time it shows, nothing takes place. */
    private static Status status(EventView event) {
        return switch (event.state()) {
            case DRAFT, PUBLISHED, HELD -> Status.CONFIRMED;
            case POSTPONED, CANCELLED -> Status.CANCELLED;
        };
    }

    private static String standing(EventView event, String title, Wording words) {
        return switch (event.state()) {
            case DRAFT, PUBLISHED, HELD -> title;
            case POSTPONED -> words.say("public.postponed", Map.of("title", title));
            case CANCELLED -> words.say("public.cancelled", Map.of("title", title));
        };
    }

    private static @Nullable String description(EventView event) {
        var parts = Stream.of(event.reason(), event.description())
                .flatMap(Stream::ofNullable)
                .toList();
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private AtomFeed.Entry news(ShownEvent shown, Locale language, Wording words) {
        var contents = shown.there();
        var event = contents.event().in(language);
        return new AtomFeed.Entry(
                uri(shown.id()),
                standing(event, event.title(), words),
                contents.announced(),
                contents.changed(),
                addresses.pageOfEvent(shown.centre(), shown.id()),
                summary(event, shown.centre(), language, words),
                picture(event));
    }

    private AtomFeed.@Nullable Enclosure picture(EventView event) {
        var picture = event.picture();
        return picture == null
                ? null
                : new AtomFeed.Enclosure(addresses.ofFile(picture.href()), picture.type(), picture.alternative());
    }

    private String summary(EventView event, String centre, Locale language, Wording words) {
        var first = event.sessions().getFirst();
        var parts = new ArrayList<String>();
        if (event.state() != EventState.POSTPONED) {
            parts.add(words.when(first.start().toInstant(), first.end().toInstant(), centres.zoneOf(centre)));
            parts.add(publicWords.where(first.place(), centre, language, words));
        }
        Stream.of(event.reason(), event.description())
                .flatMap(Stream::ofNullable)
                .forEach(parts::add);
        var text = String.join("\n", parts);
        return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
    }

    private String title(Filter filter, @Nullable CentreId centre, Locale language, Wording words) {
        var more = Stream.of(
                        filter.kinds().stream().map(kind -> words.say("public.kind." + kind)),
                        filter.topics().stream(),
                        filter.keywords().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
        var title = words.say("public.feed", Map.of("where", publicWords.author(centre, language, words)));
        return more.isEmpty() ? title : title + " (" + more + ")";
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }
}
