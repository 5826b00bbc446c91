package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.LAWYER;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.ONLINE;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.events.advice.domain.Reymonta.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final Adviser ANNA = new Adviser(
            LAWYER,
            "account of Anna",
            "Anna Nowak",
            new Adviser.Profile(Set.of("law"), Set.of("pl", "uk"), Set.of(Way.values()), About.NOTHING),
            List.of(),
            true,
            1);

    private final Duty duty = duty(ONLINE, "09:00", "12:00");
    private final Period atTen = duty.slots().get(1);

    private static Sought sought(
            @Nullable AdviserId adviser,
            @Nullable Way way,
            @Nullable String language,
            LocalDate from,
            Set<DayOfWeek> days,
            @Nullable String earliest,
            @Nullable String latest) {
        return new Sought(
                "law",
                adviser,
                way,
                language,
                from,
                TUESDAY.plusDays(7),
                days,
                earliest == null ? null : LocalTime.parse(earliest),
                latest == null ? null : LocalTime.parse(latest));
    }

    private boolean fits(Sought sought) {
        return sought.fits(atTen, duty, ANNA);
    }

    @Test
    void suitsWhomItSuitsByEverythingTheyNamed() {
        assertThat(fits(sought(null, null, null, TUESDAY, Set.of(), null, null)))
                .isTrue();
        assertThat(fits(sought(LAWYER, Way.ONLINE, "uk", TUESDAY, Set.of(DayOfWeek.TUESDAY), "10:00", "10:00")))
                .isTrue();
        assertThat(fits(sought(new AdviserId(UUID.randomUUID()), null, null, TUESDAY, Set.of(), null, null)))
                .isFalse();
        assertThat(fits(sought(null, Way.PHONE, null, TUESDAY, Set.of(), null, null)))
                .isFalse();
        assertThat(fits(sought(null, null, "en", TUESDAY, Set.of(), null, null)))
                .isFalse();
        assertThat(fits(sought(null, null, null, TUESDAY.plusDays(1), Set.of(), null, null)))
                .isFalse();
        assertThat(fits(sought(null, null, null, TUESDAY, Set.of(DayOfWeek.MONDAY), null, null)))
                .isFalse();
        assertThat(fits(sought(null, null, null, TUESDAY, Set.of(), "10:01", null)))
                .isFalse();
        assertThat(fits(sought(null, null, null, TUESDAY, Set.of(), null, "09:59")))
                .isFalse();
    }

    @Test
    void waitsOnInItsPlaceForAnotherTimeThanTheOneDeclined() {
        var wish = waiting(NOW);
        var slot = new SlotId(duty.id(), atTen.start());
        assertThat(wish.fits(atTen, duty, ANNA)).isTrue();

        var offered =
                wish.offered(new Offer(new AppointmentId(UUID.randomUUID()), slot, NOW, NOW.plusSeconds(3600), false));
        assertThat(offered.fits(duty.slots().get(0), duty, ANNA))
                .as("one offer at a time")
                .isFalse();

        var again = offered.waitingOn();
        assertThat(again.fits(atTen, duty, ANNA)).isFalse();
        assertThat(again.fits(duty.slots().get(0), duty, ANNA)).isTrue();
        assertThat(again.since()).isEqualTo(wish.since());
    }

    @Test
    void isntOfferedACallWithoutANumber() {
        var called = duty(new DutyPlace.Phone(null), "09:00", "12:00");
        assertThat(waiting(NOW).fits(called.slots().getFirst(), called, ANNA)).isFalse();

        var calling = duty(new DutyPlace.Phone("+48 12 600 10 20"), "09:00", "12:00");
        assertThat(waiting(NOW).fits(calling.slots().getFirst(), calling, ANNA)).isTrue();
    }
}
