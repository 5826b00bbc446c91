package pl.krakow.centra.volunteering.opportunities;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Position;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Selection;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Submitted;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.SeatsLeft;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/**
 * Shows opportunities: what is published to everybody, everything else to the staff of its centre, to who acts for the
 * organisation and, one at a time, to who submitted it. Lists of what is published leave out organisations that take nobody new,
 * because they aren't verified any more.
 */
@Component
@RequiredArgsConstructor
public class FindOpportunities {

    private static final int READ_AT_ONCE = 200;
    private static final int NEWS = 50;
    private static final int OF_AGE = 18;

    private final Opportunities opportunities;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final CentreStaff staff;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final SeatsLeft seatsLeft;
    private final OpportunityViews views;

    /**
     * What an opportunity has to be like besides.
     *
     * @param text a part of the title or the description, whatever its accents and capitals
     * @param skill a slug it asks for or welcomes
     * @param work the slug of a kind of work
     * @param speaks it demands no other languages than these; null for any
     * @param minors whether it takes minors; null for any
     * @param free whether there is a seat left
     */
    public record Filter(
            @Nullable String text,
            @Nullable String skill,
            @Nullable String work,
            @Nullable Commitment commitment,
            @Nullable Set<String> speaks,
            @Nullable Boolean minors,
            @Nullable Boolean remote,
            @Nullable String district,
            @Nullable Near near,
            boolean free) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null, false);
    }

    /** @param metres as the crow flies; what is done from home is near everywhere */
    public record Near(Coordinates point, double metres) {}

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
            Filter filter,
            Paging paging,
            Actor actor) {}

    /** What came of asking for a list. */
    public sealed interface Listed {

        record Listing(Page<OpportunityView> page) implements Listed {}

        /** Only staff of the centre see what isn't published, and who acts for the organisation of theirs. */
        record ForStaffOnly() implements Listed {}
    }

    public Optional<OpportunityView> find(CentreId centre, OpportunityId id, Actor actor) {
        return opportunities
                .find(centre.value(), id)
                .filter(opportunity -> opportunity.isPublic()
                        || staff.includes(actor, centre)
                        || (actor.isSignedIn() && opportunity.submittedBy().equals(actor.subject()))
                        || desk.actsFor(actor, opportunity.details().organisation()))
                .map(views::of);
    }

    public Listed list(Query query) {
        if (query.state != OpportunityState.PUBLISHED && !maySeeAll(query)) {
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
        var found = matching(selection, query.filter, after, limit + 1);
        var page = Page.of(found, limit, FindOpportunities::place);
        var left = new HashMap<UUID, Integer>();
        page.items().forEach(match -> left.putAll(match.left));
        return new Listed.Listing(new Page<>(
                views.of(page.items().stream().map(Match::opportunity).toList(), left), page.next()));
    }

    private boolean maySeeAll(Query query) {
        return (query.centre != null && staff.includes(query.actor, query.centre))
                || (query.organisation != null && desk.actsFor(query.actor, query.organisation));
    }

    /** The latest published first, for feeds. */
    public List<OpportunityView> news(@Nullable CentreId centre) {
        var zone = centre == null ? centres.city().zone() : zone(centre);
        var latest =
                opportunities.latest(centre == null ? null : centre.value(), LocalDate.now(clock.withZone(zone)), NEWS);
        var barred = barred(latest);
        return views.of(latest.stream()
                .filter(opportunity -> !barred.contains(opportunity.details().organisation()))
                .toList());
    }

    /** Whose offers aren't shown, because they take nobody new. */
    private Set<OrganisationId> barred(List<Opportunity> some) {
        return organisations.barred(some.stream()
                .map(opportunity -> opportunity.details().organisation())
                .toList());
    }

    /**
     * What the actor submitted, and what the organisations they act for ever offered, whatever became of it.
     *
     * @param organisations those the actor acts for
     */
    public Page<OpportunityView> own(
            Actor actor, Collection<OrganisationId> organisations, @Nullable OpportunityState state, Paging paging) {
        var before = paging.after()
                .map(cursor -> new Submitted(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        var page = Page.of(
                opportunities.concerning(actor.subject(), organisations, state, before, paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(last.submittedAt(), last.id()));
        return new Page<>(views.of(page.items()), page.next());
    }

    private record Match(Opportunity opportunity, Map<UUID, Integer> left) {}

    private List<Match> matching(Selection selection, Filter filter, @Nullable Position from, int most) {
        var found = new ArrayList<Match>();
        var after = from;
        boolean plain = filter.equals(Filter.NONE);
        int atOnce = plain ? Math.min(most, READ_AT_ONCE) : READ_AT_ONCE;
        while (found.size() < most) {
            var read = opportunities.list(selection, after, atOnce);
            var barred = selection.state() == OpportunityState.PUBLISHED ? barred(read) : Set.<OrganisationId>of();
            var fitting = read.stream()
                    .filter(opportunity ->
                            !barred.contains(opportunity.details().organisation()) && isOpen(opportunity.centre()))
                    .filter(opportunity -> fits(opportunity, filter))
                    .limit(filter.free ? READ_AT_ONCE : most - found.size())
                    .toList();
            var left = seatsLeft.of(fitting.stream().map(Opportunity::id).toList());
            fitting.stream()
                    .filter(opportunity -> !filter.free || hasSeat(opportunity, left))
                    .limit(most - found.size())
                    .forEach(opportunity -> found.add(new Match(opportunity, left)));
            if (read.size() < atOnce) {
                break;
            }
            var last = read.getLast();
            after = new Position(last.details().from(), last.id().value());
        }
        return found;
    }

    private static boolean hasSeat(Opportunity opportunity, Map<UUID, Integer> left) {
        return opportunity.details().posts(opportunity.id()).stream()
                .anyMatch(post -> left.getOrDefault(post.id().post(), post.seats()) > 0);
    }

    /** A centre that was closed for good is in the catalogue no more. */
    private boolean isOpen(String centre) {
        return centres.byId(centre).isPresent();
    }

    private boolean fits(Opportunity opportunity, Filter filter) {
        var details = opportunity.details();
        var wanted = details.requirements();
        var least = wanted.minimumAge();
        return says(details.title() + "\n" + details.description(), filter.text)
                && (filter.skill == null
                        || wanted.requiredSkills().contains(filter.skill)
                        || wanted.welcomeSkills().contains(filter.skill))
                && (filter.work == null || details.work().contains(filter.work))
                && (filter.commitment == null || details.commitment() == filter.commitment)
                && (filter.speaks == null || filter.speaks.containsAll(wanted.languages()))
                && (filter.minors == null || filter.minors == (least == null || least < OF_AGE))
                && (filter.remote == null || filter.remote == details.place() instanceof Place.Remote)
                && isIn(opportunity, filter.district)
                && isNear(opportunity, filter.near);
    }

    private static boolean says(String said, @Nullable String text) {
        return text == null || plain(said).contains(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
    }

    private static boolean isIn(Opportunity opportunity, @Nullable String district) {
        return district == null
                || (opportunity.details().place() instanceof Place.At at && district.equals(at.district()));
    }

    private boolean isNear(Opportunity opportunity, @Nullable Near near) {
        if (near == null) {
            return true;
        }
        return switch (opportunity.details().place()) {
            case Place.Remote _ -> true;
            case Place.AtCentre _ ->
                centres.byId(opportunity.centre())
                        .filter(centre -> centre.location().distanceTo(near.point) <= near.metres)
                        .isPresent();
            case Place.At at -> at.coordinates() != null && at.coordinates().distanceTo(near.point) <= near.metres;
        };
    }

    private static Cursor place(Match match) {
        return Cursor.of(match.opportunity.details().from(), match.opportunity.id());
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
