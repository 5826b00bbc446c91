package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Reads bookings: one by its id, or a centre's schedule page by page in the order of time. */
@Component
@RequiredArgsConstructor
public class FindBookings {

    private final DaySheets sheets;
    private final Rooms rooms;
    private final Authorities authorities;
    private final Clock clock;

    /**
     * @param from the first local date
     * @param to the last local date, included
     */
    public record Query(
            CentreId centre,
            LocalDate from,
            LocalDate to,
            @Nullable RoomId room,
            @Nullable BookingState state,
            Paging paging) {}

    /**
     * Bookings of somebody, at one centre or at all.
     *
     * @param beneficiaries those whose bookings are meant
     * @param madeBy bookings made by this person are meant too
     * @param to the last local date, included
     */
    public record Concerning(
            @Nullable CentreId centre,
            Set<BeneficiaryId> beneficiaries,
            @Nullable String madeBy,
            LocalDate from,
            LocalDate to,
            @Nullable BookingState state,
            boolean forStaff,
            Paging paging) {}

    /** A booking for who made it, who acts for its beneficiary, and the centre's staff; nothing for anybody else. */
    public Optional<BookingView> find(CentreId centre, BookingId id, Actor actor) {
        return sheets.holding(centre.value(), id)
                .flatMap(sheet -> sheet.find(id).flatMap(booking -> {
                    boolean staff = actor.isStaffOf(
                            centre, clock.instant().atZone(sheet.zone()).toLocalDate());
                    return staff || authorities.isTheirs(booking, actor)
                            ? Optional.of(BookingView.of(sheet, booking, staff))
                            : Optional.<BookingView>empty();
                }));
    }

    /** The bookings of a centre by start, then id; for its staff. */
    public Page<BookingView> list(Query query) {
        var after = query.paging().after().map(Row.Position::of).orElse(Row.Position.BEFORE_ALL);
        int wanted = query.paging().limit() + 1;
        return Page.of(rows(query, after, wanted), query.paging().limit(), Row::cursor)
                .map(row -> BookingView.of(row.sheet(), row.booking(), true));
    }

    /** Somebody's bookings by start, then id, at whatever centre. */
    public Page<BookingView> list(Concerning query) {
        var centre = query.centre();
        var after = query.paging().after().map(Row.Position::of).orElse(Row.Position.BEFORE_ALL);
        var from = after.date().isAfter(query.from()) ? after.date() : query.from();
        try (var found = sheets.concerning(
                centre == null ? null : centre.value(), query.beneficiaries(), query.madeBy(), from)) {
            var rows = found.filter(sheet -> !sheet.id().date().isAfter(query.to()))
                    .flatMap(sheet -> sheet.bookings().stream().map(booking -> new Row(sheet, booking)))
                    .filter(row -> concerns(query, row.booking()))
                    .filter(after::isBefore)
                    .sorted(Row.BY_START)
                    .limit(query.paging().limit() + 1L)
                    .toList();
            return Page.of(rows, query.paging().limit(), Row::cursor)
                    .map(row -> BookingView.of(row.sheet(), row.booking(), query.forStaff()));
        }
    }

    private static boolean concerns(Concerning query, Booking booking) {
        return !booking.isTrace()
                && (query.state() == null || booking.state() == query.state())
                && (query.beneficiaries().contains(booking.beneficiary())
                        || booking.madeBy().equals(query.madeBy()));
    }

    /** The requests that compete with a booking for its time, by start; for the centre's staff. */
    public Optional<List<BookingView>> competitors(CentreId centre, BookingId id) {
        return sheets.holding(centre.value(), id)
                .flatMap(sheet -> sheet.find(id)
                        .map(booking -> sheet.competitors(booking).stream()
                                .map(other -> BookingView.of(sheet, other, true))
                                .toList()));
    }

    /** Reads sheets date by date and stops after the date that fills the page. */
    private List<Row> rows(Query query, Row.Position after, int wanted) {
        var from = after.date().isAfter(query.from()) ? after.date() : query.from();
        if (from.isAfter(query.to())) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var dayRows = new ArrayList<Row>();
        var whole = query.room() == null
                ? null
                : rooms.find(query.room()).map(Room::whole).orElse(query.room());
        try (var stream = sheets.between(query.centre().value(), from, query.to(), whole, query.state())) {
            LocalDate date = null;
            for (var sheet : (Iterable<DaySheet>) stream::iterator) {
                if (!sheet.id().date().equals(date)) {
                    flush(dayRows, rows);
                    if (rows.size() >= wanted) {
                        break;
                    }
                    date = sheet.id().date();
                }
                sheet.bookings().stream()
                        .filter(booking -> !booking.isTrace())
                        .filter(booking -> query.state() == null || booking.state() == query.state())
                        .filter(booking ->
                                query.room() == null || booking.room().equals(query.room()))
                        .map(booking -> new Row(sheet, booking))
                        .filter(after::isBefore)
                        .forEach(dayRows::add);
            }
            flush(dayRows, rows);
        }
        return rows.size() > wanted ? rows.subList(0, wanted) : rows;
    }

    private static void flush(List<Row> dayRows, List<Row> rows) {
        dayRows.sort(Row.BY_START);
        rows.addAll(dayRows);
        dayRows.clear();
    }

    private record Row(DaySheet sheet, Booking booking) {

        static final Comparator<Row> BY_START = Comparator.comparing(
                        (Row row) -> row.booking().slot().start())
                .thenComparing(row -> row.booking().id().value());

        Cursor cursor() {
            return Cursor.of(sheet.id().date(), booking.slot().start(), booking.id());
        }

        /** A place in the list. The date is that of the sheet, so that reading can begin there. */
        record Position(LocalDate date, Instant start, UUID id) {

            static final Position BEFORE_ALL = new Position(LocalDate.EPOCH, Instant.EPOCH, new UUID(0, 0));

            static Position of(Cursor cursor) {
                return new Position(cursor.date(0), cursor.instant(1), cursor.uuid(2));
            }

            boolean isBefore(Row row) {
                int byStart = start.compareTo(row.booking().slot().start());
                return byStart < 0
                        || byStart == 0 && id.compareTo(row.booking().id().value()) < 0;
            }
        }
    }
}
