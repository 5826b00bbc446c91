package pl.krakow.centra.sites.staff.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;

class UsesSoFarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 12, 1, 11, 8, 0, 0, ZONE);
    private static final int MOST_DAYS = 400;

    private final List<Booking> there = Stream.of(
                    booking(1, "p6", "2026-11-03", Booking.State.COMPLETED),
                    booking(2, "p6", "2026-11-10", Booking.State.NO_SHOW),
                    booking(3, "p3", "2026-12-10", Booking.State.CONFIRMED),
                    booking(4, "p6", "2026-12-11", Booking.State.REQUESTED),
                    booking(5, "p6", "2027-05-04", Booking.State.CONFIRMED),
                    booking(6, "p3", "2027-05-11", Booking.State.CONFIRMED),
                    booking(7, "p6", "2027-07-01", Booking.State.CONFIRMED))
            .toList();
    private final UsesSoFar uses = new UsesSoFar(api());

    @Test
    void countsTheQuarterOfTheMeetingAndWhatWasMissed() {
        assertThat(on("2026-12-15")).isEqualTo(new UseSoFar(2, 1, 1, 2));
    }

    @Test
    void countsAQuarterFarAhead() {
        assertThat(on("2027-06-15")).isEqualTo(new UseSoFar(2, 1, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-24, -14, -10, -3, 0, 1, 3, 4, 6, 12, 24})
    void neverAsksForMoreThanIsAnsweredAtOnce(int months) {
        assertThat(on(NOW.toLocalDate().plusMonths(months).toString())).isNotNull();
    }

    private UseSoFar on(String date) {
        var found = uses.of(
                new Caller(null, Locale.ROOT, null), new CentreId("nowa-huta"), NOW, "b1", "p6", LocalDate.parse(date));
        return Objects.requireNonNull(found, "it can be read");
    }

    private BookingsApi api() {
        return (BookingsApi) Proxy.newProxyInstance(
                BookingsApi.class.getClassLoader(), new Class<?>[] {BookingsApi.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("of");
                    return answer((LocalDate) arguments[3], (LocalDate) arguments[4]);
                });
    }

    private Answer<Page<Booking>> answer(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > MOST_DAYS
                ? new Answer.Refused<>(new Refusal(400, "invalid-request", null, null, List.of(), List.of()))
                : new Answer.Given<>(new Page<>(
                        there.stream()
                                .filter(one -> !one.start().toLocalDate().isBefore(from)
                                        && !one.start().toLocalDate().isAfter(to))
                                .toList(),
                        null));
    }

    private static Booking booking(int id, String room, String date, Booking.State state) {
        var start = LocalDate.parse(date).atTime(10, 0).atZone(ZONE).toOffsetDateTime();
        return new Booking(
                "b" + id,
                room,
                start,
                start.plusHours(2),
                "Próba",
                null,
                state,
                "b1",
                "ORGANISATION",
                10,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                new Booking.Attendance(0, null, null, null, Map.of()),
                List.of(),
                1);
    }
}
