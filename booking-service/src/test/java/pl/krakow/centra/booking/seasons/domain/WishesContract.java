package pl.krakow.centra.booking.seasons.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;

/** What every store of wishes keeps to. */
public abstract class WishesContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");

    private final SeasonId season = new SeasonId(UUID.randomUUID());
    private final BeneficiaryId choir = new BeneficiaryId(UUID.randomUUID());

    protected abstract Wishes wishes();

    private Wish wish(BeneficiaryId beneficiary, String madeBy, boolean withdrawn, long revision) {
        return new Wish(
                new WishId(UUID.randomUUID()),
                season,
                "reymonta",
                beneficiary,
                2,
                List.of(
                        Spring.choice("17:00", "21:00", 2, 1, List.of("1w040"), DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Spring.tuesdays("18:00", "1w039")),
                Set.of("STEP_FREE"),
                Set.of(LocalDate.of(2027, 4, 6)),
                80,
                new MeetingDetails("Próba", "Próba chóru", 25, List.of("projector"), false, null, "2026-01"),
                madeBy,
                NOW,
                NOW,
                withdrawn,
                revision);
    }

    private Wish again(Wish wish, long revision, boolean withdrawn) {
        return new Wish(
                wish.id(),
                wish.season(),
                wish.centre(),
                wish.beneficiary(),
                wish.importance(),
                wish.choices(),
                wish.accessibility(),
                wish.excepted(),
                wish.minimalShare(),
                wish.details(),
                wish.madeBy(),
                wish.madeAt(),
                NOW.plusSeconds(revision),
                withdrawn,
                revision);
    }

    @Test
    void giveBackWhatWasSaved() {
        var wish = wish(choir, "anna", false, 1);

        assertThat(wishes().add(wish)).isTrue();

        assertThat(wishes().find(season, wish.id())).contains(wish);
        assertThat(wishes().find(new SeasonId(UUID.randomUUID()), wish.id())).isEmpty();
    }

    @Test
    void addAWishOnce() {
        var wish = wish(choir, "anna", false, 1);
        wishes().add(wish);

        assertThat(wishes().add(again(wish, 1, true))).isFalse();
        assertThat(wishes().find(season, wish.id())).contains(wish);
    }

    @Test
    void saveOfTwoWhoLoadedTheSameOnlyOne() {
        var wish = wish(choir, "anna", false, 1);
        wishes().add(wish);
        var withdrawn = again(wish, 2, true);

        assertThat(wishes().save(withdrawn)).isTrue();
        assertThat(wishes().save(again(wish, 2, false))).isFalse();
        assertThat(wishes().find(season, wish.id())).contains(withdrawn);
    }

    @Test
    void listThoseThatWereNotWithdrawnByIdFromAnyPlaceOn() {
        var live = IntStream.range(0, 4)
                .mapToObj(_ -> wish(choir, "anna", false, 1))
                .sorted(Comparator.comparing(Wish::id))
                .toList();
        live.reversed().forEach(wishes()::add);
        wishes().add(wish(choir, "anna", true, 1));

        assertThat(wishes().of(season)).containsExactlyElementsOf(live);
        assertThat(wishes().of(season, null, live.get(1).id(), 1)).containsExactly(live.get(2));
        assertThat(wishes().count(season)).isEqualTo(4);
    }

    @Test
    void listThoseOfSomeBeneficiariesOnly() {
        var group = new BeneficiaryId(UUID.randomUUID());
        var theirs = wish(group, "olena", false, 1);
        Stream.of(theirs, wish(choir, "anna", false, 1)).forEach(wishes()::add);

        assertThat(wishes().of(season, List.of(group), null, 10)).containsExactly(theirs);
        assertThat(wishes().of(season, List.of(), null, 10)).isEmpty();
    }

    @Test
    void findWhatConcernsAPersonOnceWithdrawnOrNot() {
        var anna = "anna-" + UUID.randomUUID();
        var both = wish(choir, anna, false, 1);
        var made = wish(new BeneficiaryId(UUID.randomUUID()), anna, true, 1);
        var ofHers = wish(choir, "olena", false, 1);
        var other = wish(new BeneficiaryId(UUID.randomUUID()), "olena", false, 1);
        Stream.of(both, made, ofHers, other).forEach(wishes()::add);

        assertThat(wishes().concerning(List.of(choir), anna)).containsExactlyInAnyOrder(both, made, ofHers);
    }

    @Test
    void findWhatThereIsToForget() {
        var wish = wish(choir, "anna", true, 1);
        var forgotten = wish(choir, "anna", false, 1).without(Forgetting.PEOPLE_AND_TEXTS);
        Stream.of(wish, forgotten).forEach(wishes()::add);

        assertThat(wishes().remembering(Forgetting.PEOPLE_AND_TEXTS, List.of(season), 10))
                .containsExactly(wish);
        assertThat(wishes().remembering(Forgetting.PEOPLE, List.of(season), 10)).isEmpty();
        assertThat(wishes().remembering(Forgetting.PEOPLE_AND_TEXTS, List.of(), 10))
                .isEmpty();
    }
}
