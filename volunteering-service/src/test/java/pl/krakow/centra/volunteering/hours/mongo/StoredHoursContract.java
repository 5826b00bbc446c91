package pl.krakow.centra.volunteering.hours.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.KRAKOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.confirmed;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.done;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.empty;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.logged;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.hours.domain.DayTotal;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers.Selection;

/** What the ports promise on a store. */
abstract class StoredHoursContract {

    private static final HourlyRates RATES =
            HourlyRates.none("reymonta").with(new HourlyRates.Rate(MONDAY, 3_000, "konkurs 2026", "coordinator", NOW));

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    private HoursLedgers ledgers() {
        return new MongoHoursLedgers(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    @Test
    void keepsALedgerAndTellsWhatIsConfirmedInOneWrite() {
        var ledgers = ledgers();
        var monday = work(MONDAY, 90);
        var first = logged(empty(), monday).valuedBy(RATES);
        assertThat(ledgers.save(first, NOW)).isTrue();
        assertThat(ledgers.save(first, NOW)).isFalse();
        assertThat(ledgers.find(first.changed().placement())).contains(first.changed());
        assertThat(told(first.changed())).isEmpty();

        var second = confirmed(first.changed(), monday).valuedBy(RATES);
        assertThat(ledgers.save(second, NOW)).isTrue();
        assertThat(ledgers.save(second, NOW)).isFalse();

        assertThat(ledgers.find(first.changed().placement())).contains(second.changed());
        assertThat(told(second.changed()))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"minutes\":90", "\"valueInGrosz\":4500");
    }

    private List<String> told(HoursLedger ledger) {
        return Optional.ofNullable(mongo().findById(ledger.placement().value(), HoursDocument.class))
                .orElseThrow()
                .outbox()
                .stream()
                .map(event -> event.data().replace(" ", ""))
                .toList();
    }

    @Test
    void addsUpOnlyConfirmedDaysOfThePeriod() {
        var ledgers = ledgers();
        var monday = work(MONDAY, 60);
        var tuesday = work(MONDAY.plusDays(1), 60);
        var open = work(MONDAY.plusDays(2), 60);
        var ledger = logged(logged(logged(empty(), monday), tuesday), open);
        ledgers.save(confirmed(confirmed(ledger, monday), tuesday).atRevision(1).valuedBy(RATES), NOW);

        var found =
                ledgers.confirmed(new Selection("reymonta", FOUNDATION, ANNA, MONDAY.plusDays(1), MONDAY.plusDays(9)));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().days()).containsExactly(new DayTotal(MONDAY.plusDays(1), 60, 3_000L));
        assertThat(ledgers.confirmed(new Selection("nowa-huta", null, null, MONDAY, MONDAY.plusDays(9))))
                .isEmpty();
        assertThat(ledgers.confirmed(new Selection("reymonta", null, null, MONDAY.plusDays(2), MONDAY.plusDays(9))))
                .isEmpty();
    }

    @Test
    void knowsWhatWaitsForAnOrganisationAndWhatIsToBeValuedAnew() {
        var ledgers = ledgers();
        var monday = work(MONDAY, 60);
        var ledger =
                logged(empty(), monday).valuedBy(HourlyRates.none("reymonta")).changed();
        ledgers.save(ledger.valuedBy(HourlyRates.none("reymonta")), NOW);
        assertThat(ledgers.waiting("reymonta", FOUNDATION, 10)).containsExactly(ledger);
        assertThat(ledgers.valuedBefore("reymonta", 1, 10)).containsExactly(ledger);

        var settled = done(ledger.confirm(monday.id(), "maria", KRAKOW, NOW)).valuedBy(RATES);
        ledgers.save(settled, NOW);

        assertThat(ledgers.waiting("reymonta", FOUNDATION, 10)).isEmpty();
        assertThat(ledgers.valuedBefore("reymonta", 1, 10)).isEmpty();
        assertThat(ledgers.of(ANNA)).containsExactly(settled.changed());
    }

    @Test
    void listsWhatWaitsAtACentreLongestFirstInPages() {
        var ledgers = ledgers();
        for (int i = 0; i < 5; i++) {
            ledgers.save(logged(empty(), work(MONDAY, 60)).valuedBy(RATES), NOW);
        }

        var all = ledgers.waiting("reymonta", null, null, 10);
        var seen = new ArrayList<HoursLedger>();
        for (var page = ledgers.waiting("reymonta", null, null, 2);
                !page.isEmpty();
                page = ledgers.waiting("reymonta", null, place(seen.getLast()), 2)) {
            seen.addAll(page);
        }

        assertThat(all).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(LONGEST_FIRST);
        assertThat(seen).isEqualTo(all);
        assertThat(ledgers.waiting("reymonta", FOUNDATION, place(all.getFirst()), 10))
                .isEqualTo(all.subList(1, 5));
        assertThat(ledgers.waiting("nowa-huta", null, null, 10)).isEmpty();
    }

    private static final Comparator<HoursLedger> LONGEST_FIRST =
            Comparator.comparing(ledger -> ledger.openSince().orElseThrow());

    private static HoursLedgers.Place place(HoursLedger ledger) {
        return new HoursLedgers.Place(ledger.openSince().orElseThrow(), ledger.placement());
    }

    @Test
    void keepsRatesAndLosesNone() {
        var rates = new MongoRates(mongo());
        assertThat(rates.of("reymonta")).isEqualTo(HourlyRates.none("reymonta"));

        assertThat(rates.save(RATES)).isTrue();
        assertThat(rates.save(RATES)).isFalse();
        var more = RATES.with(new HourlyRates.Rate(MONDAY.plusDays(9), 3_500, null, "coordinator", NOW));
        assertThat(rates.save(more)).isTrue();

        assertThat(rates.of("reymonta")).isEqualTo(more);
        assertThat(rates.all()).containsExactly(more);
    }
}
