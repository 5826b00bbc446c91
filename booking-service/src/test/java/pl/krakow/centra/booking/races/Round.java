package pl.krakow.centra.booking.races;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.kit.security.Actor;

/** One race: everybody wants time of one Monday and, some of them, of the Tuesday after it. */
final class Round {

    final RaceWorld world;
    final int number;
    final LocalDate monday;
    final LocalDate tuesday;
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

    int random(int bound) {
        return random.nextInt(bound);
    }
}
