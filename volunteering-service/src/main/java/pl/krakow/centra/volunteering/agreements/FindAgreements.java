package pl.krakow.centra.volunteering.agreements;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Span;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Shows agreements to their sides and to the staff of their centre, and to nobody else. */
@Component
@RequiredArgsConstructor
public class FindAgreements {

    private final Agreements agreements;
    private final Placements placements;
    private final Volunteers volunteers;
    private final LegalRequirements legalRequirements;
    private final AgreementParties parties;

    public Optional<Agreement> find(CentreId centre, AgreementId id, Actor actor) {
        return agreements
                .find(id)
                .filter(agreement -> agreement.centre().equals(centre.value()))
                .filter(agreement -> parties.mayReadPapers(
                        actor, agreement.centre(), agreement.organisation(), agreement.volunteer()));
    }

    /** A placement that may be seen by who asks. */
    public Optional<PlacementFacts> placement(CentreId centre, PlacementId id, Actor actor) {
        return placements
                .find(id)
                .filter(placement -> placement.centre().equals(centre.value()))
                .filter(placement ->
                        parties.mayRead(actor, placement.centre(), placement.organisation(), placement.volunteer()));
    }

    /**
     * The same for what tells how old the volunteer is and what they bring: the organisation learns that when they have a seat.
     */
    public Optional<PlacementFacts> placementWithPerson(CentreId centre, PlacementId id, Actor actor) {
        return placement(centre, id, actor)
                .filter(placement -> Span.isWork(placement.state())
                        || parties.isStaff(actor, placement.centre())
                        || parties.isVolunteer(actor, placement.volunteer()));
    }

    /** The agreement a placement is covered by. */
    public Optional<Agreement> ofPlacement(PlacementFacts placement) {
        return agreements.find(
                legalRequirements.id(placement.volunteer(), placement.post().opportunity()));
    }

    /** Those of the volunteer with this account. */
    public List<Agreement> mine(Actor actor) {
        return volunteers
                .ofSubject(actor.subject())
                .map(volunteer -> agreements.of(volunteer.id()))
                .orElseGet(List::of);
    }

    /** A centre's for its staff, an organisation's for who acts for it; nothing when who asks is neither. */
    public Optional<Page<Agreement>> at(
            CentreId centre, @Nullable OrganisationId organisation, Paging paging, Actor actor) {
        boolean may = parties.mayListPapers(actor, centre.value(), organisation);
        if (!may) {
            return Optional.empty();
        }
        var after =
                paging.after().map(cursor -> new AgreementId(cursor.uuid(0))).orElse(null);
        return Optional.of(Page.of(
                agreements.at(centre.value(), organisation, after, paging.limit() + 1),
                paging.limit(),
                agreement -> Cursor.of(agreement.id())));
    }
}
