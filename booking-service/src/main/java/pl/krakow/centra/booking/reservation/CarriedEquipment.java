package pl.krakow.centra.booking.reservation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.FreeEquipment;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** Tells when too little equipment is left to be carried into a room, as if the room were kept from others then. */
@Component
@RequiredArgsConstructor
public class CarriedEquipment {

    private final FreeEquipment freeEquipment;

    /**
     * What is lent from one date to another, both included: one query, and none where no centre lends any of it.
     *
     * @param codes what is needed
     */
    public Lack between(Collection<String> centres, Set<String> codes, LocalDate from, LocalDate to) {
        return new Lack(freeEquipment.between(centres, codes, from, to));
    }

    /** What is lent, as it was when it was asked. */
    public record Lack(FreeEquipment.Days days) {

        /**
         * What is occupied of a room, and when it lacks equipment.
         *
         * @param pieces what has to be carried into it, by code
         */
        public Occupancy addedTo(Occupancy there, RoomDay day, Map<String, Integer> pieces) {
            var room = day.room().id();
            var lacks = days.lacking(pieces, room.centre(), day.date());
            if (lacks.isEmpty()) {
                return there;
            }
            var whole = day.whole();
            List<Claim> claims = lacks.stream()
                    .map(lack -> new Claim(
                            room,
                            lack.isAlways() ? whole : new TimeSlot(lack.from(), lack.until()),
                            Duration.ZERO,
                            Duration.ZERO,
                            Claim.Kind.EQUIPMENT_TAKEN,
                            null))
                    .toList();
            return new Occupancy(
                    there.sheet(),
                    Stream.concat(there.claims().stream(), claims.stream()).toList());
        }
    }
}
