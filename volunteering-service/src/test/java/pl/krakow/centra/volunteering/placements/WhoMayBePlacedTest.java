package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.NOWA_HUTA;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.REYMONTA;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.contact;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.coordinator;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.themselves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.MovePlacements.HostStep;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;

/** Whom one may offer a seat, and what is seen of them when. */
class WhoMayBePlacedTest {

    private final PlacementWorld world = new PlacementWorld();
    private final Opportunity decidedOn = world.shift(REYMONTA, 9, 13, 1, Admission.BY_APPROVAL);
    private final Opportunity elsewhere = world.shift(NOWA_HUTA, 9, 13, 1, Admission.AT_ONCE);

    @BeforeEach
    void theContactIsKnown() {
        world.contacts.add(contact().subject());
    }

    @Test
    void whoNeverAskedToHelpAtTheCentreIsUnknownThere() {
        var anna = world.volunteer();

        assertThat(world.offer(Shifts.placement(), anna.id(), elsewhere, coordinator(NOWA_HUTA)))
                .isInstanceOf(Placing.VolunteerUnknown.class);
        assertThat(world.offer(Shifts.placement(), anna.id(), elsewhere, contact()))
                .isInstanceOf(Placing.VolunteerUnknown.class);
        assertThat(world.offer(Shifts.placement(), Shifts.somebody(), elsewhere, contact()))
                .as("like somebody there isn't")
                .isInstanceOf(Placing.VolunteerUnknown.class);
        assertThat(world.offer(Shifts.placement(), anna.id(), decidedOn, contact()))
                .isInstanceOf(Placing.Done.class);
    }

    @Test
    void askingForASeatAtACentreIsAskingToHelpThere() {
        var anna = world.volunteer();
        assertThat(anna.asksToHelpAt("nowa-huta")).isFalse();

        assertThat(world.join(Shifts.placement(), anna, elsewhere)).isInstanceOf(Placing.Done.class);

        assertThat(world.volunteers.find(anna.id()).orElseThrow().asksToHelpAt("nowa-huta"))
                .isTrue();
        assertThat(world.volunteers.find(anna.id()).orElseThrow().asksToHelpAt("reymonta"))
                .isTrue();
    }

    @Test
    void whoPausesOrDoesNotAgreeToBeMatchedIsOfferedNothingAndMayAskThemselves() {
        var pausing = changed(anna -> anna.pause(new Pause(null), People.NOW));
        var disagreeing = changed(anna -> anna.withdraw(ConsentTo.MATCHING, People.NOW));

        for (var each : List.of(pausing, disagreeing)) {
            assertThat(world.offer(Shifts.placement(), each.id(), decidedOn, coordinator(REYMONTA)))
                    .isEqualTo(new Placing.DoesNotFit(List.of("PAUSED")));
            assertThat(world.join(Shifts.placement(), each, decidedOn)).isInstanceOf(Placing.Done.class);
        }
    }

    @Test
    void theOrganisationLearnsANameWithTheSeatAndAnAddressWhereTheVolunteerAgrees() {
        var reserved = world.volunteer();
        var open = changed(anna -> anna.consent(ConsentTo.CONTACT, "2026-09", People.NOW));
        var first = Shifts.placement();
        var second = Shifts.placement();
        world.join(first, reserved, decidedOn);
        world.join(second, open, decidedOn);
        assertThat(seen(contact())).allSatisfy(view -> {
            assertThat(view.volunteerName()).isNull();
            assertThat(view.volunteerEmail()).isNull();
        });

        decide(second, HostStep.APPROVE);
        assertThat(view(second, contact())).satisfies(view -> {
            assertThat(view.state()).isIn(PlacementState.ACCEPTED, PlacementState.AGREED);
            assertThat(view.volunteerName()).isEqualTo("Anna Łoś");
            assertThat(view.volunteerEmail()).isEqualTo("anna@example.org");
            assertThat(view.volunteerPhone()).isEqualTo("+48 600 100 200");
        });
        assertThat(view(second, themselves(open)).volunteerEmail())
                .as("they know it themselves")
                .isNull();
        decide(second, HostStep.REJECT);
        decide(first, HostStep.APPROVE);
        assertThat(view(first, contact())).satisfies(view -> {
            assertThat(view.volunteerName()).isEqualTo("Anna Łoś");
            assertThat(view.volunteerEmail()).isNull();
            assertThat(view.volunteerPhone()).isNull();
        });
        assertThat(view(second, contact()).volunteerEmail())
                .as("the seat was taken back")
                .isNull();
    }

    @Test
    void whoIsOnAnOpportunityIsReadInPages() {
        var ids = Stream.generate(Shifts::placement).limit(5).toList();
        ids.forEach(id -> world.join(id, world.volunteer(), decidedOn));

        var first = page(new Paging(Optional.empty(), 2));
        var second = page(after(first));
        var last = page(after(second));

        assertThat(Stream.of(first, second, last)
                        .flatMap(page -> page.items().stream())
                        .map(PlacementView::id))
                .containsExactlyElementsOf(ids.stream().map(PlacementId::value).toList());
        assertThat(last.next()).isNull();
    }

