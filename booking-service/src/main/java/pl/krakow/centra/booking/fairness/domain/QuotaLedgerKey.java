package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * One beneficiary's uses of every centre in one period of the calendar. Ledgers are claimed in the order of their keys,
 * so that no two acts wait for each other.
 *
 * @param first the period's first date
 */
public record QuotaLedgerKey(BeneficiaryId beneficiary, QuotaPeriod period, LocalDate first)
        implements Comparable<QuotaLedgerKey> {

    private static final Comparator<QuotaLedgerKey> ORDER = Comparator.comparing(
                    (QuotaLedgerKey key) -> key.beneficiary().value())
            .thenComparing(QuotaLedgerKey::period)
            .thenComparing(QuotaLedgerKey::first);

    @Override
    public int compareTo(QuotaLedgerKey other) {
        return ORDER.compare(this, other);
    }

    /** What {@link #toString} wrote. */
    public static QuotaLedgerKey parse(String text) {
        var parts = text.split("/", -1);
        return new QuotaLedgerKey(
                new BeneficiaryId(UUID.fromString(parts[0])), QuotaPeriod.valueOf(parts[1]), LocalDate.parse(parts[2]));
    }

    public LocalDate last() {
        return period.lastDate(first);
    }

    @Override
    public String toString() {
        return beneficiary + "/" + period + "/" + first;
    }
}
