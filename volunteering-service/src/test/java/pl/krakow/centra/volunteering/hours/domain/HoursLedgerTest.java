package pl.krakow.centra.volunteering.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.KRAKOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.SPAN;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.TODAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.confirmed;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.done;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.empty;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.logged;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.volunteering.hours.domain.HoursLedger.Span;

class HoursLedgerTest {

    @Test
    void countsOnlyWhatTheOrganisationConfirmed() {
        var monday = work(MONDAY, 120);
        var tuesday = work(MONDAY.plusDays(1), 90);
        var ledger = logged(logged(empty(), monday), tuesday);
        assertThat(ledger.confirmedMinutes()).isZero();
        assertThat(ledger.open()).containsExactly(monday, tuesday);

        var agreed = confirmed(ledger, tuesday);

        assertThat(agreed.confirmedMinutes()).isEqualTo(90);
        assertThat(agreed.open()).containsExactly(monday);
        assertThat(agreed.entries()).isEqualTo(ledger.entries());
    }

    @Test
    void writesTheSameEntryDownOnce() {
        var monday = work(MONDAY, 120);
        var ledger = logged(empty(), monday);

        assertThat(ledger.log(monday, SPAN)).isEqualTo(new HoursStep.Done(ledger, false));
    }

    /** What is confirmed stands until what corrects it is confirmed too. */
    @Test
    void keepsWhatIsConfirmedUntilItsCorrectionIs() {
        var wrong = work(MONDAY, 120);
        var right = work(MONDAY, 180, wrong.id());
        var ledger = logged(confirmed(logged(empty(), wrong), wrong), right);
        assertThat(ledger.state(wrong.id())).isEqualTo(EntryState.CONFIRMED);
        assertThat(ledger.confirmedMinutes()).isEqualTo(120);

        var corrected = confirmed(ledger, right);

        assertThat(corrected.state(wrong.id())).isEqualTo(EntryState.REPLACED);
        assertThat(corrected.confirmedMinutes()).isEqualTo(180);
        assertThat(corrected.entries()).containsExactly(wrong, right);
    }

    @Test
    void putsACorrectionOfWhatWaitsInItsPlaceAtOnce() {
        var wrong = work(MONDAY, 120);
        var right = work(MONDAY, 60, wrong.id());
        var ledger = logged(logged(empty(), wrong), right);

        assertThat(ledger.open()).containsExactly(right);
        assertThat(ledger.confirm(wrong.id(), "maria", KRAKOW, NOW))
                .isEqualTo(new HoursStep.NotPossible(EntryState.REPLACED));
    }

    @Test
    void correctsAnEntryOnce() {
        var wrong = work(MONDAY, 120);
        var right = work(MONDAY, 60, wrong.id());
        var ledger = logged(logged(empty(), wrong), right);

        assertThat(ledger.log(work(MONDAY, 30, wrong.id()), SPAN))
                .isEqualTo(new HoursStep.AlreadyCorrected(right.id()));
        assertThat(logged(ledger, work(MONDAY, 30, right.id())).open()).hasSize(1);
    }

    @Test
    void letsTheOrganisationDisagreeAndThinkAgain() {
        var monday = work(MONDAY, 120);
        var ledger = confirmed(logged(empty(), monday), monday);

        var disputed = done(ledger.dispute(monday.id(), "To były dwie godziny później", "maria", NOW));
        assertThat(disputed.state(monday.id())).isEqualTo(EntryState.DISPUTED);
        assertThat(disputed.confirmedMinutes()).isZero();

        assertThat(confirmed(disputed, monday).confirmedMinutes()).isEqualTo(120);
        assertThat(disputed.verdicts()).hasSize(2);
    }

    @Test
    void takesBackWhatWaitsButNotWhatIsConfirmed() {
        var monday = work(MONDAY, 120);
        var ledger = logged(empty(), monday);

        assertThat(done(ledger.withdraw(monday.id(), "anna", NOW)).state(monday.id()))
                .isEqualTo(EntryState.WITHDRAWN);
        assertThat(confirmed(ledger, monday).withdraw(monday.id(), "anna", NOW))
                .isEqualTo(new HoursStep.NotPossible(EntryState.CONFIRMED));
    }

    @Test
    void putsBackWhatACorrectionThatIsTakenBackWasToReplace() {
        var wrong = work(MONDAY, 120);
        var right = work(MONDAY, 60, wrong.id());
        var ledger = logged(logged(empty(), wrong), right);

        var back = done(ledger.withdraw(right.id(), "anna", NOW));

        assertThat(back.open()).containsExactly(wrong);
    }

    @Test
    void refusesDaysThatAreNoneOfItsOwnOrStillToCome() {
        assertThat(empty().log(work(MONDAY.minusDays(1), 60), SPAN))
                .isEqualTo(new HoursStep.DayOutside(MONDAY, MONDAY.plusDays(60)));
        assertThat(empty().log(work(TODAY.plusDays(1), 60), SPAN)).isEqualTo(new HoursStep.DayToCome());
        assertThat(empty().log(work(TODAY, 60), SPAN)).isInstanceOf(HoursStep.Done.class);
    }

    @Test
    void knowsNothingOfAnEntryThatIsNotThere() {
        var unknown = new EntryId(UUID.randomUUID());

        assertThat(empty().confirm(unknown, "maria", KRAKOW, NOW)).isEqualTo(new HoursStep.EntryUnknown());
        assertThat(empty().log(work(MONDAY, 60, unknown), SPAN)).isEqualTo(new HoursStep.EntryUnknown());
    }

