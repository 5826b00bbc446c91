package pl.krakow.centra.volunteering.agreements.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.DRAWN_UP;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.by;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.done;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.drawnUp;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.BOHDAN;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.InsurancePolicy;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames.Host;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What the ports promise on a store. */
abstract class StoredAgreementsContract {

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    private Agreements agreements() {
        return new MongoAgreements(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    private PapersOfOrganisations papers() {
        return new MongoPapers(mongo());
    }

    @Test
    void keepsAnAgreementWithAllItSaysThroughItsLife() {
        var agreements = agreements();
        var drawnUp = drawnUp(Concluding.WITH_GUARDIAN);
        assertThat(agreements.add(drawnUp)).isTrue();
        assertThat(agreements.add(drawnUp)).isFalse();
        assertThat(agreements.find(drawnUp.id())).contains(drawnUp);

        var accepted = done(drawnUp.accept(
                1,
                List.of(by(Side.VOLUNTEER, DRAWN_UP), by(Side.GUARDIAN, DRAWN_UP), by(Side.ORGANISATION, DRAWN_UP))));
        assertThat(agreements.save(accepted)).isTrue();
        assertThat(agreements.save(accepted)).isFalse();
        assertThat(agreements.find(drawnUp.id())).contains(accepted.agreement());

        var ended = done(accepted.agreement()
                .terminate(MONDAY.plusDays(3), Side.ORGANISATION, "maria", "Koniec projektu", DRAWN_UP));
        assertThat(agreements.save(ended)).isTrue();
        assertThat(agreements.find(drawnUp.id())).contains(ended.agreement());
        assertThat(told(drawnUp.id().value())).containsExactly(AgreementConcluded.TYPE, AgreementEnded.TYPE);
    }

    private List<String> told(UUID id) {
        return Optional.ofNullable(mongo().findById(id, AgreementDocument.class)).orElseThrow().outbox().stream()
                .map(PendingEvent::type)
                .toList();
    }

    @Test
    void listsAVolunteersAnOrganisationsAndACentresAgreements() {
        var agreements = agreements();
        var drawnUp = drawnUp(Concluding.THEMSELVES);
        agreements.add(drawnUp);

        assertThat(agreements.of(ANNA)).containsExactly(drawnUp);
        assertThat(agreements.of(BOHDAN)).isEmpty();
        assertThat(agreements.at("reymonta", FOUNDATION, null, 10)).containsExactly(drawnUp);
        assertThat(agreements.at("reymonta", null, drawnUp.id(), 10)).isEmpty();
        assertThat(agreements.at("nowa-huta", null, null, 10)).isEmpty();
        assertThat(agreements.findAll(List.of(drawnUp.id()))).containsExactly(drawnUp);
    }

    /** Both sides press the button at the same instant, again and again: it is concluded once, by both. */
    @Test
    void isConcludedOnceThoughBothSidesAcceptAtTheSameInstant() throws Exception {
        var agreements = agreements();
        for (int round = 0; round < 20; round++) {
            var drawnUp = drawnUp(Concluding.THEMSELVES);
            agreements.add(drawnUp);
            var start = new CountDownLatch(1);
            try (var sides = Executors.newFixedThreadPool(2)) {
                List<Future<?>> pressed = new ArrayList<>();
                for (var side : List.of(Side.VOLUNTEER, Side.ORGANISATION)) {
                    pressed.add(sides.submit(() -> {
                        start.await();
                        while (!accepted(agreements, drawnUp.id().value(), side)) {
                            Thread.onSpinWait();
                        }
                        return null;
                    }));
                }
                start.countDown();
                for (var each : pressed) {
                    each.get(30, TimeUnit.SECONDS);
                }
            }
            var concluded = agreements.find(drawnUp.id()).orElseThrow();
            assertThat(concluded.latest().isConcluded()).isTrue();
            assertThat(concluded.latest().acceptances()).hasSize(2);
            assertThat(told(drawnUp.id().value())).containsExactly(AgreementConcluded.TYPE);
        }
    }

    private static boolean accepted(Agreements agreements, UUID id, Side side) {
        var known = agreements.find(new AgreementId(id)).orElseThrow();
        return !(known.accept(1, by(side, DRAWN_UP)) instanceof AgreementStep.Done step) || agreements.save(step);
    }

    @Test
    void keepsAnOrganisationsPapersForEachCentre() {
        var papers = papers();
        var none = papers.of("reymonta", FOUNDATION);
        assertThat(none).isEqualTo(OrganisationPapers.none("reymonta", FOUNDATION));

        var given = none.with(new Terms.Organisation("Fundacja Sąsiedzi", null, "ul. Długa 1", "Maria Kowalska"));
        assertThat(papers.save(given)).isTrue();
        assertThat(papers.save(given)).isFalse();

        var policy = new InsurancePolicy(
                UUID.randomUUID(),
                "Zgoda",
                "17",
                MONDAY,
                MONDAY.plusDays(9),
                Set.of(ANNA, BOHDAN),
                "maria",
                DRAWN_UP,
                null);
        var insured = given.with(policy).orElseThrow();
        assertThat(papers.save(insured)).isTrue();
        var ended = insured.ended(policy.id(), MONDAY.plusDays(4));
        assertThat(papers.save(ended)).isTrue();
        assertThat(papers.of("reymonta", FOUNDATION)).isEqualTo(ended);
        assertThat(papers.of("nowa-huta", FOUNDATION).particulars()).isNull();
    }

    @Test
    void knowsWhatOrganisationsAreCalledThatGaveACentreTheirParticulars() {
        var papers = papers();
        papers.save(OrganisationPapers.none("reymonta", FOUNDATION)
                .with(new Terms.Organisation("Fundacja Sąsiedzi", null, "ul. Długa 1", "Maria Kowalska")));
        var insured = new OrganisationId(UUID.randomUUID());
        var policy = new InsurancePolicy(
                UUID.randomUUID(), "Zgoda", "17", MONDAY, MONDAY, Set.of(), "maria", DRAWN_UP, null);
        papers.save(OrganisationPapers.none("reymonta", insured).with(policy).orElseThrow());
        var here = new Host("reymonta", FOUNDATION);

        assertThat(papers.of(List.of(here, new Host("nowa-huta", FOUNDATION), new Host("reymonta", insured))))
                .isEqualTo(Map.of(here, "Fundacja Sąsiedzi"));
        assertThat(papers.of(List.of())).isEmpty();
    }
}
