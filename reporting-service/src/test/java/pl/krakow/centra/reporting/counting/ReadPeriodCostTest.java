package pl.krakow.centra.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;

/** What a summary reads: it depends on the days and centres asked for, and not on how much was counted. */
class ReadPeriodCostTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int YEARS = 10;
    private static final List<String> CENTRES = List.of("reymonta", "elsewhere");
    private static final Period ANY =
            new Period(FIRST.plusDays(40), FIRST.plusYears(8).plusDays(200));

    private final List<Collection<?>> asked = new ArrayList<>();
    private final List<String> factsAsked = new ArrayList<>();

    @Test
    void readsTheSameDocumentsHoweverManyFactsWereCounted() {
        var few = settled(1);
        var many = settled(6);

        assertThat(read(few, CENTRES, ANY)).isEqualTo(read(many, CENTRES, ANY));
        assertThat(uses(many, ANY)).isEqualTo(6 * uses(few, ANY)).isPositive();
    }

    @Test
    void readsADocumentForEachYearAndTwoForTheMonthsItBeginsAndEndsIn() {
        var ports = settled(1);
        int earlier = FIRST.getYear() - 2000;

        assertThat(read(ports, CENTRES.subList(0, 1), ANY))
                .as("nine years it lies in, those before, and two months")
                .isEqualTo(List.of(earlier + 9 + 2));
        assertThat(read(ports, CENTRES, ANY)).isEqualTo(List.of(2 * (earlier + 9 + 2)));
        assertThat(read(ports, CENTRES, new Period(FIRST, FIRST.plusYears(YEARS).minusDays(1))))
                .as("whole years")
                .isEqualTo(List.of(2 * (earlier + YEARS)));
        assertThat(factsAsked).isEmpty();
    }

    @Test
    void readsOnlyTheDaysOfTheMonthsThatArentSettled() {
        var ports = settled(1);
        ports.projection().accept(loan("reymonta", FIRST.plusYears(8).plusDays(199), 1));

        int settledBefore = FIRST.getYear() - 2000 + 9 + 2;
        var july = LocalDate.of(2025, 7, 1);
        int months = july.getMonthValue() - 1;
        int days = FIRST.plusYears(8).plusDays(200).getDayOfMonth();
        assertThat(read(ports, CENTRES.subList(0, 1), ANY))
                .as("of that year its months, of that month its days, instead of the year and the month")
                .isEqualTo(List.of(settledBefore - 2 + months + days));
    }

    /** How many documents each query asks for. */
    private List<Integer> read(Ports ports, List<String> centres, Period period) {
        asked.clear();
        factsAsked.clear();
        counted(ports).readPeriod().wholesOf(centres, List.of(period));
        return asked.stream().map(Collection::size).toList();
    }

    private Ports counted(Ports ports) {
        return ports.with(counting(Buckets.class, ports.buckets())).with(counting(Facts.class, ports.facts()));
    }

    private <T> T counting(Class<T> port, T counted) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (port.equals(Facts.class)) {
                        factsAsked.add(method.getName());
                    } else if (arguments != null && arguments[0] instanceof Collection<?> spans) {
                        asked.add(spans);
                    }
                    return method.invoke(counted, arguments);
                }));
    }

    private static long uses(Ports ports, Period period) {
        return ports.readPeriod()
                .wholesOf(CENTRES, List.of(period))
                .getFirst()
                .together()
                .figure(Indicator.ROOM_USES);
    }

    /** So many bookings on some days of each month of ten years, all of them settled. */
    private static Ports settled(int aDay) {
        var ports = new Ports();
        var projection = ports.projection();
        for (var centre : CENTRES) {
            for (int year = 0; year < YEARS; year++) {
                for (int day : new int[] {20, 60, 150, 190, 300}) {
                    for (int i = 0; i < aDay; i++) {
                        projection.accept(loan(centre, FIRST.plusYears(year).plusDays(day), i));
                    }
                }
            }
        }
        ports.settleMonths();
        return ports;
    }

    private static Loan loan(String centre, LocalDate date, int beneficiary) {
        return Loan.confirmed(centre, date, new UUID(1, beneficiary), BeneficiaryKind.ORGANISATION);
    }
}
