package pl.krakow.centra.booking.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Reads series: one with what its sheets say, or the list of a centre. */
@Component
@RequiredArgsConstructor
public class ShowSeries {

    /** A booking that moves may be read on two sheets; where it goes counts for more than the trace it leaves. */
    private static final Comparator<Booking> LATEST =
            Comparator.comparingLong(Booking::revision).thenComparing(booking -> !booking.isTrace());

    private final SeriesRegister register;
    private final DaySheets sheets;
    private final Beneficiaries beneficiaries;
    private final CentreStaff staff;

    /** A series for who made it, who acts for its beneficiary, and the centre's staff; nothing for anybody else. */
    public Optional<SeriesView> find(CentreId centre, SeriesId id, Actor actor) {
        return visible(centre, id, actor).map(series -> SeriesView.of(series, bookings(series)));
    }

    /** The series of a centre, newest first: all of them for its staff, their own for others. */
    public Page<SeriesSummary> list(CentreId centre, @Nullable BeneficiaryId beneficiary, Actor actor, Paging paging) {
        var after = paging.after()
                .map(cursor -> new SeriesRegister.Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        var aka = beneficiary == null ? null : beneficiaries.ids(beneficiary);
        var own = staff.includes(actor, centre) ? null : actor.subject();
        var found = register.ofCentre(centre.value(), aka, own, after, paging.limit() + 1);
        return Page.of(found, paging.limit(), series -> Cursor.of(series.madeAt(), series.id()))
                .map(SeriesSummary::of);
    }

    Optional<Series> visible(CentreId centre, SeriesId id, Actor actor) {
        return register.find(id)
                .filter(series -> series.centre().equals(centre.value()))
                .filter(series -> staff.includes(actor, centre)
                        || series.madeBy().equals(actor.subject())
                        || beneficiaries.isRepresentedBy(series.beneficiary(), actor.subject()));
    }

    /** A series for who may change it: who made it, who acts for its beneficiary, and a coordinator. */
    Optional<Series> changeable(CentreId centre, SeriesId id, Actor actor) {
        return visible(centre, id, actor)
                .filter(series -> staff.includes(actor, centre, StaffRole.COORDINATOR)
                        || !staff.includes(actor, centre)
                        || series.madeBy().equals(actor.subject()));
    }

    SeriesView of(SeriesId id) {
        var series = register.find(id).orElseThrow();
        return SeriesView.of(series, bookings(series));
    }

    /** The bookings of a series, each as it is on the sheet it is on now. Asks the store once. */
    Map<BookingId, Booking> bookings(Series series) {
        var found = new HashMap<BookingId, Booking>();
        for (var booking : of(series)) {
            found.merge(booking.id(), booking, BinaryOperator.maxBy(LATEST));
        }
        return found;
    }

    private List<Booking> of(Series series) {
        return sheets.ofSeries(series.centre(), series.id()).stream()
                .flatMap(sheet -> sheet.bookings().stream())
                .filter(booking -> series.id().equals(booking.series()))
                .toList();
    }
}
