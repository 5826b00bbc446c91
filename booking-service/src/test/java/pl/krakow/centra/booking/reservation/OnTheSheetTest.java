package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.Placement;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.race.Turns;

class OnTheSheetTest {

    private static final int WRITERS = 50;

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();

    @Test
    void decidesAgainOnWhatTheWinnerOfARaceLeft() {
        var onTheSheet = new OnTheSheet(sheets, Turns.NONE);
        var attempts = new AtomicInteger();

        var answer = onTheSheet.decide(THAT_MONDAY.sheet(), KRAKOW, sheet -> {
            if (attempts.incrementAndGet() == 1) {
                somebodyElseTakes("10:00", "12:00");
            }
            return sheet.place(by(Authority.STAFF, ask("11:00", "13:00")), THAT_MONDAY, TUESDAY_BEFORE);
        });

        assertThat(attempts).hasValue(2);
        assertThat(answer.result()).isInstanceOf(Placement.Refused.class);
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).hasSize(1);
    }

    @Test
    void savesNothingForARefusal() {
        somebodyElseTakes("10:00", "12:00");
        var before = sheets.of(THAT_MONDAY.sheet(), KRAKOW).version();

        new OnTheSheet(sheets, Turns.NONE)
                .decide(
                        THAT_MONDAY.sheet(),
                        KRAKOW,
                        sheet -> sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).version()).isEqualTo(before);
    }

    @Test
    void tellsWhoAlwaysLosesToComeBackLater() {
        var onTheSheet = new OnTheSheet(new NeverSaved(), Turns.NONE);

        assertThatThrownBy(() -> onTheSheet.decide(
                        THAT_MONDAY.sheet(),
                        KRAKOW,
                        sheet -> sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isInstanceOf(Problem.class)
                .hasMessage("centra:conflict");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesEveryOneOfManyParallelWritersItsTurn(boolean queued) throws Exception {
        var onTheSheet = new OnTheSheet(sheets, queued ? new Turns.Queued() : Turns.NONE);
        Callable<Placement> write = () -> onTheSheet
                .decide(
                        THAT_MONDAY.sheet(),
                        KRAKOW,
                        sheet -> sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE))
                .result();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = writers.invokeAll(
                    IntStream.range(0, WRITERS).mapToObj(_ -> write).toList());
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.resultNow()).isInstanceOf(Placement.Placed.class));
        }
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).hasSize(WRITERS);
    }

    @Test
    void changesNothingForABookingTheCentreDoesNotHave() {
        var onTheSheet = new OnTheSheet(sheets, Turns.NONE);

        assertThat(onTheSheet.decide("reymonta", ask("10:00", "12:00").id(), DaySheet::bookings))
                .isEmpty();
    }

    private void somebodyElseTakes(String from, String to) {
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE);
        assertThat(sheets.save(sheet)).isTrue();
    }

    /** Somebody else is always faster. */
    private static final class NeverSaved implements DaySheets {

        @Override
        public List<DaySheet> keptForNobody(String centre, Set<BeneficiaryId> beneficiaries) {
            return List.of();
        }

        @Override
        public DaySheet of(SheetId id, ZoneId zone) {
            return DaySheet.blank(id, zone);
        }

        @Override
        public Optional<DaySheet> holding(String centre, BookingId id) {
            return Optional.empty();
        }

        @Override
        public List<DaySheet> expecting(String centre, BookingId id) {
            return List.of();
        }

        @Override
        public List<DaySheet> expecting(Set<BeneficiaryId> beneficiaries, LocalDate from) {
            return List.of();
        }

        @Override
        public boolean save(DaySheet sheet) {
            return false;
        }

        @Override
        public List<Occupancy> occupied(Collection<String> centres, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public Stream<DaySheet> between(
                String centre, LocalDate from, LocalDate to, @Nullable RoomId whole, @Nullable BookingState state) {
            return Stream.of();
        }

        @Override
        public List<DaySheet> ofSeries(String centre, SeriesId series) {
            return List.of();
        }

        @Override
        public List<SheetId> due(Instant by, int most) {
            return List.of();
        }

        @Override
        public List<DaySheet> waitedFor(String centre, LocalDate from) {
            return List.of();
        }

        @Override
        public List<DaySheet> waitedForBy(String subject) {
            return List.of();
        }

        @Override
        public List<DaySheet> heldBy(String subject) {
            return List.of();
        }

        @Override
        public Stream<DaySheet> concerning(
                @Nullable String centre, Set<BeneficiaryId> beneficiaries, @Nullable String madeBy, LocalDate from) {
            return Stream.of();
        }
    }
}
