package pl.krakow.centra.booking.seasons.mongo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

import pl.krakow.centra.booking.seasons.domain.WeeklySlot;

/** A weekly slot as stored: local time as text, for it has no date and no zone. */
record SlotDocument(String room, String weekday, String start, int minutes) {

    static SlotDocument of(WeeklySlot slot) {
        return new SlotDocument(
                slot.room(),
                slot.weekday().name(),
                slot.start().toString(),
                Math.toIntExact(slot.length().toMinutes()));
    }

    WeeklySlot toSlot() {
        return new WeeklySlot(room, DayOfWeek.valueOf(weekday), LocalTime.parse(start), Duration.ofMinutes(minutes));
    }
}
