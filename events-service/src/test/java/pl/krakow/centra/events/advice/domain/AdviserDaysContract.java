package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.ANY;
import static pl.krakow.centra.events.advice.domain.Reymonta.DAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.LAWYER;
import static pl.krakow.centra.events.advice.domain.Reymonta.NEXT_DAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.ONLINE;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_EACH;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_FOR_ALL;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.events.advice.domain.Reymonta.granted;
import static pl.krakow.centra.events.advice.domain.Reymonta.kept;
import static pl.krakow.centra.events.advice.domain.Reymonta.wanting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of days does. */
public abstract class AdviserDaysContract {

    /** The same store throughout a test, empty at its beginning; its clock stands at {@link Reymonta#NOW}. */
    protected abstract AdviserDays days();

    private AdviserDay planned(Duty duty) {
        var day = days().of(DAY);
        day.plan(duty);
        assertThat(days().save(day)).isTrue();
        return days().of(DAY);
    }

    @Test
    void readsBackWhatWasSavedWithEverythingOnIt() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = planned(duty);
        var pending = kept(day.book(wanting(duty, at("09:00")), NOW));
        day.expect(
                UUID.randomUUID(), NEXT_DAY, pending, new SlotId(duty.id(), at("10:00")), 1, NOW.plusSeconds(60), NOW);
        day.voidMove(UUID.randomUUID());
        day.cancel(pending.id(), ANY, CancelledBy.VISITOR, NOW, "x", NOW.plusSeconds(1));
        assertThat(days().save(day)).isTrue();

        assertThat(days().of(DAY).contents()).isEqualTo(day.contents());
        assertThat(days().of(DAY).version()).hasValue(2);
        assertThat(days().of(NEXT_DAY).version()).isEmpty();
    }

    @Test
    void savesNothingOnADayThatSomebodyElseSavedFirst() {
        var duty = duty(ONLINE, "09:00", "12:00");
        planned(duty);
        var one = days().of(DAY);
        var other = days().of(DAY);
        var first = kept(one.book(wanting(duty, at("09:00")), NOW));
        other.book(wanting(duty, at("09:00")), NOW);

        assertThat(days().save(one)).isTrue();
        assertThat(days().save(other)).isFalse();

        assertThat(days().of(DAY).contents().appointments()).containsExactly(first);
    }

    @Test
    void beginsADayOnce() {
        var one = days().of(DAY);
        one.plan(duty(ONLINE, "09:00", "12:00"));
        var other = days().of(DAY);
        other.plan(duty(ONLINE, "13:00", "14:00"));

        assertThat(days().save(one)).isTrue();
        assertThat(days().save(other)).isFalse();
    }

    @Test
    void findsADayByWhatIsOnIt() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = planned(duty);
        var first = kept(day.book(wanting(duty, at("09:00")), NOW));
        var next = kept(day.book(wanting(duty, at("10:00"), 1, first.id()), NOW));
        days().save(day);
        var elsewhere = new AppointmentId(UUID.randomUUID());

        assertThat(days().holding(duty.id())).isPresent();
        assertThat(days().of(first.id())).hasSize(1);
        assertThat(days().of(elsewhere)).isEmpty();
        assertThat(days().existing(List.of(first.id(), elsewhere))).containsExactly(first.id());
        assertThat(days().followingUp(List.of(first.id()))).hasSize(1);
        assertThat(days().followingUp(List.of(next.id()))).isEmpty();
        assertThat(days().asking(Objects.requireNonNull(first.room()).request()))
                .isPresent();
        assertThat(days().between("reymonta", TUESDAY, TUESDAY)).hasSize(1);
        assertThat(days().between(null, TUESDAY, TUESDAY)).hasSize(1);
        assertThat(days().between("nowa-huta", TUESDAY, TUESDAY)).isEmpty();
        assertThat(days().between("reymonta", TUESDAY.plusDays(1), TUESDAY.plusDays(9)))
                .isEmpty();
        assertThat(days().of(LAWYER, TUESDAY, TUESDAY)).hasSize(1);
    }

    @Test
    void findsAnAppointmentThatIsAboutToArrive() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = planned(duty);
        var coming = kept(AdviserDayTestDay.booked());
        day.expect(
                UUID.randomUUID(), NEXT_DAY, coming, new SlotId(duty.id(), at("10:00")), 1, NOW.plusSeconds(60), NOW);
        days().save(day);

        assertThat(days().of(coming.id())).extracting(AdviserDay::id).containsExactly(DAY);
    }

    @Test
    void tellsWhatHasRunOut() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = planned(duty);
        day.book(wanting(duty, at("09:00")), NOW);
        days().save(day);
        var due = day.contents().due().orElseThrow();

        assertThat(days().due(due.minusSeconds(1), 10)).isEmpty();
        assertThat(days().due(due, 10)).containsExactly(DAY);

        var settled = days().of(DAY);
        settled.settle(due);
        days().save(settled);
        assertThat(days().due(due.plusSeconds(99), 10)).isEmpty();
    }

    @Test
    void tellsWhoWaitsForRoomsUntilThatIsAnswered() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = planned(duty);
        assertThat(days().waitingForRooms(NOW.minusSeconds(1), 10)).isEmpty();
        assertThat(days().waitingForRooms(NOW, 10)).hasSize(1);

        days().repeatAboutRooms(day, NOW.plusSeconds(60));
        assertThat(days().waitingForRooms(NOW, 10)).isEmpty();
        assertThat(days().waitingForRooms(NOW.plusSeconds(60), 10)).hasSize(1);

        day.hear(
                granted(Objects.requireNonNull(day.duty(duty.id()).orElseThrow().room()), 2));
        assertThat(days().save(day)).isTrue();
        assertThat(days().waitingForRooms(NOW.plusSeconds(99), 10)).isEmpty();
    }

    private static final class AdviserDayTestDay {

        static Booking booked() {
            var duty = duty("reymonta", NEXT_DAY.date(), ONLINE, "09:00", "12:00");
            var day = AdviserDay.blank(NEXT_DAY);
            day.plan(duty);
            return day.book(wanting(duty, at(NEXT_DAY.date(), "09:00")), NOW);
        }
    }
}