    @Test
    void theStaffOfACentreSeeWhoAsksOnAnyOfItsOpportunitiesInPages() {
        var alsoDecidedOn = world.shift(REYMONTA, 14, 18, 1, Admission.BY_APPROVAL);
        var ids = Stream.generate(Shifts::placement).limit(5).toList();
        for (int i = 0; i < ids.size(); i++) {
            world.join(ids.get(i), world.volunteer(), i % 2 == 0 ? decidedOn : alsoDecidedOn);
        }
        world.join(Shifts.placement(), world.volunteer(), elsewhere);
        decide(ids.getFirst(), HostStep.APPROVE);

        var first = asking(new Paging(Optional.empty(), 2));
        var last = asking(after(first));

        assertThat(Stream.of(first, last).flatMap(page -> page.items().stream()))
                .allSatisfy(view -> assertThat(view.volunteerName()).isNotNull())
                .extracting(PlacementView::id)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().skip(1).map(PlacementId::value).toList());
        assertThat(last.next()).isNull();
        var all = new Paging(Optional.empty(), 10);
        assertThat(world.showPlacements
                        .at(REYMONTA, null, all, coordinator(REYMONTA))
                        .orElseThrow()
                        .items())
                .hasSize(5);
        for (var other : List.of(coordinator(NOWA_HUTA), contact(), themselves(world.volunteer()))) {
            assertThat(world.showPlacements.at(REYMONTA, null, all, other)).isEmpty();
        }
    }

    @Test
    void thoseOfAListAreShownToTheStaffAndToWhoActsForTheirOrganisation() {
        var asks = Shifts.placement();
        var seated = Shifts.placement();
        var otherwise = Shifts.placement();
        world.join(asks, world.volunteer(), decidedOn);
        world.join(seated, world.volunteer(), decidedOn);
        world.join(otherwise, world.volunteer(), elsewhere);
        decide(seated, HostStep.APPROVE);
        var listed = Map.of(asks, decidedOn.id(), seated, decidedOn.id(), otherwise, elsewhere.id());

        assertThat(world.showPlacements.those(REYMONTA, null, listed, coordinator(REYMONTA)))
                .allSatisfy(view -> assertThat(view.volunteerName()).isNotNull())
                .extracting(PlacementView::id)
                .containsExactlyInAnyOrder(asks.value(), seated.value());
        assertThat(world.showPlacements.those(REYMONTA, Offers.FOUNDATION, listed, contact()))
                .extracting(PlacementView::id, view -> view.volunteerName() != null)
                .containsExactlyInAnyOrder(tuple(asks.value(), false), tuple(seated.value(), true));
        for (var other : List.of(coordinator(NOWA_HUTA), contact(), themselves(world.volunteer()))) {
            assertThat(world.showPlacements.those(REYMONTA, null, listed, other))
                    .isEmpty();
        }
        var another = new OrganisationId(UUID.randomUUID());
        assertThat(world.showPlacements.those(REYMONTA, another, listed, coordinator(REYMONTA)))
                .isEmpty();
    }

    private Page<PlacementView> asking(Paging paging) {
        return world.showPlacements
                .at(REYMONTA, PlacementState.APPLIED, paging, coordinator(REYMONTA))
                .orElseThrow();
    }

    @Test
    void whatWasMissingAndIsSeenToMakesThePlacementAgreed() {
        world.missing.add(Missing.AGREEMENT);
        var anna = world.volunteer();
        var id = Shifts.placement();
        world.join(id, anna, elsewhere);
        world.settleReadiness.attended(anna.id());
        assertThat(state(elsewhere, id)).isEqualTo(PlacementState.ACCEPTED);

        world.missing.clear();
        world.settleReadiness.attended(anna.id());

        assertThat(state(elsewhere, id)).isEqualTo(PlacementState.AGREED);
        world.settleReadiness.attended(anna.id());
        assertThat(state(elsewhere, id)).isEqualTo(PlacementState.AGREED);
    }

    private static Paging after(Page<?> page) {
        return new Paging(Optional.ofNullable(page.next()).map(Cursor::decode), 2);
    }

    private PlacementState state(Opportunity opportunity, PlacementId id) {
        return world.sheet(opportunity).find(id).orElseThrow().state();
    }

    private Volunteer changed(Function<Volunteer, VolunteerStep> step) {
        var before = world.volunteer();
        var done = (VolunteerStep.Done) step.apply(before);
        assertThat(world.volunteers.save(done)).isTrue();
        return done.volunteer();
    }

    private void decide(PlacementId id, HostStep step) {
        assertThat(world.movePlacements.decide(new MovePlacements.Wish(REYMONTA, id, contact()), step, null))
                .isInstanceOf(Placing.Done.class);
    }

    private PlacementView view(PlacementId id, Actor actor) {
        return world.showPlacements.one(REYMONTA, id, actor).orElseThrow();
    }

    private List<PlacementView> seen(Actor actor) {
        return world.showPlacements
                .of(REYMONTA, decidedOn.id(), null, new Paging(Optional.empty(), 20), actor)
                .orElseThrow()
                .items();
    }

    private Page<PlacementView> page(Paging paging) {
        return world.showPlacements
                .of(REYMONTA, decidedOn.id(), null, paging, coordinator(REYMONTA))
                .orElseThrow();
    }
}
