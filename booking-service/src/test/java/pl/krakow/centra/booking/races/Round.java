package pl.krakow.centra.booking.races;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.races.Lockstep.Contender;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.series.ActOnSeries;
import pl.krakow.centra.booking.series.BeginSeries;
import pl.krakow.centra.booking.series.SeriesWorld;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.kit.security.Actor;

/** One race: everybody wants time of one Monday and, some of them, of the Tuesday after it. */
final class Round {

    final RaceWorld world;
    final int number;
    final LocalDate monday;
    final LocalDate tuesday;

    /** Who asks for a room by events. */
    final List<UUID> events = new ArrayList<>();

    /** Bookings that were there before, and that nobody gives up. */
    final Set<UUID> lasting = new HashSet<>();

    /** Series that were there before, each with two bookings. */
    final Set<UUID> series = new HashSet<>();

    /** Those of them of which only both bookings together are changed. */
    final Set<UUID> whole = new HashSet<>();

    private final Random random;
    private int people;

    Round(RaceWorld world, int number) {
        this.world = world;
        this.number = number;
        this.monday = Centre.MONDAY.plusWeeks(number);
        this.tuesday = monday.plusDays(1);
        this.random = new Random(number);
    }

    /** Somebody of the centre whom nobody has met before. */
    Actor somebody() {
        return Centre.coordinator("coordinator-" + ++people);
    }

    /** Begins from 10:00 to 11:45 and ends from 12:15 to 14:00: of all those every two overlap. */
    TimeSlot aroundNoon(LocalDate date) {
        var from = LocalTime.of(10, 0).plusMinutes(15L * random.nextInt(8));
        var to = LocalTime.of(12, 15).plusMinutes(15L * random.nextInt(8));
        return Centre.slot(date, from.toString(), to.toString());
    }

    /** A quarter of an hour from that time on. */
    TimeSlot quarter(LocalDate date, LocalTime from) {
        return Centre.slot(date, from.toString(), from.plusMinutes(15).toString());
    }

    PlaceBooking.Command booking(String room, TimeSlot slot, Actor by) {
        return new PlaceBooking.Command(
                new BookingId(UUID.randomUUID()),
                Centre.REYMONTA,
                room,
                slot,
                Centre.ASSOCIATION,
                Centre.meetingOf(12),
                by);
    }

    SeriesWorld.Draft twoDays(String room, TimeSlot first, Actor by) {
        return new SeriesWorld.Draft(
                room,
                first.start().atZone(Centre.KRAKOW).toLocalDateTime(),
                first.length(),
                "FREQ=DAILY;COUNT=2",
                List.of(),
                List.of(),
                by);
    }

    int random(int bound) {
        return random.nextInt(bound);
    }

    /** Writes to that Monday's sheet, or where else they are, what is there before the race and lasts. */
    void place(String room, List<PlacementRequest> requests) {
        requests.forEach(request -> {
            var date = request.slot().start().atZone(Centre.KRAKOW).toLocalDate();
            var day = world.day(room, date);
            world.prepare(day, sheet -> Reymonta.placed(sheet.place(request, day, RaceWorld.NOW)));
            lasting.add(request.id().value());
        });
    }

    /** @param isWhole whether its bookings will only be changed together */
    SeriesId begun(SeriesWorld.Draft draft, boolean isWhole) {
        var id = new SeriesId(UUID.randomUUID());
        var outcome = world.series.begin(id, draft, OnConflict.ABORT);
        if (!(outcome instanceof BeginSeries.Outcome.Begun(var begun))) {
            throw new AssertionError("not begun before the race: " + outcome);
        }
        begun.occurrences().forEach(occurrence -> lasting.add(occurrence.bookingId()));
        series.add(id.value());
        if (isWhole) {
            whole.add(id.value());
        }
        return id;
    }

    static List<Contender> each(int many, IntFunction<Contender> contender) {
        return IntStream.range(0, many).mapToObj(contender).toList();
    }

    static Optional<Gain> acted(ActOnSeries.Outcome outcome) {
        return outcome instanceof ActOnSeries.Outcome.Done(var series)
                ? Optional.of(Gain.Acted.of(series))
                : Optional.empty();
    }
}
