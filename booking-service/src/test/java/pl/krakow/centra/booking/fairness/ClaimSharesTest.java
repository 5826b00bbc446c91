package pl.krakow.centra.booking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.fairness.FairWorld.CHOIR;
import static pl.krakow.centra.booking.fairness.FairWorld.CLUB;
import static pl.krakow.centra.booking.fairness.FairWorld.ELSEWHERE;
import static pl.krakow.centra.booking.fairness.FairWorld.LARGE;
import static pl.krakow.centra.booking.fairness.FairWorld.MONDAY;
import static pl.krakow.centra.booking.fairness.FairWorld.SMALL;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.ClaimShares.Answer;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;

class ClaimSharesTest {

    private final FairWorld world = new FairWorld();

    @Test
    void asksAndWritesNothingWhereNothingIsScarce() {
        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector")))
                .isEmpty();

        assertThat(world.reads).isZero();
        assertThat(world.writes).as("the sheet only").isEqualTo(1);
    }

    @Test
    void asksAndWritesNothingForWhatStandsInTheRoom() {
        world.withStock("projector", 1);

        assertThat(world.place(world.meeting(CLUB, LARGE, MONDAY, "10:00", "projector")))
                .isEmpty();

        assertThat(world.reads).isZero();
        assertThat(world.writes).isEqualTo(1);
    }

