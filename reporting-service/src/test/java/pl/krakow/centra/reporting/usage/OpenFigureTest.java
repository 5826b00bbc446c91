package pl.krakow.centra.reporting.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.reporting.usage.OpenFigure.Opened;
import pl.krakow.centra.reporting.usage.OpenFigure.Place;
import pl.krakow.centra.reporting.usage.OpenFigure.Query;
import pl.krakow.centra.reporting.usage.OpenFigure.Row;
import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemoryBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryDayBuckets;
import pl.krakow.centra.reporting.usage.memory.InMemoryMergedBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemoryOrdinals;

class OpenFigureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Period FORTNIGHT = new Period(FIRST.plusDays(3), FIRST.plusDays(16));
    private static final List<String> BOTH = List.of("reymonta", "nowa-huta");
    private static final UUID CHOIR = new UUID(7, 3);

    private final RecordedBookings bookings = new InMemoryBookings();
    private final DayBuckets buckets = new InMemoryDayBuckets();
    private final InMemoryOrdinals ordinals = new InMemoryOrdinals();
    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final OpenFigure open = new OpenFigure(
            bookings,
            beneficiaries,
            ordinals,
            buckets,
            new RoaringBeneficiarySets(),
            new InMemoryMergedBeneficiaries());
    private final Recording recording = new Recording(bookings, buckets, ordinals);

    @BeforeEach
    void aMonthOfBookings() {
        Random random = new Random(5);
        for (int i = 0; i < 600; i++) {
            recording
                    .recordBooking()
                    .handle(new Command(
                            new UUID(random.nextLong(), random.nextLong()),
                            1,
                            BOTH.get(random.nextInt(2)),
                            FIRST.plusDays(random.nextInt(30)),
                            "1w040",
                            BookingState.values()[random.nextInt(BookingState.values().length)],
                            new UUID(7, random.nextInt(20)),
                            BeneficiaryKind.values()[random.nextInt(3)],
                            15 * (1 + random.nextInt(9)),
                            random.nextInt(60)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsRowsThatAddUpToTheFigure(Indicator indicator) {
        for (List<String> centres : List.of(BOTH, List.of("reymonta"))) {
            List<Row> rows = all(indicator, centres);
            long figure =
                    recording.figures(FORTNIGHT, centres.toArray(String[]::new)).of(indicator);

            assertThat(figure).isPositive();
            assertThat(rows.stream().mapToLong(Row::amount).sum()).isEqualTo(figure);
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(part(indicator, centres, null).figure()).isEqualTo(figure);
        }
    }

    @Test
    void showsABeneficiaryWithWhatItsOwnEventSaid() {
        new RecordBeneficiary(beneficiaries)
                .handle(new RecordBeneficiary.Command(
                        CHOIR, 1, "reymonta", BeneficiaryKind.INFORMAL_GROUP, "V Krowodrza"));

        assertThat(all(Indicator.BENEFICIARIES, BOTH))
                .contains(new Row.OfBeneficiary(CHOIR, 1L, BeneficiaryKind.INFORMAL_GROUP, "V Krowodrza"))
                .contains(new Row.OfBeneficiary(new UUID(7, 4), null, null, null));
    }

    private List<Row> all(Indicator indicator, List<String> centres) {
        List<Row> rows = new ArrayList<>();
        Opened part = part(indicator, centres, null);
        rows.addAll(part.rows());
        while (part.next() != null) {
            part = part(indicator, centres, part.next());
            rows.addAll(part.rows());
        }
        return rows;
    }

    private Opened part(Indicator indicator, List<String> centres, @Nullable Place after) {
        return open.handle(new Query(indicator, FORTNIGHT, centres, after, 7));
    }
}
