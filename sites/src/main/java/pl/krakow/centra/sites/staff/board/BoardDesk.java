package pl.krakow.centra.sites.staff.board;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.bookings.FreeTimesApi;
import pl.krakow.centra.sites.api.bookings.FreeTimesApi.FreeTime;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.Steps;
import pl.krakow.centra.sites.staff.OwnUses;
import pl.krakow.centra.sites.staff.board.Panel.Offer;
import pl.krakow.centra.sites.staff.board.Panel.Overlap;
import pl.krakow.centra.sites.staff.board.Panel.Side;
import pl.krakow.centra.sites.staff.deciding.UseSoFar;
import pl.krakow.centra.sites.staff.deciding.UsesSoFar;
import pl.krakow.centra.sites.words.Words;

/** Gathers what the board shows: a day takes one call of the API, a comparison six, whatever stands on the board. */
@Component
@RequiredArgsConstructor
class BoardDesk {

    private static final int DAYS_AHEAD = 14;
    private static final int MOST_FREE = 200;
    private static final int MOST_OFFERS = 2;

    private final ScheduleApi schedule;
    private final BookingsApi bookings;
    private final FreeTimesApi freeTimes;
    private final RoomsApi rooms;
    private final UsesSoFar uses;
    private final OwnUses ownUses;
    private final Together together;
    private final Words words;
    private final CentreCatalogue centres;

    /** A day, or why it can't be seen. */
    Answer<Board> day(Caller caller, Centre centre, LocalDate date, ZonedDateTime now) {
        return days(caller, centre, date, date, now).map(List::getFirst);
    }

    /** Some days of one answer. */
    Answer<List<Board>> days(Caller caller, Centre centre, LocalDate from, LocalDate to, ZonedDateTime now) {
        return schedule.schedule(caller, centre.id(), from, to)
                .map(found -> ownUses.named(caller, centre, found))
                .map(found -> from.datesUntil(to.plusDays(1))
                        .map(date -> layout(found, centre, date, now).board())
                        .toList());
    }

    Answer<List<Schedule.FullDay>> fullDays(Caller caller, Centre centre, LocalDate from, LocalDate to) {
        return schedule.days(caller, centre.id(), from, to).map(Page::items);
    }

    private BoardLayout layout(Schedule found, Centre centre, LocalDate date, ZonedDateTime now) {
        return new BoardLayout(found, date, centre.zone(), now, words.text("board.plain-room"));
    }

    /** @param panel null when the booking isn't on that day any more */
    record Opened(Board board, @Nullable Panel panel) {}

    /**
     * A day with one of its bookings opened.
     *
     * @param against the id of the request it is held against; null for the first that competes
     */
    Answer<Opened> opened(
            Caller caller, Centre centre, LocalDate date, String id, @Nullable String against, ZonedDateTime now) {
        var details = together.begin(() -> bookings.booking(caller, centre.id(), id));
        var asked = schedule.schedule(caller, centre.id(), date, date);
        return asked.map(found -> ownUses.named(caller, centre, found)).map(found -> {
            var layout = layout(found, centre, date, now);
            var board = layout.board();
            var item = found.bookings().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
            return item == null
                    ? new Opened(board, null)
                    : new Opened(
                            board,
                            panel(
                                    caller,
                                    centre,
                                    layout,
                                    board,
                                    item,
                                    against,
                                    details.join().orNull(),
                                    now));
        });
    }

    private @Nullable Panel panel(
            Caller caller,
            Centre centre,
            BoardLayout layout,
            Board board,
            Schedule.Item item,
            @Nullable String against,
            @Nullable Booking details,
            ZonedDateTime now) {
        var row = board.row(item.roomId());
        if (row == null) {
            return null;
        }
        var group = layout.group(item);
        var other = group.stream()
                .filter(one -> !one.id().equals(item.id()))
                .min(Comparator.comparing((Schedule.Item one) -> one.id().equals(against) ? 0 : 1)
                        .thenComparing(one -> item.competitors().contains(one.id()) ? 0 : 1))
                .orElse(null);
        var mine = together.begin(() -> past(caller, centre, item, now));
        var theirs = together.begin(() -> other == null ? null : past(caller, centre, other, now));
        var theirDetails = together.begin(() -> other == null
                ? null
                : bookings.booking(caller, centre.id(), other.id()).orNull());
        var offers = together.begin(() -> other == null ? List.<Offer>of() : offers(caller, centre, other, board, now));
        var start = group.stream()
                .map(Schedule.Item::start)
                .min(Comparator.naturalOrder())
                .orElse(item.start());
        var end = group.stream()
                .map(Schedule.Item::end)
                .max(Comparator.naturalOrder())
                .orElse(item.end());
        var sides = new ArrayList<Side>();
        sides.add(side(board, item, true, details, mine.join(), start));
        if (other != null) {
            sides.add(side(board, other, false, theirDetails.join(), theirs.join(), start));
            sides.sort(Comparator.comparing(
                    side -> Objects.requireNonNullElse(side.block().letter(), "")));
        }
        return new Panel(
                sides,
                group.stream()
                        .filter(one -> !one.id().equals(item.id())
                                && (other == null || !one.id().equals(other.id())))
                        .map(one -> side(board, one, false, null, null, start))
                        .toList(),
                other == null ? null : overlap(item, other, start, end, centre),
                offers.join(),
                row,
                board);
    }

