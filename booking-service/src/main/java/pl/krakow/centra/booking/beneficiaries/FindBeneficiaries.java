package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiarySearch;
import pl.krakow.centra.booking.privacy.Viewed;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/**
 * Shows beneficiaries to those who act for them and to staff; for everybody else they don't exist. Every look by staff is
 * noted.
 */
@Component
@RequiredArgsConstructor
public class FindBeneficiaries {

    private final Beneficiaries beneficiaries;
    private final Views views;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** What there is under an id. */
    public sealed interface Found {

        record Shown(BeneficiaryView beneficiary) implements Found {}

        /** Another one stands for it. */
        record Elsewhere(BeneficiaryId survivor) implements Found {}
    }

    public Optional<Found> find(BeneficiaryId id, Actor actor) {
        boolean staff = isStaff(actor);
        return beneficiaries.current(id).flatMap(current -> {
            boolean own = current.isRepresentedBy(actor.subject());
            if (!own && !staff) {
                return Optional.empty();
            }
            if (!current.id().equals(id)) {
                return Optional.of(new Found.Elsewhere(current.id()));
            }
            if (!own) {
                noteView(Viewed.BENEFICIARY, List.of(current), actor);
            }
            return Optional.of(new Found.Shown(BeneficiaryView.of(current, staff)));
        });
    }

    public boolean isStaff(Actor actor) {
        return actor.isStaffSomewhere(
                clock.instant().atZone(centres.city().zone()).toLocalDate());
    }

    /** Those the actor acts for, in the order of registration. */
    public Page<BeneficiaryView> mine(Actor actor, Paging paging) {
        var after = paging.after().map(cursor -> new Beneficiaries.Position(cursor.instant(0), cursor.uuid(1)));
        boolean staff = isStaff(actor);
        return Page.of(
                        beneficiaries.representedBy(actor.subject(), after.orElse(null), paging.limit() + 1),
                        paging.limit(),
                        last -> Cursor.of(last.registration().at(), last.id()))
                .map(one -> BeneficiaryView.of(one, staff));
    }

    /** For staff: those with these ids, or what stands for them now, by name; ids of nobody are left out. */
    public Page<BeneficiaryView> those(List<UUID> ids, Actor actor) {
        var there = beneficiaries.findAll(ids.stream().map(BeneficiaryId::new).toList());
        var current = there.stream()
                .map(one -> one.merge() == null ? Optional.of(one) : beneficiaries.current(one.id()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(
                                (Beneficiary one) -> one.normalisedName().key())
                        .thenComparing(one -> one.id().value()))
                .toList();
        noteView(Viewed.BENEFICIARY_LIST, current, actor);
        return new Page<>(
                current.stream().map(one -> BeneficiaryView.of(one, true)).toList(), null);
    }

    /** For staff: those that match, by name. */
    public Page<BeneficiaryView> search(BeneficiarySearch search, Paging paging, Actor actor) {
        var after = paging.after().map(cursor -> new Beneficiaries.Name(cursor.text(0), cursor.uuid(1)));
        var page = Page.of(
                beneficiaries.search(search, after.orElse(null), paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(last.normalisedName().key(), last.id()));
        noteView(Viewed.BENEFICIARY_LIST, page.items(), actor);
        return page.map(one -> BeneficiaryView.of(one, true));
    }

    /** For staff: the other entries that may mean the same beneficiary. Empty when there is no such beneficiary. */
    public Optional<List<BeneficiaryView>> duplicates(BeneficiaryId id, Actor actor) {
        return beneficiaries.find(id).map(beneficiary -> {
            var alike = beneficiaries.resembling(beneficiary).stream()
                    .filter(beneficiary::mayBe)
                    .toList();
            noteView(Viewed.BENEFICIARY_LIST, alike, actor);
            return alike.stream().map(one -> BeneficiaryView.of(one, true)).toList();
        });
    }

    private void noteView(Viewed what, List<Beneficiary> seen, Actor actor) {
        views.note(what, actor, seen.stream().map(one -> one.id().toString()).toList());
    }
}
