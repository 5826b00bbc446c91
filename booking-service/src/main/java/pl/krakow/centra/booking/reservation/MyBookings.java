package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** The bookings a person made or that are for somebody they act for, at whatever centre. */
@Component
@RequiredArgsConstructor
public class MyBookings {

    private static final int BENEFICIARIES_AT_ONCE = 100;

    private final FindBookings findBookings;
    private final Beneficiaries beneficiaries;

    public Page<BookingView> list(
            Actor actor, LocalDate from, LocalDate to, Optional<BookingState> state, Paging paging) {
        return findBookings.list(new FindBookings.Concerning(
                null, actedForBy(actor), actor.subject(), from, to, state.orElse(null), false, paging));
    }

    private Set<BeneficiaryId> actedForBy(Actor actor) {
        var ids = new HashSet<BeneficiaryId>();
        Beneficiaries.@Nullable Position after = null;
        while (true) {
            var some = beneficiaries.representedBy(actor.subject(), after, BENEFICIARIES_AT_ONCE);
            for (var beneficiary : some) {
                ids.add(beneficiary.id());
                ids.addAll(beneficiary.absorbed());
            }
            if (some.size() < BENEFICIARIES_AT_ONCE) {
                return ids;
            }
            var last = some.getLast();
            after = new Beneficiaries.Position(
                    last.registration().at(), last.id().value());
        }
    }
}
