package pl.krakow.centra.booking.seasons.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * A room as an allocation needs to know it.
 *
 * @param room its slug within the centre
 * @param whole the slug of the room it is a part of; its own when it is whole
 * @param lastDate the last date that can be booked
 * @param notLentTo those who have wishes but to whose kind it isn't lent
 */
public record OfferedRoom(
        String room,
        String whole,
        int capacity,
        Set<String> equipment,
        Set<String> accessibility,
        Duration setUp,
        Duration cleanUp,
        Duration raster,
        Duration shortest,
        Duration longest,
        LocalDate lastDate,
        Set<BeneficiaryId> notLentTo) {

    public OfferedRoom {
        equipment = Set.copyOf(equipment);
        accessibility = Set.copyOf(accessibility);
        notLentTo = Set.copyOf(notLentTo);
    }

    /** Whether its rules let a meeting be at that time of the day and so long. */
    public boolean lends(WeeklySlot slot) {
        long step = raster.toMinutes();
        return lends(slot.length()) && slot.from() % step == 0;
    }

    boolean lends(Duration length) {
        return length.compareTo(shortest) >= 0
                && length.compareTo(longest) <= 0
                && length.toMinutes() % raster.toMinutes() == 0;
    }

    /** The minutes of the day, on its raster, at which a meeting could start so that the choice is met. */
    int[] starts(Choice asked) {
        int step = Math.toIntExact(raster.toMinutes());
        int first = (Minutes.of(asked.earliest()) + step - 1) / step * step;
        int last = Minutes.ofEnd(asked.latest()) - asked.minutes();
        return IntStream.iterate(first, from -> from <= last, from -> from + step)
                .toArray();
    }

    boolean touches(String otherRoom, String otherWhole) {
        return room.equals(otherRoom) || whole.equals(otherRoom) || room.equals(otherWhole);
    }
}
