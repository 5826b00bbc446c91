package pl.krakow.centra.booking.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.calendars.Schedule.Meeting;
import pl.krakow.centra.booking.calendars.domain.Subscription;
import pl.krakow.centra.booking.calendars.domain.Subscription.Mine;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfBeneficiary;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfCentre;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfRoom;
import pl.krakow.centra.booking.calendars.domain.Subscriptions;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Reads a feed by its token. The right to it is looked at again each time: a staff feed ends with the last day of the grant it
 * was made under, a beneficiary's when its maker no longer acts for it; the feed of one that was merged into another goes on with
 * everything that is theirs. What ended, was revoked or never was looks the same.
 *
 * <p>One query reads the bookings, however many there are.
 */
@Component
@RequiredArgsConstructor
public class ReadFeed {

    private final Subscriptions subscriptions;
    private final Beneficiaries beneficiaries;
    private final Schedule schedule;
    private final CalendarEntries entries;
    private final ICalendar calendars;
    private final CentreCatalogue centres;
    private final CalendarSettings settings;
    private final Clock clock;

    /** The calendar as bytes; nothing when there is no such feed for that token, or no more. */
    public Optional<byte[]> handle(String token) {
        return Optional.of(token)
                .filter(FeedTokens::isOne)
                .map(FeedTokens::hash)
                .flatMap(subscriptions::byTokenHash)
                .filter(this::stillAllowed)
                .map(this::read);
    }

    private boolean stillAllowed(Subscription subscription) {
        return switch (subscription.shows()) {
            case OfRoom _, Mine _ -> true;
            case OfCentre(var centre, var _) -> subscription.holdsOn(today(centres.zoneOf(centre)));
            case OfBeneficiary(var id) -> beneficiaries.isRepresentedBy(id, subscription.subject());
        };
    }

    private byte[] read(Subscription subscription) {
        var wording = Wording.in(subscription.language());
        var cityZone = centres.city().zone();
        var today = today(cityZone);
        if (!today.equals(subscription.lastUsed())) {
            subscriptions.used(subscription.id(), today);
        }
        var from = today.minus(settings.past());
        var to = today.plus(settings.ahead());
        Function<Meeting, Stream<CalendarEntry>> withTitle =
                meeting -> Stream.of(entries.withTitle(meeting.sheet(), meeting.booking(), wording));
        return switch (subscription.shows()) {
            case OfRoom(var room) ->
                feed(
                        wording.say("calendar.room", Map.of("room", entries.roomName(room, wording.language()))),
                        schedule.ofCentre(room.centre(), room, from, to),
                        meeting -> entries.busy(meeting.sheet(), meeting.booking(), wording).stream());
            case OfCentre(var centre, var room) ->
                feed(
                        wording.say("calendar.centre", Map.of("centre", name(centre, wording))),
                        schedule.ofCentre(centre, room, from, to),
                        withTitle);
            case Mine _ ->
                feed(wording.say("calendar.mine"), schedule.madeBy(subscription.subject(), from, to), withTitle);
            case OfBeneficiary(var id) ->
                feed(
                        wording.say("calendar.beneficiary"),
                        schedule.ofBeneficiary(beneficiaries.ids(id), from, to),
                        withTitle);
        };
    }

    private byte[] feed(String name, Stream<Meeting> meetings, Function<Meeting, Stream<CalendarEntry>> shown) {
        try (meetings) {
            List<CalendarEntry> found =
                    meetings.flatMap(shown).limit(settings.most()).toList();
            return calendars.feed(name, settings.refresh(), found);
        }
    }

    private String name(String centre, Wording wording) {
        return centres.byId(centre)
                .map(found -> found.shortName().in(wording.language()))
                .orElse(centre);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
