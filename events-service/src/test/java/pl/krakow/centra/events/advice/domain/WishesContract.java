package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.waiting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** What every store of wishes does. */
public abstract class WishesContract {

    /** The same store throughout a test, empty at its beginning. */
    protected abstract Wishes wishes();

    private static Offer offer() {
        return new Offer(
                new AppointmentId(UUID.randomUUID()),
                new SlotId(new DutyId(UUID.randomUUID()), Reymonta.at("10:00")),
                NOW,
                NOW.plusSeconds(3600),
                false);
    }

    @Test
    void readsBackWhatWasWrittenOnce() {
        var wish = Wish.made(
                new WishId(UUID.randomUUID()),
                "reymonta",
                new ParticipantId(UUID.randomUUID()),
                new Wish.Contact(
                        null,
                        "Марія",
                        "maria@example.org",
                        "+48 600 100 200",
                        BeneficiaryKind.ORGANISATION,
                        UUID.randomUUID(),
                        "Fundacja Zielony Kraków",
                        "Jak zmienić statut?",
                        "uk"),
                new Sought(
                        "law",
                        Reymonta.LAWYER,
                        Way.ON_SITE,
                        "uk",
                        TUESDAY,
                        TUESDAY.plusDays(9),
                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(15, 30),
                        LocalTime.of(18, 0)),
                NOW.plusSeconds(7200),
                NOW);

        assertThat(wishes().add(wish)).isTrue();
        assertThat(wishes().add(wish.confirmed())).isFalse();
        assertThat(wishes().find(wish.id())).contains(wish);

        var offered = wish.confirmed();
        assertThat(wishes().save(offered)).isTrue();
        offered = offered.offered(offer());
        assertThat(wishes().save(offered)).isTrue();
        offered = offered.waitingOn();
        assertThat(wishes().save(offered)).isTrue();
        assertThat(wishes().find(wish.id())).contains(offered);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        var wish = waiting(NOW);
        wishes().add(wish);

        assertThat(wishes().save(wish.offered(offer()))).isTrue();
        assertThat(wishes().save(wish.ended(WishState.WITHDRAWN, NOW))).isFalse();
    }

    @Test
    void listsThemInTheOrderInWhichTheyCame() {
        var second = waiting(NOW.plusSeconds(1));
        var first = waiting(NOW);
        var offered = waiting(NOW.minusSeconds(1)).offered(offer());
        var over = waiting(NOW.minusSeconds(2)).ended(WishState.OVER, NOW);
        for (var wish : new Wish[] {second, first, offered, over}) {
            wishes().add(wish);
        }

        assertThat(wishes().open(10)).containsExactly(offered, first, second);
        assertThat(wishes().waitingAt("reymonta", 10)).containsExactly(first, second);
        assertThat(wishes().waitingAt("reymonta", 1)).containsExactly(first);
        assertThat(wishes().openAt("reymonta", 10)).containsExactly(offered, first, second);
        assertThat(wishes().waitingAt("nowa-huta", 10)).isEmpty();
        assertThat(wishes().ofSubject(Objects.requireNonNull(first.contact().subject())))
                .containsExactly(first);
        assertThat(wishes().of(Set.of(over.who(), second.who()))).containsExactlyInAnyOrder(over, second);
        assertThat(wishes().endedBefore(NOW.plusSeconds(1), 10)).containsExactly(over);
        assertThat(wishes().endedBefore(NOW, 10)).isEmpty();

        wishes().remove(first.id());
        assertThat(wishes().find(first.id())).isEmpty();
    }
}
