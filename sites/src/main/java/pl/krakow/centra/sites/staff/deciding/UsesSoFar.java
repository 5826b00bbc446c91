package pl.krakow.centra.sites.staff.deciding;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/** Counts what a beneficiary has had, for the quarter a request is in, however far ahead or back that is. */
@Component
@RequiredArgsConstructor
public class UsesSoFar {

    private static final int DAYS_BACK = 300;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    /** What the API answers at once. */
    private static final int LONGEST_PERIOD = 400;

    private final BookingsApi bookings;

    /** @param date of the meeting that is decided on, in the room; null when nobody can say */
    public @Nullable UseSoFar of(
            Caller caller, CentreId centre, ZonedDateTime now, String beneficiary, String room, LocalDate date) {
        var today = now.toLocalDate();
        var first = date.with(IsoFields.DAY_OF_QUARTER, 1);
        var last = first.plusMonths(3).minusDays(1);
        var all = new LinkedHashMap<String, Booking>();
        for (var period : periods(today, first, last)) {
            var read = Page.all(
                    MOST_PAGES,
                    cursor -> bookings.of(caller, centre, beneficiary, period.from, period.to, PAGE, cursor));
            if (!(read instanceof Answer.Given<List<Booking>>(var some))) {
                return null;
            }
            some.stream().filter(one -> one.state().isOfItsDay()).forEach(one -> all.put(one.id(), one));
        }
        return counted(all, now, first, last, room);
    }

    private record Period(LocalDate from, LocalDate to) {}

    /** The months behind and the quarter, together where they are near each other. */
    private static List<Period> periods(LocalDate today, LocalDate first, LocalDate last) {
        var back = today.minusDays(DAYS_BACK);
        var from = first.isBefore(back) ? first : back;
        var to = last.isAfter(today) ? last : today;
        var periods = new ArrayList<Period>();
        if (ChronoUnit.DAYS.between(from, to) < LONGEST_PERIOD) {
            periods.add(new Period(from, to));
        } else {
            periods.add(new Period(back, today));
            periods.add(new Period(first, last));
        }
        return periods;
    }

    private static UseSoFar counted(
            Map<String, Booking> all, ZonedDateTime now, LocalDate first, LocalDate last, String room) {
        var quarter = all.values().stream()
                .filter(one -> one.state() != Booking.State.NO_SHOW)
                .filter(one -> {
                    var date = one.start().atZoneSameInstant(now.getZone()).toLocalDate();
                    return !date.isBefore(first) && !date.isAfter(last);
                })
                .toList();
        var ended = all.values().stream()
                .filter(one -> one.end().toInstant().isBefore(now.toInstant()))
                .toList();
        return new UseSoFar(
                quarter.size(),
                (int) quarter.stream().filter(one -> one.roomId().equals(room)).count(),
                (int) ended.stream()
                        .filter(one -> one.state() == Booking.State.NO_SHOW)
                        .count(),
                ended.size());
    }
}
