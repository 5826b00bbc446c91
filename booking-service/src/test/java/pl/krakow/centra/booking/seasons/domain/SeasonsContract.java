package pl.krakow.centra.booking.seasons.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Season.Answer;

/** What every store of seasons keeps to. */
public abstract class SeasonsContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 9, 1);

    private final String centre = "centre-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Seasons seasons();

    @Test
    void giveBackWhatWasSaved() {
        var season = published(SPRING);
        seasons().add(season);

        assertThat(seasons().find(centre, season.id())).contains(season);
    }

    @Test
    void keepCentresApart() {
        var season = draft(SPRING);
        seasons().add(season);

        assertThat(seasons().find("elsewhere", season.id())).isEmpty();
        assertThat(seasons().of("elsewhere", true, null, 10)).isEmpty();
    }

    @Test
    void addASeasonOnce() {
        var season = draft(SPRING);

        assertThat(seasons().add(season)).isTrue();
        assertThat(seasons().add(opened(season))).isFalse();

        assertThat(seasons().find(centre, season.id())).contains(season);
    }

    @Test
    void saveOfTwoWhoLoadedTheSameOnlyOne() {
        var season = draft(SPRING);
        seasons().add(season);
        var opened = opened(season);

        assertThat(seasons().save(opened, season.revision())).isTrue();
        assertThat(seasons().save(done(season.open(_ -> true, "somebody else", NOW)), season.revision()))
                .isFalse();

        assertThat(seasons().find(centre, season.id())).contains(opened);
    }

    @Test
    void listTheLatestFirstFromAnyPlaceOnAndDraftsForStaffOnly() {
        var spring = opened(draft(SPRING));
        var autumn = opened(draft(AUTUMN));
        var winter = draft(AUTUMN.plusMonths(3));
        List.of(spring, winter, autumn).forEach(seasons()::add);

        assertThat(seasons().of(centre, true, null, 10)).containsExactly(winter, autumn, spring);
        assertThat(seasons().of(centre, false, null, 10)).containsExactly(autumn, spring);
        assertThat(seasons().of(centre, true, winter.id(), 1)).containsExactly(autumn);
        assertThat(seasons().of(centre, true, spring.id(), 1)).isEmpty();
    }

    @Test
    void knowWhichAreBeingPublished() {
        var under = publishing(SPRING);
        var over = published(AUTUMN);
        seasons().add(under);
        seasons().add(over);

        assertThat(seasons().publishing()).contains(under).doesNotContain(over);
    }

    @Test
    void knowWhichEndedBeforeADate() {
        var spring = draft(SPRING);
        var autumn = published(AUTUMN);
        seasons().add(autumn);
        seasons().add(spring);

        assertThat(seasons().endedBefore(AUTUMN)).contains(spring.id()).doesNotContain(autumn.id());
        assertThat(seasons().endedBefore(AUTUMN.plusYears(1))).containsSubsequence(spring.id(), autumn.id());
        assertThat(seasons().endedBefore(spring.terms().until())).doesNotContain(spring.id());
    }

    @Test
    void forgetReasonsOfAdjustmentsAndKeepWhatWasDecided() {
        var spring = published(SPRING);
        var without = published(SPRING).withoutReasons();
        var autumn = published(AUTUMN);
        List.of(spring, without, autumn).forEach(seasons()::add);

        assertThat(seasons().rememberingReasons(AUTUMN, 1_000)).contains(spring).doesNotContain(without, autumn);

        assertThat(seasons().save(spring.withoutReasons(), spring.revision())).isTrue();
        assertThat(seasons().rememberingReasons(AUTUMN, 1_000))
                .extracting(Season::id)
                .doesNotContain(spring.id());
        var kept = seasons().find(centre, spring.id()).orElseThrow();
        assertThat(kept.adjustments().keySet()).isEqualTo(spring.adjustments().keySet());
        assertThat(kept.adjustments().values())
                .allSatisfy(adjustment -> assertThat(adjustment.reason()).isNull())
                .filteredOn(Adjustment.Pinned.class::isInstance)
                .hasSize(1);
        assertThat(kept.revision()).isEqualTo(spring.revision());
    }

    @Test
    void knowWhichWasPublishedLastBeforeADate() {
        var spring = published(SPRING);
        var autumn = published(AUTUMN);
        var later = opened(draft(AUTUMN.plusMonths(4)));
        List.of(spring, autumn, later).forEach(seasons()::add);

        assertThat(seasons().publishedBefore(centre, AUTUMN.plusYears(1))).contains(autumn);
        assertThat(seasons().publishedBefore(centre, AUTUMN)).contains(spring);
        assertThat(seasons().publishedBefore(centre, SPRING)).isEmpty();
    }

    private Season draft(LocalDate from) {
        var terms = new SeasonTerms(
                "Sezon",
                from,
                from.plusMonths(3),
                List.of("1w039", "1w040"),
                NOW,
                NOW.plus(Duration.ofDays(7)),
                Duration.ofHours(6),
                42);
        return Season.draft(new SeasonId(UUID.randomUUID()), centre, terms, "coordinator", NOW);
    }

    private static Season opened(Season draft) {
        return done(draft.open(_ -> true, "coordinator", NOW));
    }

    private Season publishing(LocalDate from) {
        var closed = done(opened(draft(from)).close(_ -> true, "coordinator", NOW));
        var allocated = done(closed.allocated(made(1), _ -> true, "coordinator", NOW));
        var slot = Spring.slot("1w040", DayOfWeek.TUESDAY, "18:00");
        var pinned = done(allocated.adjusted(
                new WishId(UUID.randomUUID()),
                new Adjustment.Pinned(List.of(slot), "Koncert"),
                made(2),
                _ -> true,
                "coordinator",
                NOW));
        var forbidden = done(pinned.adjusted(
                new WishId(UUID.randomUUID()),
                new Adjustment.Forbidden(List.of(), null),
                made(3),
                _ -> true,
                "coordinator",
                NOW));
        return done(forbidden.publish(_ -> true, "coordinator", NOW));
    }

    private Season published(LocalDate from) {
        return done(publishing(from)
                .published(7, 2, Map.of(new BeneficiaryId(UUID.randomUUID()), new Standing(600, 480)), NOW));
    }

    private static Season.Made made(int number) {
        return new Season.Made(number, UUID.randomUUID(), NOW, 4, 3, 2, 1200, 900, 750_000, "f" + number);
    }

    private static Season done(Answer answer) {
        if (answer instanceof Answer.Done(var season)) {
            return season;
        }
        throw new AssertionError("not done: " + answer);
    }
}
