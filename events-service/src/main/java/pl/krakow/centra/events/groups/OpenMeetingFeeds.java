package pl.krakow.centra.events.groups;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.FindOpenMeetings.Open;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.programme.EventView.PlaceKind;
import pl.krakow.centra.events.programme.EventView.PlaceView;
import pl.krakow.centra.events.publicapi.PublicWords;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.web.AtomFeed;
import pl.krakow.centra.kit.wording.Wording;

/**
 * The meetings everybody may know of as calendars, feed readers and programs take them. A meeting keeps its id whatever it is moved
 * to; what was called off stays as cancelled.
 */
@Component
@RequiredArgsConstructor
public class OpenMeetingFeeds {

    /** How often whoever subscribed need look. */
    public static final Duration AGE = Duration.ofMinutes(15);

    private static final int MOST_NEWS = 50;
    private static final String SCHEMA = "https://schema.org/";

    private final FindOpenMeetings findOpenMeetings;
    private final ICalendar calendars;
    private final PublicWords publicWords;
    private final CentreSites sites;

    /** @param centre whose meetings alone are shown; null for all */
    public byte[] calendar(@Nullable CentreId centre, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        return calendars.feed(
                title(centre, language, words),
                AGE,
                findOpenMeetings.recentAndComing(centre).stream()
                        .map(open -> entry(open, language, words))
                        .toList());
    }

    private CalendarEntry entry(Open open, Locale language, Wording words) {
        var meeting = open.meeting();
        return new CalendarEntry(
                CalendarEntry.Identity.of(meeting.id().value()),
                meeting.revision(),
                meeting.changed(),
                meeting.plan().start(),
                meeting.plan().end(),
                meeting.zone(),
                meeting.state() == MeetingState.CANCELLED
                        ? CalendarEntry.Status.CANCELLED
                        : CalendarEntry.Status.CONFIRMED,
                name(open, language, words),
                open.group().about().purpose().in(language.getLanguage()),
                where(meeting, language, words),
                page(open));
    }

    /** What was planned, moved or called off, latest first. */
    public byte[] news(@Nullable CentreId centre, URI self, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        var entries = findOpenMeetings.recentAndComing(centre).stream()
                .sorted(Comparator.comparing((Open open) -> open.meeting().changed())
                        .reversed()
                        .thenComparing(open -> open.meeting().id().toString()))
                .limit(MOST_NEWS)
                .map(open -> news(open, language, words))
                .toList();
        return new AtomFeed(
                        self,
                        centre == null ? sites.residents() : sites.of(centre.value()),
                        title(centre, language, words),
                        publicWords.author(centre, language, words),
                        language,
                        Instant.EPOCH,
                        entries)
                .written();
    }

    private AtomFeed.Entry news(Open open, Locale language, Wording words) {
        var meeting = open.meeting();
        var plan = meeting.plan();
        return new AtomFeed.Entry(
                URI.create("urn:uuid:" + meeting.id()),
                name(open, language, words),
                meeting.changed(),
                meeting.changed(),
                page(open),
                String.join(
                        "\n",
                        words.when(plan.start(), plan.end(), meeting.zone()),
                        where(meeting, language, words),
                        open.group().about().purpose().in(language.getLanguage())));
    }

    /** In the words of schema.org. */
    public Map<String, Object> linked(List<OpenMeetingView> meetings, Locale language) {
        var words = Wording.in(language.toLanguageTag());
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put(
                "@graph",
                meetings.stream().map(each -> linked(each, language, words)).toList());
        return document;
    }

    private Map<String, Object> linked(OpenMeetingView meeting, Locale language, Wording words) {
        boolean online = meeting.place().kind() == PlaceKind.ONLINE;
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Event");
        thing.put("@id", "urn:uuid:" + meeting.id());
        thing.put("identifier", meeting.id().toString());
        thing.put("url", sites.of(meeting.centre()).toString());
        thing.put("name", name(meeting.group(), meeting.title()));
        thing.put("description", meeting.purpose());
        thing.put("startDate", time(meeting.start()));
        thing.put("endDate", time(meeting.end()));
        thing.put(
                "eventStatus",
                SCHEMA + (meeting.state() == MeetingState.CANCELLED ? "EventCancelled" : "EventScheduled"));
        thing.put(
                "eventAttendanceMode", SCHEMA + (online ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode"));
        thing.put("location", location(meeting, online, language, words));
        thing.put("organizer", Map.of("@type", "Organization", "name", meeting.group()));
        thing.put("isAccessibleForFree", true);
        return thing;
    }

    private Map<String, Object> location(OpenMeetingView meeting, boolean online, Locale language, Wording words) {
        var place = new LinkedHashMap<String, Object>();
        if (online) {
            place.put("@type", "VirtualLocation");
            place.put(
                    "url",
                    Optional.ofNullable(meeting.place().online())
                            .orElse(sites.of(meeting.centre()).toString()));
            return place;
        }
        var offSite = meeting.place().offSite();
        place.put("@type", "Place");
        place.put("name", publicWords.where(meeting.place(), meeting.centre(), language, words));
        place.put(
                "address",
                offSite == null ? publicWords.address(meeting.centre()).orElse(meeting.centre()) : offSite);
        return place;
    }

    private static String time(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String name(String group, @Nullable String title) {
        return title == null ? group : group + ": " + title;
    }

    private static String name(Open open, Locale language, Wording words) {
        var name = name(
                open.group().about().name().in(language.getLanguage()),
                open.meeting().plan().title());
        return open.meeting().state() == MeetingState.CANCELLED
                ? words.say("public.cancelled", Map.of("title", name))
                : name;
    }

    private String where(Meeting meeting, Locale language, Wording words) {
        return publicWords.where(PlaceView.of(meeting.plan().place(), false), meeting.centre(), language, words);
    }

    private URI page(Open open) {
        return sites.of(open.meeting().centre());
    }

    private String title(@Nullable CentreId centre, Locale language, Wording words) {
        return words.say("public.meetings", Map.of("where", publicWords.author(centre, language, words)));
    }
}
