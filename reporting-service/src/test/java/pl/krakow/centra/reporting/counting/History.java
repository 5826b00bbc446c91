package pl.krakow.centra.reporting.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Day;

/** What happened to some bookings at three centres within five days around the end of a year, as it was published. */
final class History {

    static final List<String> CENTRES = List.of("reymonta", "nowa-huta", "podgorze");
    static final LocalDate FIRST = LocalDate.of(2026, 12, 29);
    static final int DAYS = 5;

    private History() {}

    static List<Loan> of(Random random, int bookings) {
        List<UUID> beneficiaries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            beneficiaries.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Loan> published = new ArrayList<>();
        for (int i = 0; i < bookings; i++) {
            UUID booking = new UUID(random.nextLong(), random.nextLong());
            UUID beneficiary = pick(random, beneficiaries);
            Loan last = happens(random, booking, 0, beneficiary, null);
            published.add(last);
            int changes = random.nextInt(6);
            for (int version = 1; version <= changes; version++) {
                last = happens(random, booking, version, beneficiary, last);
                published.add(last);
            }
        }
        return published;
    }

    /** Few different values, so that a booking is often again what it once was. */
    private static Loan happens(Random random, UUID booking, long version, UUID beneficiary, @Nullable Loan before) {
        Day day = before == null || random.nextInt(3) == 0
                ? new Day(pick(random, CENTRES), FIRST.plusDays(random.nextInt(DAYS)))
                : new Day(before.centre(), before.date());
        return new Loan(
                booking,
                version,
                day.centre(),
                day.date(),
                pick(random, List.of(Loan.State.values())),
                beneficiary,
                random.nextInt(5) > 0 ? BeneficiaryKind.ORGANISATION : BeneficiaryKind.INDIVIDUAL,
                60 * (1 + random.nextInt(2)),
                10);
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
