package pl.krakow.centra.booking.seasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.seasons.domain.Adjustment;
import pl.krakow.centra.booking.seasons.domain.InMemorySeasons;
import pl.krakow.centra.booking.seasons.domain.InMemoryWishes;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.booking.seasons.domain.WishId;

/** What a coordinator wrote about a wish goes when the texts of meetings do; what was decided stays. */
class SeasonRetentionTest {

    private static final Retention RETENTION = new Retention(Period.ofDays(10), Period.ofDays(20), Period.ofYears(1));
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);

    private final InMemorySeasons seasons = new InMemorySeasons();
    private final WishData data = new WishData(new InMemoryWishes(), seasons, Centre.centres(), RETENTION);
    private final WishId wish = new WishId(UUID.randomUUID());
    private final Season season = withAdjustment(new Adjustment.Forbidden(List.of(), "Anna Nowak nie odda kluczy"));

    @Test
    void forgetsReasonsOfAdjustmentsWhenTextsAreForgotten() {
        seasons.add(season);

        assertThat(data.forgetWhatIsOld(morning(LAST_DAY.plusDays(20)))).isZero();
        assertThat(kept().adjustments()).isEqualTo(season.adjustments());

        assertThat(data.forgetWhatIsOld(morning(LAST_DAY.plusDays(21)))).isOne();
        assertThat(kept().adjustments()).isEqualTo(Map.of(wish, new Adjustment.Forbidden(List.of(), null)));
        assertThat(kept().revision()).isEqualTo(season.revision());

        assertThat(data.forgetWhatIsOld(morning(LAST_DAY.plusDays(21)))).isZero();
    }

    private Season kept() {
        return seasons.find(season.centre(), season.id()).orElseThrow();
    }

    private Season withAdjustment(Adjustment adjustment) {
        var from = LAST_DAY.minusMonths(3);
        var made = morning(from.minusMonths(2));
        var terms = new SeasonTerms(
                "Wiosna",
                from,
                LAST_DAY,
                List.of("1w040"),
                made,
                made.plus(Duration.ofDays(7)),
                Duration.ofHours(6),
                42);
        return new Season(
                new SeasonId(UUID.randomUUID()),
                "reymonta",
                terms,
                SeasonState.ALLOCATED,
                Map.of(wish, adjustment),
                List.of(),
                null,
                List.of(new Season.Step(Season.Step.Kind.CREATED, "coordinator", made)));
    }

    private static Instant morning(LocalDate date) {
        return date.atTime(9, 0).atZone(ZoneId.of("Europe/Warsaw")).toInstant();
    }
}
