package pl.krakow.centra.volunteering.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.CENTRES;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.REYMONTA;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.KRAKOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.TODAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Filter;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Listed;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Query;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames.Host;
import pl.krakow.centra.volunteering.opportunities.domain.InMemoryOpportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryOrganisations;

class FindOpportunitiesTest {

    private static final Host CALLED = new Host("reymonta", Offers.FOUNDATION);
    private static final Persona CONTACT = new Persona("contact", Set.of(Role.REPRESENTATIVE), List.of());

    private final InMemoryOpportunities opportunities = new InMemoryOpportunities();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final FindOpportunities find = new FindOpportunities(
            opportunities,
            CENTRES,
            clock,
            new CentreStaff(CENTRES, clock),
            (actor, _) -> actor.subject().equals(CONTACT.subject()),
            organisations,
            posts -> Map.of(),
            new OpportunityViews(posts -> Map.of(), _ -> Map.of(CALLED, "Fundacja Sąsiedzi")));

    @Test
    void showsEverybodyWhatIsPublished() {
        Opportunity festival = publish(MONDAY, MONDAY);

        assertThat(find(festival, Persona.anonymous())).isPresent();
        assertThat(shown(list(null, Persona.anonymous()))).containsExactly(id(festival));
        assertThat(shown(list(REYMONTA, Persona.resident()))).containsExactly(id(festival));
        assertThat(shown(list(NOWA_HUTA, Persona.resident()))).isEmpty();
    }

    @Test
    void saysWhoLooksForVolunteersOnceTheyGaveACentreTheirName() {
        publish(MONDAY, MONDAY);

        assertThat(find.news(null))
                .extracting(OpportunityView::organisationName)
                .containsExactly("Fundacja Sąsiedzi");
        assertThat(find.news(REYMONTA))
                .extracting(OpportunityView::organisationName)
                .containsExactly("Fundacja Sąsiedzi");
    }

    @Test
    void showsASubmissionToTheStaffOfItsCentreAndToWhoMadeIt() {
        Opportunity submission = Opportunity.submit(
                new OpportunityId(UUID.randomUUID()),
                "reymonta",
                KRAKOW,
                help(MONDAY, MONDAY),
                Persona.representative().subject(),
                NOW);
        opportunities.add(submission);

        assertThat(find(submission, Persona.representative())).isPresent();
        assertThat(find(submission, Persona.receptionist(REYMONTA))).isPresent();
        assertThat(find(submission, Persona.coordinator(NOWA_HUTA))).isEmpty();
        assertThat(find(submission, Persona.formerCoordinator(REYMONTA))).isEmpty();
        assertThat(find(submission, Persona.resident())).isEmpty();
        assertThat(find(submission, Persona.anonymous())).isEmpty();
    }

    @Test
    void showsNobodysSubmissionToNobody() {
        Opportunity odd = Opportunity.submit(
                new OpportunityId(UUID.randomUUID()), "reymonta", KRAKOW, help(MONDAY, MONDAY), "", NOW);
        opportunities.add(odd);

        assertThat(find(odd, Persona.anonymous())).isEmpty();
    }

    @Test
    void listsSubmissionsForTheStaffOfTheCentreOnly() {
        Opportunity submission = submission();
        opportunities.add(submission);

        assertThat(shown(list(REYMONTA, OpportunityState.SUBMITTED, Persona.adviser(REYMONTA))))
                .containsExactly(id(submission));
        assertThat(list(REYMONTA, OpportunityState.SUBMITTED, Persona.coordinator(NOWA_HUTA)))
                .isEqualTo(new Listed.ForStaffOnly());
        assertThat(list(null, OpportunityState.SUBMITTED, Persona.coordinator(REYMONTA)))
                .isEqualTo(new Listed.ForStaffOnly());
        assertThat(list(REYMONTA, OpportunityState.CLOSED, Persona.anonymous())).isEqualTo(new Listed.ForStaffOnly());
    }

    @Test
    void beginsWithTodayAtTheCentre() {
        Opportunity today = publish(TODAY.minusDays(9), TODAY);
        Opportunity later = publish(TODAY.plusDays(9), TODAY.plusDays(9));

        assertThat(shown(list(REYMONTA, Persona.anonymous()))).containsExactly(id(today), id(later));
        assertThat(shown(find.list(query(TODAY.plusDays(1), null)))).containsExactly(id(later));
        assertThat(shown(find.list(query(null, TODAY)))).containsExactly(id(today));
    }