    @Test
    void saysWhichQuotaIsUsedUpAndWhenItBeginsAnew() {
        world.withQuota(SMALL, QuotaPeriod.WEEK, 2);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"));
        world.place(world.meeting(CLUB, SMALL, MONDAY.plusDays(6), "10:00"));

        var refusal = world.place(world.meeting(CLUB, SMALL, MONDAY.plusDays(2), "10:00"));

        assertThat(refusal).get().isInstanceOfSatisfying(QuotaUsedUp.class, used -> {
            assertThat(used.rule().code()).isEqualTo("room");
            assertThat(used.used()).isEqualTo(2);
            assertThat(used.freeAgain()).isEqualTo(MONDAY.plusWeeks(1));
        });
        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY.plusDays(7), "10:00")))
                .as("the week after")
                .isEmpty();
        assertThat(world.place(world.meeting(CHOIR, SMALL, MONDAY, "14:00")))
                .as("somebody else")
                .isEmpty();
        assertThat(world.place(world.meeting(CLUB, LARGE, MONDAY, "14:00")))
                .as("another room")
                .isEmpty();
    }

    @Test
    void countsHoursWithoutBuffers() {
        world.withCentreQuota("reymonta", QuotaPeriod.DAY, QuotaUnit.HOURS, 3);
        world.place(world.meeting(UUID.randomUUID(), CLUB, SMALL, MONDAY, "09:00", 90));

        assertThat(world.place(world.meeting(UUID.randomUUID(), CLUB, LARGE, MONDAY, "12:00", 105)))
                .get()
                .isInstanceOfSatisfying(
                        QuotaUsedUp.class, used -> assertThat(used.usedUnits()).isEqualTo(1.5));
        assertThat(world.place(world.meeting(UUID.randomUUID(), CLUB, LARGE, MONDAY, "12:00", 90)))
                .isEmpty();
    }

    @Test
    void countsEveryCentreUnderARuleOfTheCity() {
        world.withCityQuota(QuotaPeriod.MONTH, 2);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"));
        world.place(world.meeting(CLUB, ELSEWHERE, MONDAY, "12:00"));

        assertThat(world.place(world.meeting(CLUB, LARGE, MONDAY, "14:00"))).isPresent();
    }

    @Test
    void bindsOnlyWhomTheRuleIsFor() {
        world.withCentreQuota("reymonta", QuotaPeriod.DAY, QuotaUnit.BOOKINGS, 0, BeneficiaryKind.INDIVIDUAL);

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"))).isEmpty();
    }

    @Test
    void countsWhatWasBookedBeforeTheRule() {
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"));
        world.withQuota(SMALL, QuotaPeriod.DAY, 1);

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "14:00"))).isPresent();
    }

    @Test
    void countsWhatAReplicaLetPassThatDidNotKnowTheRuleYet() {
        world.withQuota(SMALL, QuotaPeriod.DAY, 3);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "09:00"));
        world.sheets.decide(world.meeting(CLUB, SMALL, MONDAY, "11:00"));
        world.sheets.decide(world.meeting(CLUB, SMALL, MONDAY, "13:00"));
        world.later(Duration.ofSeconds(5));

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "15:00"))).isPresent();
    }

    @Test
    void refusesNobodyForWhatWasCancelledAMomentAgo() {
        world.withQuota(SMALL, QuotaPeriod.DAY, 1);
        var given = world.meeting(CLUB, SMALL, MONDAY, "10:00");
        world.place(given);
        world.later(Duration.ofMinutes(5));
        world.sheets.cancel(given.booking());

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "14:00"))).isEmpty();
        world.ledgersAgreeWithTheSheets();
    }

    @Test
    void staffGoBeyondAQuotaAndItCountsAllTheSame() {
        world.withQuota(SMALL, QuotaPeriod.DAY, 1);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"));

        assertThat(world.place(FairWorld.overQuota(world.meeting(CLUB, SMALL, MONDAY, "12:00"))))
                .isEmpty();

        var left = world.findQuotas.of(CLUB, Set.of(CLUB), BeneficiaryKind.ORGANISATION, MONDAY);
        assertThat(left).singleElement().satisfies(quota -> {
            assertThat(quota.used()).isEqualTo(2);
            assertThat(quota.leftUnits()).isZero();
        });
    }

    @Test
    void mergedBeneficiariesCountAsOne() {
        world.withQuota(SMALL, QuotaPeriod.WEEK, 2);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00"));
        world.place(world.meeting(CHOIR, SMALL, MONDAY, "12:00"));
        world.later(Duration.ofMinutes(5));
        world.fairness.merge(CHOIR, CLUB);

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "14:00")))
                .get()
                .isInstanceOfSatisfying(
                        QuotaUsedUp.class, used -> assertThat(used.used()).isEqualTo(2));
    }

    @Test
    void lendsNoMorePiecesThanThereAre() {
        world.withStock("projector", 2);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector", "projector"));

        assertThat(world.place(world.meeting(CHOIR, LARGE, MONDAY, "10:00", "projector")))
                .as("the large room has one of its own")
                .isEmpty();
        assertThat(world.place(world.meeting(CHOIR, LARGE, MONDAY, "10:30", "projector", "projector")))
                .contains(new TooLittleEquipment("projector", 1, 0));
        assertThat(world.place(world.meeting(CHOIR, SMALL, MONDAY, "11:15", "projector")))
                .as("while it is still being cleared away")
                .contains(new TooLittleEquipment("projector", 1, 0));
        assertThat(world.place(world.meeting(CHOIR, SMALL, MONDAY, "11:30", "projector")))
                .isEmpty();
    }

    @Test
    void countsWhatWasAskedForBeforeItCameIntoStock() {
        world.withStock("projector", 1);
        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector"));
        world.place(world.meeting(CHOIR, SMALL, MONDAY, "10:00", "loudspeaker"));
        world.withStock("loudspeaker", 1);

        assertThat(world.place(world.meeting(CLUB, LARGE, MONDAY, "10:00", "loudspeaker")))
                .contains(new TooLittleEquipment("loudspeaker", 1, 0));
    }

    @Test
    void givesBackTheQuotaWhenTheEquipmentIsRefused() {
        world.withStock("projector", 1).withQuota(SMALL, QuotaPeriod.DAY, 2);
        world.place(world.meeting(CHOIR, SMALL, MONDAY, "10:00", "projector"));

        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector")))
                .isPresent();

        world.ledgersAgreeWithTheSheets();
    }

    @Test
    void givesEverythingBackWhenTheSheetRefuses() {
        world.withStock("projector", 1).withQuota(SMALL, QuotaPeriod.DAY, 1);

        world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector"), _ -> false);

        world.ledgersAgreeWithTheSheets();
        assertThat(world.place(world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector")))
                .isEmpty();
    }

    @Test
    void aRepeatedActChangesNothing() {
        world.withStock("projector", 1).withQuota(SMALL, QuotaPeriod.DAY, 1);
        var act = world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector");
        world.place(act);

        assertThat(world.place(act)).isEmpty();

        world.ledgersAgreeWithTheSheets();
    }

    @Test
    void aBookingThatMovesCountsOnceAndTakesItsEquipmentAlong() {
        world.withStock("projector", 1).withQuota(SMALL, QuotaPeriod.WEEK, 1);
        var booking = world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector");
        world.place(booking);

        var sameDay = FairWorld.change(booking.booking(), world.meeting(CLUB, SMALL, MONDAY, "10:30", "projector"));
        assertThat(world.place(sameDay)).isEmpty();
        var nextWeek = FairWorld.change(
                booking.booking(), world.meeting(CLUB, SMALL, MONDAY.plusWeeks(1), "10:00", "projector"));
        assertThat(world.place(nextWeek)).isEmpty();

        world.ledgersAgreeWithTheSheets();
        assertThat(world.equipmentOn(MONDAY).orElseThrow().claims()).isEmpty();
        assertThat(world.place(world.meeting(CHOIR, SMALL, MONDAY, "10:00", "projector")))
                .isEmpty();
    }

    @Test
    void waitsForActsUnderWayBeforeItRefuses() {
        world.withQuota(SMALL, QuotaPeriod.DAY, 1);
        var underWay = (Answer.Claimed) world.claimShares.claim(world.meeting(CLUB, SMALL, MONDAY, "10:00"));
        var waiting = new CompletableFuture<Boolean>();

        Thread.ofVirtual()
                .start(() -> waiting.complete(
                        world.place(world.meeting(CLUB, SMALL, MONDAY, "14:00")).isEmpty()));
        world.claimShares.settle(underWay.held());

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
    }
}
