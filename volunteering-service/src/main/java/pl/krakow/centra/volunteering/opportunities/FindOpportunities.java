package pl.krakow.centra.volunteering.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Position;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Selection;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/**
 * Shows opportunities: what is published to everybody, everything else to the staff of its centre and, one at a time, to
 * who submitted it.
 */
@Component
@RequiredArgsConstructor
public class FindOpportunities {

    private final Opportunities opportunities;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final CentreStaff staff;

    /**
     * @param centre one centre, or null for the whole city
     * @param from the first local date an opportunity may still last on; null for today
     * @param to the last local date an opportunity may begin on; null for no end
     */
    public record Query(
            @Nullable CentreId centre,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable OrganisationId organisation,
            OpportunityState state,
            Paging paging,
            Actor actor) {}

    /** What came of asking for a list. */
    public sealed interface Listed {

        record Listing(Page<OpportunityView> page) implements Listed {}

        /** Only staff of the centre see what isn't published. */
        record ForStaffOnly() implements Listed {}
    }

    public Optional<OpportunityView> find(CentreId centre, OpportunityId id, Actor actor) {
        return opportunities
                .find(centre.value(), id)
                .filter(opportunity -> opportunity.isPublic()
                        || staff.includes(actor, centre)
                        || (actor.isSignedIn() && opportunity.submittedBy().equals(actor.subject())))
                .map(OpportunityView::of);
    }

    public Listed list(Query query) {
        if (query.state != OpportunityState.PUBLISHED
                && (query.centre == null || !staff.includes(query.actor, query.centre))) {
            return new Listed.ForStaffOnly();
        }
        ZoneId zone = query.centre == null ? centres.city().zone() : zone(query.centre);
        Selection selection = new Selection(
                query.centre == null ? null : query.centre.value(),
                query.state,
                query.organisation,
                query.from == null ? LocalDate.now(clock.withZone(zone)) : query.from,
                query.to);
        Position after = query.paging
                .after()
                .map(cursor -> new Position(cursor.date(0), cursor.uuid(1)))
                .orElse(null);
        int limit = query.paging.limit();
        return new Listed.Listing(
                Page.of(opportunities.list(selection, after, limit + 1), limit, FindOpportunities::place)
                        .map(OpportunityView::of));
    }

    private static Cursor place(Opportunity opportunity) {
        return Cursor.of(opportunity.details().from(), opportunity.id());
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