    @Test
    void givesOnePageAfterTheOther() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(id(publish(MONDAY.plusDays(i), MONDAY.plusDays(9))));
        }
        List<UUID> seen = new ArrayList<>();
        Page<OpportunityView> page = page(Optional.empty());
        seen.addAll(page.items().stream().map(OpportunityView::id).toList());
        while (page.next() != null) {
            page = page(Optional.of(Cursor.decode(page.next())));
            seen.addAll(page.items().stream().map(OpportunityView::id).toList());
        }
        assertThat(seen).isEqualTo(all);
    }

    private Page<OpportunityView> page(Optional<Cursor> after) {
        return ((Listed.Listing) find.list(new Query(
                        REYMONTA,
                        null,
                        null,
                        null,
                        OpportunityState.PUBLISHED,
                        Filter.NONE,
                        new Paging(after, 2),
                        Persona.anonymous().actor())))
                .page();
    }

    private Opportunity publish(LocalDate from, LocalDate until) {
        Opportunity submission = submission("reymonta", help(from, until));
        opportunities.add(submission);
        opportunities.save(published(submission));
        return published(submission).opportunity();
    }

    @Test
    void listsNothingOfAnOrganisationThatIsNoLongerVerified() {
        Opportunity festival = publish(MONDAY, MONDAY);
        organisations.isVerified(FOUNDATION, true, true, 1);
        assertThat(shown(list(REYMONTA, Persona.resident()))).containsExactly(id(festival));

        organisations.isVerified(FOUNDATION, true, false, 2);

        assertThat(shown(list(REYMONTA, Persona.resident()))).isEmpty();
        assertThat(find(festival, Persona.resident()))
                .as("who is placed still finds it")
                .isPresent();
    }

    @Test
    void listsNothingOfACentreThatIsNoMore() {
        var published = published(submission("podgorze", help(MONDAY, MONDAY)));
        opportunities.add(published.opportunity());

        assertThat(shown(list(null, Persona.resident()))).isEmpty();
    }

    @Test
    void listsWhoActsForAnOrganisationWhatOfItIsNotPublished() {
        Opportunity submission = submission();
        opportunities.add(submission);
        var query = new Query(
                REYMONTA,
                null,
                null,
                FOUNDATION,
                OpportunityState.SUBMITTED,
                Filter.NONE,
                new Paging(Optional.empty(), 50),
                CONTACT.actor());

        assertThat(shown(find.list(query))).containsExactly(id(submission));
        assertThat(list(REYMONTA, OpportunityState.SUBMITTED, CONTACT)).isInstanceOf(Listed.ForStaffOnly.class);
    }

    private Optional<OpportunityView> find(Opportunity opportunity, Persona persona) {
        return find.find(REYMONTA, opportunity.id(), persona.actor());
    }

    private Listed list(@Nullable CentreId centre, Persona persona) {
        return list(centre, OpportunityState.PUBLISHED, persona);
    }

    private Listed list(@Nullable CentreId centre, OpportunityState state, Persona persona) {
        return find.list(new Query(
                centre, null, null, null, state, Filter.NONE, new Paging(Optional.empty(), 50), persona.actor()));
    }

    private static Query query(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Query(
                null,
                from,
                to,
                null,
                OpportunityState.PUBLISHED,
                Filter.NONE,
                new Paging(Optional.empty(), 50),
                Persona.anonymous().actor());
    }

    private static List<UUID> shown(Listed listed) {
        assertThat(listed).isInstanceOf(Listed.Listing.class);
        return ((Listed.Listing) listed)
                .page().items().stream().map(OpportunityView::id).toList();
    }

    private static UUID id(Opportunity opportunity) {
        return opportunity.id().value();
    }

    @Test
    void narrowsASearchByEachOfItsFilters() {
        var shift = Offers.shift();
        var wanted = new Requirements(Set.of("cooking"), Set.of("music"), Set.of(), Set.of("uk"), 16, false);
        var opportunity = announced(new OpportunityDetails(
                "Żurek dla sąsiadów",
                "Łagodny",
                shift.organisation(),
                shift.commitment(),
                shift.shifts(),
                null,
                new Place.At("Rynek", "stare-miasto", new Coordinates(50.0614, 19.9372)),
                wanted,
                Set.of("events"),
                Set.of(),
                0,
                shift.admission(),
                null,
                null,
                shift.provision()));
        var near = new FindOpportunities.Near(new Coordinates(50.0620, 19.9380), 500);
        var far = new FindOpportunities.Near(new Coordinates(50.1000, 20.0700), 500);

        for (var fits : List.of(
                filter("zurek", null, null, null, null, null, null, null),
                filter("LAGODNY", null, null, null, null, null, null, null),
                filter(null, "cooking", null, null, null, null, null, null),
                filter(null, "music", null, null, null, null, null, null),
                filter(null, null, "events", null, null, null, null, null),
                filter(null, null, null, Set.of("pl", "uk"), null, null, null, null),
                filter(null, null, null, null, true, null, null, null),
                filter(null, null, null, null, null, false, null, null),
                filter(null, null, null, null, null, null, "stare-miasto", null),
                filter(null, null, null, null, null, null, null, near))) {
            assertThat(shown(narrowed(fits))).as(fits.toString()).containsExactly(id(opportunity));
        }
        for (var misfits : List.of(
                filter("barszcz", null, null, null, null, null, null, null),
                filter(null, "driving", null, null, null, null, null, null),
                filter(null, null, "animals", null, null, null, null, null),
                filter(null, null, null, Set.of("pl"), null, null, null, null),
                filter(null, null, null, null, false, null, null, null),
                filter(null, null, null, null, null, true, null, null),
                filter(null, null, null, null, null, null, "nowa-huta", null),
                filter(null, null, null, null, null, null, null, far))) {
            assertThat(shown(narrowed(misfits))).as(misfits.toString()).isEmpty();
        }
    }

    private Opportunity announced(OpportunityDetails details) {
        var submission = Offers.submission("reymonta", details);
        opportunities.add(submission);
        var published = Offers.published(submission);
        opportunities.save(published);
        return published.opportunity();
    }

    private static Filter filter(
            @Nullable String text,
            @Nullable String skill,
            @Nullable String work,
            @Nullable Set<String> speaks,
            @Nullable Boolean minors,
            @Nullable Boolean remote,
            @Nullable String district,
            FindOpportunities.@Nullable Near near) {
        return new Filter(text, skill, work, null, speaks, minors, remote, district, near, false);
    }

    private Listed narrowed(Filter filter) {
        return find.list(new Query(
                null,
                null,
                null,
                null,
                OpportunityState.PUBLISHED,
                filter,
                new Paging(Optional.empty(), 50),
                Persona.anonymous().actor()));
    }
}
