package pl.krakow.centra.reporting.usage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;

class UsageTest {

    private static final Day REYMONTA = new Day("reymonta", LocalDate.of(2026, 11, 20));
    private static final Day NOWA_HUTA = new Day("nowa-huta", LocalDate.of(2026, 11, 20));
    private static final int FOUNDATION = 0;
    private static final int CHOIR = 1;
    private static final int NEIGHBOUR = 2;

    private final BeneficiarySets sets = new RoaringBeneficiarySets();

    @Test
    void countsConfirmedBookingsTheirLengthAndTheirPeople() {
        Usage usage = Usage.of(
                List.of(
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 90, 30),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.INFORMAL_GROUP, CHOIR, 45, 12)),
                sets);

        assertThat(figure(usage, Indicator.ROOM_USES)).isEqualTo(2);
        assertThat(figure(usage, Indicator.HOURS)).isEqualTo(135);
        assertThat(figure(usage, Indicator.PEOPLE)).isEqualTo(42);
    }

    @Test
    void countsEveryBookingAskedForAsARequestWhateverBecameOfIt() {
        Usage usage = Usage.of(
                List.of(
                        booking(REYMONTA, BookingState.REQUESTED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.DECLINED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.CANCELLED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5)),
                sets);

        assertThat(figure(usage, Indicator.REQUESTS)).isEqualTo(4);
        assertThat(figure(usage, Indicator.CANCELLATIONS)).isEqualTo(1);
        assertThat(figure(usage, Indicator.ROOM_USES)).isEqualTo(1);
    }

    @Test
    void countsABeneficiaryOnceHoweverOftenItCame() {
        Usage usage = Usage.of(
                List.of(
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.INDIVIDUAL, NEIGHBOUR, 60, 1)),
                sets);

        assertThat(figure(usage, Indicator.BENEFICIARIES)).isEqualTo(2);
        assertThat(figure(usage, Indicator.ORGANISATIONS)).isEqualTo(1);
        assertThat(figure(usage, Indicator.INDIVIDUALS)).isEqualTo(1);
        assertThat(figure(usage, Indicator.INFORMAL_GROUPS)).isZero();
    }

    @Test
    void countsNobodyWhoseBookingWasNotConfirmed() {
        Usage usage = Usage.of(
                List.of(booking(REYMONTA, BookingState.CANCELLED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5)),
                sets);

        assertThat(figure(usage, Indicator.BENEFICIARIES)).isZero();
    }

    @Test
    void countsABeneficiaryOfTwoCentresOnceForTheCity() {
        Usage reymonta = Usage.of(
                List.of(
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.INFORMAL_GROUP, CHOIR, 60, 5)),
                sets);
        Usage nowaHuta = Usage.of(
                List.of(booking(NOWA_HUTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, FOUNDATION, 60, 5)),
                sets);

        Usage city = Usage.together(List.of(reymonta, nowaHuta), sets);

        assertThat(figure(city, Indicator.ROOM_USES)).isEqualTo(3);
        assertThat(figure(city, Indicator.BENEFICIARIES)).isEqualTo(2);
        assertThat(figure(city, Indicator.ORGANISATIONS)).isEqualTo(1);
    }

    @Test
    void countsAGroupThatBecameAnOrganisationInBothKindsButOnceInTotal() {
        Usage usage = Usage.of(
                List.of(
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.INFORMAL_GROUP, CHOIR, 60, 5),
                        booking(REYMONTA, BookingState.CONFIRMED, BeneficiaryKind.ORGANISATION, CHOIR, 60, 5)),
                sets);

        assertThat(figure(usage, Indicator.INFORMAL_GROUPS)).isEqualTo(1);
        assertThat(figure(usage, Indicator.ORGANISATIONS)).isEqualTo(1);
        assertThat(figure(usage, Indicator.BENEFICIARIES)).isEqualTo(1);
    }

    @Test
    void isZeroWhereNothingHappened() {
        Usage nothing = Usage.together(List.of(), sets);

        for (Indicator indicator : Indicator.values()) {
            assertThat(figure(nothing, indicator)).as(indicator.id()).isZero();
        }
    }

    private long figure(Usage usage, Indicator indicator) {
        return usage.figure(indicator, sets);
    }

    private static BookingFact booking(
            Day day, BookingState state, BeneficiaryKind kind, int beneficiary, int minutes, int people) {
        return new BookingFact(UUID.randomUUID(), 1, day, "1w040", state, kind, beneficiary, minutes, people, Set.of());
    }
}