    private static @Nullable Overlap overlap(
            Schedule.Item one, Schedule.Item other, OffsetDateTime start, OffsetDateTime end, Centre centre) {
        var from = one.start().isAfter(other.start()) ? one.start() : other.start();
        var to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return from.isBefore(to)
                ? new Overlap(
                        from.atZoneSameInstant(centre.zone()).toLocalTime(),
                        to.atZoneSameInstant(centre.zone()).toLocalTime(),
                        Steps.size(minutes(start, end)))
                : null;
    }

    private static int minutes(OffsetDateTime from, OffsetDateTime to) {
        return (int) Duration.between(from, to).toMinutes();
    }

    private Side side(
            Board board,
            Schedule.Item item,
            boolean chosen,
            @Nullable Booking details,
            @Nullable UseSoFar past,
            OffsetDateTime start) {
        var row = board.row(item.roomId());
        var block = board.rows().stream()
                .flatMap(one -> one.blocks().stream())
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
        return new Side(
                block,
                chosen,
                details,
                past,
                Steps.place(minutes(start, item.start()), minutes(item.start(), item.end())),
                row == null ? 0 : row.capacity());
    }

    private @Nullable UseSoFar past(Caller caller, Centre centre, Schedule.Item item, ZonedDateTime now) {
        return uses.of(
                caller,
                centre.id(),
                now,
                item.beneficiaryId(),
                item.roomId(),
                item.start().atZoneSameInstant(centre.zone()).toLocalDate());
    }

    /** The same room soon after, another room at the same time, another centre: what is nearest to what was asked for. */
    private List<Offer> offers(Caller caller, Centre centre, Schedule.Item item, Board board, ZonedDateTime now) {
        var date = item.start().atZoneSameInstant(centre.zone()).toLocalDate();
        var first = date.isBefore(now.toLocalDate()) ? now.toLocalDate() : date;
        var length = Duration.between(item.start(), item.end());
        var free = freeTimes
                .free(caller, first, first.plusDays(DAYS_AHEAD), length, item.expectedPeople(), null, MOST_FREE)
                .map(Page::items)
                .orElse(List.of());
        var fitting = free.stream()
                .filter(time -> {
                    var from = at(time, item);
                    return time.holds(from, from.plus(length)) && !time.requested();
                })
                .sorted(Comparator.comparing((FreeTime time) -> distance(time, centre, item, date)))
                .toList();
        var offers = new ArrayList<Offer>();
        fitting.stream()
                .filter(time -> time.centre().equals(centre.id().value()))
                .limit(MOST_OFFERS)
                .forEach(time -> offers.add(offer(caller, time, item, length, centre, board)));
        if (offers.size() < MOST_OFFERS) {
            fitting.stream()
                    .filter(time -> !time.centre().equals(centre.id().value()))
                    .limit(1)
                    .forEach(time -> offers.add(offer(caller, time, item, length, centre, board)));
        }
        return offers;
    }

    private static long distance(FreeTime time, Centre centre, Schedule.Item item, LocalDate date) {
        var days = Math.abs(date.until(time.date()).toTotalMonths() * 30
                + date.until(time.date()).getDays());
        return days * 4
                + (time.roomId().equals(item.roomId()) ? 0 : 1)
                + (time.centre().equals(centre.id().value()) ? 0 : 2);
    }

    /** The same time of day on the date of the free time. */
    private static OffsetDateTime at(FreeTime time, Schedule.Item item) {
        return time.date()
                .atTime(item.start().toLocalTime())
                .atOffset(time.start().getOffset());
    }

    private Offer offer(Caller caller, FreeTime time, Schedule.Item item, Duration length, Centre centre, Board board) {
        var from = at(time, item);
        var here = time.centre().equals(centre.id().value());
        var row = here ? board.row(time.roomId()) : null;
        var room = row != null ? row.label() : elsewhere(caller, time);
        return new Offer(
                words.text("board.offer", room, words.day(time.date()), words.span(from, from.plus(length))),
                time.roomId().equals(item.roomId())
                        ? words.text("board.offer.same")
                        : words.text("board.offer.other", words.count("people", time.capacity())));
    }

    /** A room of another centre, or one that isn't on the board. */
    private String elsewhere(Caller caller, FreeTime time) {
        var centre = new CentreId(time.centre());
        var name = centres.find(centre)
                .map(found -> found.shortName().in(LocaleContextHolder.getLocale()))
                .orElse(time.centre());
        var number = rooms.room(caller, centre, time.roomId())
                .map(room -> room.value().number())
                .orElse(time.roomId());
        return name + ", " + number;
    }
}
