package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows beneficiaries to those who act for them and to staff; for everybody else they don't exist. */
@Component
@RequiredArgsConstructor
public class FindBeneficiaries {

    private final Beneficiaries beneficiaries;
    private final CentreCatalogue centres;
    private final Clock clock;

    public Optional<BeneficiaryView> find(BeneficiaryId id, Actor actor) {
        var today = clock.instant().atZone(centres.city().zone()).toLocalDate();
        return beneficiaries
                .find(id)
                .filter(found -> found.isRepresentedBy(actor.subject()) || actor.isStaffSomewhere(today))
                .map(BeneficiaryView::of);
    }

    /** Those the actor acts for, in the order of registration. */
    public Page<BeneficiaryView> mine(Actor actor, Paging paging) {
        var after = paging.after().map(cursor -> new Beneficiaries.Position(cursor.instant(0), cursor.uuid(1)));
        return Page.of(
                        beneficiaries.representedBy(actor.subject(), after.orElse(null), paging.limit() + 1),
                        paging.limit(),
                        last -> Cursor.of(last.registeredAt(), last.id()))
                .map(BeneficiaryView::of);
    }
}
