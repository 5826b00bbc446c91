package pl.krakow.centra.volunteering.agreements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.BOHDAN;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FESTIVAL;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

class InsuringTest {

    private static final OrganisationPapers NONE = OrganisationPapers.none("reymonta", FOUNDATION);

    @Test
    void namesEachDayNobodyCovers() {
        var span = Span.of(List.of(shift(MONDAY), shift(MONDAY.plusDays(7)), shift(MONDAY.plusDays(14))))
                .getFirst();

        assertThat(Insuring.of(span, NONE).uncovered())
                .containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));
        assertThat(Insuring.of(
                                span,
                                NONE.with(policy(MONDAY, MONDAY.plusDays(7), Set.of(), null))
                                        .orElseThrow())
                        .uncovered())
                .containsExactly(MONDAY.plusDays(14));
    }

    /** Six weekly shifts are one long engagement, not six short ones. */
    @Test
    void leavesToTheStateWhatIsLongThoughEachShiftIsShort() {
        var shifts = new ArrayList<PlacementFacts>();
        for (int week = 0; week < 6; week++) {
            shifts.add(shift(MONDAY.plusWeeks(week)));
        }
        var spans = Span.of(shifts);

        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().calendarDays()).isEqualTo(36);
        assertThat(Insuring.of(spans.getFirst(), NONE))
                .isEqualTo(new Insuring(spans.getFirst(), Insurer.STATE, List.of()));
    }

    @Test
    void countsNoPlacementThatCameToNothing() {
        var spans = Span.of(List.of(
                shift(MONDAY),
                placement(ANNA, FESTIVAL, MONDAY.plusDays(60), MONDAY.plusDays(60), PlacementState.WITHDRAWN)));

        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().calendarDays()).isEqualTo(1);
    }

    @Test
    void coversOnlyWhomAPolicyNamesAndOnlyWhileItRuns() {
        var named = NONE.with(policy(MONDAY, MONDAY.plusDays(9), Set.of(BOHDAN), null))
                .orElseThrow();
        assertThat(named.insure(ANNA, MONDAY)).isFalse();
        assertThat(named.insure(BOHDAN, MONDAY)).isTrue();

        var policy = policy(MONDAY, MONDAY.plusDays(9), Set.of(), null);
        var ended = NONE.with(policy).orElseThrow().ended(policy.id(), MONDAY.plusDays(3));
        assertThat(ended.insure(ANNA, MONDAY.plusDays(2))).isTrue();
        assertThat(ended.insure(ANNA, MONDAY.plusDays(3))).isFalse();
        assertThat(ended.policies()).hasSize(1);
    }

    /**
     * Generated calendars against a naive reading of the law: for each volunteer and opportunity the days of service are put on
     * a calendar; where first and last are at most 30 calendar days apart, each of them no policy covers has to be on the list. Of
     * thousands of days none is left out, and none is on it that needn't be.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void leavesNobodyOutWhoHasToBeInsured(long seed) {
        var random = new Random(seed);
        int missing = 0;
        for (int calendar = 0; calendar < 1_500; calendar++) {
            var placements = new ArrayList<PlacementFacts>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                var volunteer = random.nextBoolean() ? ANNA : BOHDAN;
                var opportunity = random.nextBoolean() ? FESTIVAL : new OpportunityId(new UUID(3, 2));
                var first = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(220));
                var last = random.nextInt(3) == 0 ? first.plusDays(random.nextInt(45)) : first;
                placements.add(placement(
                        volunteer,
                        opportunity,
                        first,
                        last,
                        PlacementState.values()[random.nextInt(PlacementState.values().length)]));
            }
            var papers = NONE;
            for (int i = 0; i < random.nextInt(4); i++) {
                var from = LocalDate.of(2026, 8, 20).plusDays(random.nextInt(240));
                papers = papers.with(policy(
                                from,
                                from.plusDays(random.nextInt(60)),
                                random.nextInt(3) == 0 ? Set.of(ANNA) : Set.of(),
                                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(30)) : null))
                        .orElseThrow();
            }
            var found = new HashSet<String>();
            for (var span : Span.of(placements)) {
                Insuring.of(span, papers)
                        .uncovered()
                        .forEach(day -> found.add(span.volunteer() + "/" + span.opportunity() + "/" + day));
            }
            var expected = naive(placements, papers);
            missing += expected.size();
            assertThat(found).as("calendar %d of seed %d", calendar, seed).isEqualTo(expected);
        }
        assertThat(missing).isGreaterThan(5_000);
    }

    private static Set<String> naive(List<PlacementFacts> placements, OrganisationPapers papers) {
        var uncovered = new HashSet<String>();
        for (var volunteer : List.of(ANNA, BOHDAN)) {
            for (var opportunity : List.of(FESTIVAL, new OpportunityId(new UUID(3, 2)))) {
                var calendar = new boolean[500];
                for (var placement : placements) {
                    boolean work = switch (placement.state()) {
                        case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF -> true;
                        default -> false;
                    };
                    if (work
                            && placement.volunteer().equals(volunteer)
                            && placement.post().opportunity().equals(opportunity)) {
                        for (int day = index(placement.firstDay()); day <= index(placement.lastDay()); day++) {
                            calendar[day] = true;
                        }
                    }
                }
                int first = 0;
                while (first < calendar.length && !calendar[first]) {
                    first++;
                }
                int last = calendar.length - 1;
                while (last >= 0 && !calendar[last]) {
                    last--;
                }
                if (last >= first && last - first + 1 <= 30) {
                    for (int day = first; day <= last; day++) {
                        if (calendar[day] && !covered(papers, volunteer, day)) {
                            uncovered.add(volunteer + "/" + opportunity + "/" + date(day));
                        }
                    }
                }
            }
        }
        return uncovered;
    }

    private static boolean covered(OrganisationPapers papers, VolunteerId volunteer, int day) {
        boolean covered = false;
        for (var policy : papers.policies()) {
            int end = policy.endedFrom() == null ? Integer.MAX_VALUE : index(policy.endedFrom());
            boolean runs = index(policy.from()) <= day && day <= index(policy.until()) && day < end;
            covered |= runs && (policy.named().isEmpty() || policy.named().contains(volunteer));
        }
        return covered;
    }

    private static int index(LocalDate day) {
        return (int) (day.toEpochDay() - LocalDate.of(2026, 8, 1).toEpochDay());
    }

    private static LocalDate date(int index) {
        return LocalDate.of(2026, 8, 1).plusDays(index);
    }

    private static PlacementFacts shift(LocalDate day) {
        return placement(ANNA, FESTIVAL, day, day, PlacementState.ACCEPTED);
    }

    private static InsurancePolicy policy(
            LocalDate from, LocalDate until, Set<VolunteerId> named, @Nullable LocalDate endedFrom) {
        return new InsurancePolicy(UUID.randomUUID(), "Zgoda", "NNW/17", from, until, named, "maria", NOW, endedFrom);
    }
}
