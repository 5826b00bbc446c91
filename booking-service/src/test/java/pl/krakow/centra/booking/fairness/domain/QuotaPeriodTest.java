package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

class QuotaPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-12-31, 2026-12-31, 2026-12-31",
        "WEEK, 2026-12-31, 2026-12-28, 2027-01-03",
        "WEEK, 2027-01-03, 2026-12-28, 2027-01-03",
        "MONTH, 2028-02-29, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-12-31, 2026-10-01, 2026-12-31",
        "QUARTER, 2028-02-10, 2028-01-01, 2028-03-31",
        "YEAR, 2026-07-01, 2026-01-01, 2026-12-31"
    })
    void runsFromItsFirstDateToItsLast(QuotaPeriod period, LocalDate date, LocalDate first, LocalDate last) {
        assertThat(period.firstDate(date)).isEqualTo(first);
        assertThat(period.lastDate(date)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoDateOutAndCountsNoneTwice(QuotaPeriod period) {
        var date = LocalDate.of(2026, 1, 1);
        while (date.isBefore(LocalDate.of(2030, 1, 1))) {
            var next = period.nextBegins(date);
            assertThat(period.firstDate(next)).isEqualTo(next);
            assertThat(period.firstDate(next.minusDays(1))).isEqualTo(period.firstDate(date));
            date = date.plusDays(1);
        }
    }

    @Test
    void isReadBackFromTheKeyOfItsLedger() {
        var key = new QuotaLedgerKey(new BeneficiaryId(new UUID(1, 2)), QuotaPeriod.WEEK, LocalDate.of(2026, 12, 28));

        assertThat(QuotaLedgerKey.parse(key.toString())).isEqualTo(key);
        assertThat(EquipmentLedgerKey.parse("nowa-huta/2026-12-28"))
                .isEqualTo(new EquipmentLedgerKey("nowa-huta", LocalDate.of(2026, 12, 28)));
    }
}