    /** A day is as long as the clocks say. */
    @ParameterizedTest(name = "{0} has {1} minutes")
    @CsvSource({"2026-03-28, 1440", "2026-03-29, 1380", "2026-10-25, 1500"})
    void writesDownNoMoreThanADayHas(LocalDate day, int minutes) {
        var span = new Span(day, day, day, KRAKOW);

        assertThat(empty().log(work(day, minutes + 1), span)).isEqualTo(new HoursStep.DayFull(minutes));
        var full = done(empty().log(work(day, minutes), span));
        assertThat(full.log(work(day, 1), span)).isEqualTo(new HoursStep.DayFull(0));
    }

    @Test
    void confirmsNoMoreThanADayHas() {
        var long1 = work(MONDAY, 1_400);
        var short1 = work(MONDAY, 10, long1.id());
        var other = work(MONDAY, 1_000);
        var ledger = logged(logged(confirmed(logged(empty(), long1), long1), short1), other);

        assertThat(ledger.confirm(other.id(), "maria", KRAKOW, NOW)).isEqualTo(new HoursStep.DayFull(40));
        assertThat(confirmed(confirmed(ledger, short1), other).confirmedMinutes())
                .isEqualTo(1_010);
    }

    @Test
    void tellsOfEachDayWhatChangedAndNothingTwice() {
        var rates = HourlyRates.none("reymonta").with(new HourlyRates.Rate(MONDAY, 3_000, null, "coordinator", NOW));
        var monday = work(MONDAY, 50);
        var tuesday = work(MONDAY.plusDays(1), 60);
        var ledger = logged(logged(empty(), monday), tuesday);
        assertThat(ledger.valuedBy(rates).news()).isEmpty();

        var first = confirmed(ledger, monday).valuedBy(rates);
        assertThat(first.news()).containsExactly(new DayTotal(MONDAY, 50, 2_500L));

        var second = confirmed(first.changed(), tuesday).valuedBy(rates);
        assertThat(second.news()).containsExactly(new DayTotal(MONDAY.plusDays(1), 60, 3_000L));

        var third = done(second.changed().dispute(monday.id(), "nie było", "maria", NOW))
                .valuedBy(rates);
        assertThat(third.news()).containsExactly(new DayTotal(MONDAY, 0, 0L));
        assertThat(third.changed().valuedBy(rates).news()).isEmpty();
    }

    @Test
    void tellsAgainWhatARateThatIsSetLaterMakesOfIt() {
        var monday = work(MONDAY, 90);
        var before = confirmed(logged(empty(), monday), monday).valuedBy(HourlyRates.none("reymonta"));
        assertThat(before.news()).containsExactly(new DayTotal(MONDAY, 90, null));

        var rates = HourlyRates.none("reymonta").with(new HourlyRates.Rate(MONDAY, 3_333, null, "coordinator", NOW));
        var after = before.changed().again().valuedBy(rates);

        assertThat(after.news()).containsExactly(new DayTotal(MONDAY, 90, 5_000L));
        assertThat(after.changed().valuedAt()).isEqualTo(1);
    }

    @Test
    void forgetsWordsAndPeopleButNoMinutes() {
        var monday = work(MONDAY, 90);
        var ledger = confirmed(logged(empty(), monday), monday).withoutWords();

        assertThat(ledger.confirmedMinutes()).isEqualTo(90);
        assertThat(ledger.toString()).doesNotContain("anna", "maria", "stoliki");
    }

    /** Whatever is written and said in any order: nothing is lost, no day is too long, what is confirmed is what was said last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverChangesWhatWasWrittenAndNeverCountsTooMuch(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var ledger = empty();
            List<HoursEntry> written = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                var some = written.isEmpty() ? null : written.get(random.nextInt(written.size()));
                var before = ledger;
                var step = switch (random.nextInt(6)) {
                    case 0, 1 -> ledger.log(work(MONDAY.plusDays(random.nextInt(2)), 1 + random.nextInt(900)), SPAN);
                    case 2 ->
                        ledger.log(
                                work(
                                        MONDAY.plusDays(random.nextInt(2)),
                                        1 + random.nextInt(900),
                                        some == null ? null : some.id()),
                                SPAN);
                    case 3 -> ledger.dispute(idOf(some), "nie", "maria", NOW);
                    case 4 -> ledger.withdraw(idOf(some), "anna", NOW);
                    default -> ledger.confirm(idOf(some), "maria", KRAKOW, NOW);
                };
                if (step instanceof HoursStep.Done(var next, var _)) {
                    ledger = next;
                    assertThat(next.entries().subList(0, before.entries().size()))
                            .isEqualTo(before.entries());
                    assertThat(next.verdicts().subList(0, before.verdicts().size()))
                            .isEqualTo(before.verdicts());
                    written = next.entries();
                }
                var now = ledger;
                assertThat(ledger.confirmed().values())
                        .allSatisfy(minutes -> assertThat(minutes).isLessThanOrEqualTo(1_440));
                assertThat(ledger.confirmedMinutes())
                        .isEqualTo(written.stream()
                                .filter(entry -> now.state(entry.id()) == EntryState.CONFIRMED)
                                .mapToInt(HoursEntry::minutes)
                                .sum());
                assertThat(ledger.entries())
                        .filteredOn(entry -> now.state(entry.id()) == EntryState.CONFIRMED)
                        .allSatisfy(entry -> assertThat(
                                        now.verdict(entry.id()).orElseThrow().kind())
                                .isEqualTo(Verdict.Kind.CONFIRMED));
            }
        }
    }

    private static EntryId idOf(@Nullable HoursEntry entry) {
        return entry == null ? new EntryId(UUID.randomUUID()) : entry.id();
    }
}
