package pl.krakow.centra.booking.seasons.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Published.PublishedDate;
import pl.krakow.centra.booking.seasons.domain.Published.Skipped;

/** What every store of what publishing has settled keeps to. */
public abstract class PublicationsContract {

    private final SeasonId season = new SeasonId(UUID.randomUUID());

    protected abstract Publications publications();

    private Published published(WishId wish, Skipped skipped) {
        var slot = Spring.slot("1w040", DayOfWeek.TUESDAY, "18:00");
        var first = LocalDate.of(2027, 3, 2);
        var series = UUID.randomUUID();
        return new Published(
                season,
                wish,
                new BeneficiaryId(UUID.randomUUID()),
                List.of(
                        new PublishedDate(first, slot, series, UUID.randomUUID(), null),
                        new PublishedDate(first.plusWeeks(1), slot, series, UUID.randomUUID(), skipped)));
    }

    @Test
    void giveBackWhatWasSettled() {
        var one = published(new WishId(UUID.randomUUID()), Skipped.TAKEN);
        var other = published(new WishId(UUID.randomUUID()), Skipped.QUOTA);
        publications().add(one);
        publications().add(other);

        assertThat(publications().find(season, one.wish())).contains(one);
        assertThat(publications().settled(season)).containsExactlyInAnyOrder(one.wish(), other.wish());
        assertThat(publications().of(season)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void keepWhatWasSettledFirst() {
        var wish = new WishId(UUID.randomUUID());
        var first = published(wish, Skipped.TAKEN);
        publications().add(first);

        publications().add(published(wish, Skipped.CLOSED));

        assertThat(publications().of(season)).containsExactly(first);
    }

    @Test
    void keepSeasonsApart() {
        var settled = published(new WishId(UUID.randomUUID()), Skipped.TAKEN);
        publications().add(settled);
        var another = new SeasonId(UUID.randomUUID());

        assertThat(publications().find(another, settled.wish())).isEmpty();
        assertThat(publications().settled(another)).isEmpty();
        assertThat(publications().of(another)).isEmpty();
    }
}
