package pl.krakow.centra.volunteering.opportunities.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.CHOIR;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Position;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Selection;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What the port promises, wherever it keeps things. */
public abstract class OpportunitiesContract {

    protected abstract Opportunities opportunities();

    @Test
    void findsAnOpportunityAtItsCentreOnly() {
        Opportunity submission = add(submission());

        assertThat(opportunities().find("reymonta", submission.id())).contains(submission);
        assertThat(opportunities().find("nowa-huta", submission.id())).isEmpty();
        assertThat(opportunities().find("reymonta", new OpportunityId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void tellsWhatIsAnnouncedAndNotOverWithItsRevision() {
        Opportunity waiting = add(submission());
        Opportunity announced = add(submission());
        opportunities().save(published(announced));
        Opportunity gone = add(submission());
        Decision.Decided publish = published(gone);
        opportunities().save(publish);
        opportunities().save(closed(publish.opportunity()));

        assertThat(opportunities().announced(MONDAY.plusDays(3)))
                .containsEntry(announced.id(), 2L)
                .doesNotContainKeys(waiting.id(), gone.id());
        assertThat(opportunities().announced(MONDAY.plusDays(4))).doesNotContainKey(announced.id());
    }

    @Test
    void givesWhatWasAnnouncedLastFirst() {
        Opportunity first = add(submission());
        Opportunity second = add(submission());
        Opportunity elsewhere = add(submission("nowa-huta", help(MONDAY, MONDAY)));
        add(submission());
        opportunities().save((Decision.Decided) second.publish(_ -> true, NOW));
        opportunities().save((Decision.Decided) first.publish(_ -> true, NOW.plusSeconds(60)));
        opportunities().save((Decision.Decided) elsewhere.publish(_ -> true, NOW.plusSeconds(30)));

        assertThat(ids(opportunities().latest("reymonta", MONDAY, 1_000)))
                .containsSubsequence(first.id(), second.id())
                .doesNotContain(elsewhere.id());
        assertThat(ids(opportunities().latest(null, MONDAY, 1_000)))
                .containsSubsequence(first.id(), elsewhere.id(), second.id());
        assertThat(ids(opportunities().latest(null, MONDAY.plusDays(1), 1_000))).doesNotContain(elsewhere.id());
        assertThat(opportunities().latest(null, MONDAY, 2)).hasSize(2);
    }

    @Test
    void givesWhatAnAccountSubmittedAndWhatItsOrganisationsOffer() {
        var account = UUID.randomUUID().toString();
        var organisation = new OrganisationId(UUID.randomUUID());
        var byAccount = add(submitted(account, Offers.CHOIR, NOW));
        var ofOrganisation = add(submitted("somebody", organisation, NOW.plusSeconds(1)));
        var both = add(submitted(account, organisation, NOW.plusSeconds(2)));
        opportunities().save(closed(ofOrganisation));

        assertThat(ids(opportunities().concerning(account, List.of(organisation), null, null, 10)))
                .containsExactly(both.id(), ofOrganisation.id(), byAccount.id());
        assertThat(ids(opportunities().concerning(account, List.of(), null, null, 10)))
                .containsExactly(both.id(), byAccount.id());
        assertThat(ids(opportunities().concerning(account, List.of(organisation), OpportunityState.CLOSED, null, 10)))
                .containsExactly(ofOrganisation.id());
        assertThat(ids(opportunities()
                        .concerning(
                                account,
                                List.of(organisation),
                                null,
                                new Opportunities.Submitted(
                                        both.submittedAt(), both.id().value()),
                                1)))
                .containsExactly(ofOrganisation.id());

        opportunities().replaceSubmitter(account, "erased:" + account);
        assertThat(opportunities().concerning(account, List.of(), null, null, 10))
                .isEmpty();
        assertThat(opportunities().find(both.id()))
                .hasValueSatisfying(known -> assertThat(known.details()).isEqualTo(both.details()));
    }

    private static Opportunity submitted(String by, OrganisationId organisation, Instant at) {
        return Opportunity.submit(
                new OpportunityId(UUID.randomUUID()),
                "reymonta",
                Offers.KRAKOW,
                help(organisation, MONDAY, MONDAY),
                by,
                at);
    }

    private static List<OpportunityId> ids(List<Opportunity> some) {
        return some.stream().map(Opportunity::id).toList();
    }

    @Test
    void findsThoseThereAreOfMany() {
        Opportunity one = add(submission());
        Opportunity other = add(submission("nowa-huta", help(MONDAY, MONDAY)));

        assertThat(opportunities().findAll(List.of(one.id(), new OpportunityId(UUID.randomUUID()), other.id())))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void addsASubmissionOnce() {
        Opportunity submission = add(submission());

        assertThat(opportunities().add(submission)).isFalse();
    }

    @Test
    void savesAStepOnWhatItWasDecidedOn() {
        Opportunity submission = add(submission());
        Decision.Decided publish = published(submission);
        Decision.Decided close = closed(submission);

        assertThat(opportunities().save(publish)).isTrue();
        assertThat(opportunities().save(close)).isFalse();
        assertThat(opportunities().find("reymonta", submission.id())).contains(publish.opportunity());

        Decision.Decided closeAfterwards = closed(publish.opportunity());
        assertThat(opportunities().save(closeAfterwards)).isTrue();
        assertThat(opportunities().find("reymonta", submission.id())).contains(closeAfterwards.opportunity());
    }

    @Test
    void savesNoStepOfAnOpportunityThatIsNotThere() {
        assertThat(opportunities().save(published(submission()))).isFalse();
    }

    @Test
    void letsExactlyOneOfManyStepsHappen() throws Exception {
        for (int round = 0; round < 10; round++) {
            Opportunity submission = add(submission());
            CountDownLatch start = new CountDownLatch(1);
            int saved = 0;
            try (ExecutorService deciders = Executors.newFixedThreadPool(8)) {
                List<Future<Boolean>> done = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Decision.Decided step = i % 2 == 0 ? published(submission) : closed(submission);
                    done.add(deciders.submit(() -> {
                        start.await();
                        return opportunities().save(step);
                    }));
                }
                start.countDown();
                for (Future<Boolean> each : done) {
                    saved += each.get(30, TimeUnit.SECONDS) ? 1 : 0;
                }
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void listsWhatStillLastsAndWhatBeginsInTime() {
        Opportunity over = publish("reymonta", FOUNDATION, MONDAY.minusDays(9), MONDAY.minusDays(1));
        Opportunity longTerm = publish("reymonta", FOUNDATION, MONDAY.minusDays(300), MONDAY);
        Opportunity onTheDay = publish("reymonta", FOUNDATION, MONDAY, MONDAY);
        Opportunity later = publish("reymonta", FOUNDATION, MONDAY.plusDays(9), MONDAY.plusDays(9));

        assertThat(list(selection("reymonta", null, MONDAY, MONDAY))).containsExactly(longTerm, onTheDay);
        assertThat(list(selection("reymonta", null, MONDAY, null)))
                .containsExactly(longTerm, onTheDay, later)
                .doesNotContain(over);
    }

    @Test
    void listsByCentreStateAndOrganisation() {
        Opportunity foundation = publish("reymonta", FOUNDATION, MONDAY, MONDAY);
        Opportunity choir = publish("nowa-huta", CHOIR, MONDAY.plusDays(1), MONDAY.plusDays(1));
        Opportunity submission = add(submission());

        assertThat(list(selection(null, null, MONDAY, null))).containsExactly(foundation, choir);
        assertThat(list(selection("nowa-huta", null, MONDAY, null))).containsExactly(choir);
        assertThat(list(selection(null, FOUNDATION, MONDAY, null))).containsExactly(foundation);
        assertThat(list(new Selection("reymonta", OpportunityState.SUBMITTED, null, MONDAY, null)))
                .containsExactly(submission);
    }

    @Test
    void pagesInTheOrderOfTimeThoughManyBeginTogether() {
        List<Opportunity> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            all.add(publish("reymonta", FOUNDATION, MONDAY.plusDays(i / 4), MONDAY.plusDays(20)));
        }
        Selection everything = selection("reymonta", null, MONDAY, null);
        List<Opportunity> seen = new ArrayList<>();
        List<Opportunity> page = opportunities().list(everything, null, 3);
        while (!page.isEmpty()) {
            seen.addAll(page);
            Opportunity last = page.getLast();
            page = opportunities()
                    .list(
                            everything,
                            new Position(last.details().from(), last.id().value()),
                            3);
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).extracting(each -> each.details().from()).isSorted();
    }

    private List<Opportunity> list(Selection selection) {
        return opportunities().list(selection, null, 100);
    }

    private static Selection selection(
            @Nullable String centre, @Nullable OrganisationId organisation, LocalDate from, @Nullable LocalDate to) {
        return new Selection(centre, OpportunityState.PUBLISHED, organisation, from, to);
    }

    private Opportunity publish(String centre, OrganisationId organisation, LocalDate from, LocalDate until) {
        Opportunity submission = add(submission(centre, help(organisation, from, until)));
        var before = from.atStartOfDay(Offers.KRAKOW).toInstant();
        var step = (Decision.Decided) submission.publish(any -> true, before.isBefore(NOW) ? before : NOW);
        assertThat(opportunities().save(step)).isTrue();
        return step.opportunity();
    }

    private Opportunity add(Opportunity submission) {
        assertThat(opportunities().add(submission)).isTrue();
        return submission;
    }
}
