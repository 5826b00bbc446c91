package pl.krakow.centra.booking.fairness;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.Standing;

/** Whoever is sanctioned, however lightly, gets no room without the coordinator. */
@Component
@RequiredArgsConstructor
class SanctionStanding implements Standing {

    private final FindSanctions findSanctions;

    @Override
    public boolean isSanctioned(Beneficiary beneficiary, String centre, Instant at) {
        return findSanctions
                .keepingFromBookingAtOnce(centre, beneficiary.id(), beneficiary.ids())
                .isPresent();
    }
}
