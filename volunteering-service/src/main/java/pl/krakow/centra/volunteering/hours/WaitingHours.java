package pl.krakow.centra.volunteering.hours;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers.Place;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.PlacementView;
import pl.krakow.centra.volunteering.placements.ShowPlacements;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;

/** Finds hours that wait to be confirmed, with whose they are. */
@Component
@RequiredArgsConstructor
public class WaitingHours {

    private final HoursLedgers ledgers;
    private final AgreementParties parties;
    private final ShowPlacements placements;

    /** @param placements of these ledgers, as who looks may see them, in no order */
    public record Waiting(Page<HoursLedger> ledgers, List<PlacementView> placements) {}

    /**
     * What waits for an organisation, longest waiting first; nothing when who asks doesn't act for it and isn't staff.
     *
     * @param organisation one; every one at the centre when null, which is for staff
     */
    public Optional<Waiting> at(CentreId centre, @Nullable OrganisationId organisation, Paging paging, Actor actor) {
        boolean acts = organisation != null && parties.actsFor(actor, organisation);
        if (!acts && !parties.isStaff(actor, centre.value())) {
            return Optional.empty();
        }
        var after = paging.after()
                .map(cursor -> new Place(cursor.instant(0), new PlacementId(cursor.uuid(1))))
                .orElse(null);
        var page = Page.of(
                ledgers.waiting(centre.value(), organisation, after, paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(last.openSince().orElseThrow(), last.placement()));
        var whose = page.items().stream().collect(Collectors.toMap(HoursLedger::placement, HoursLedger::opportunity));
        return Optional.of(new Waiting(page, placements.those(centre, organisation, whose, actor)));
    }
}
