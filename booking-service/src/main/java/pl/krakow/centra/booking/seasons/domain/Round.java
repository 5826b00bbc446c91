package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.Hours;

/**
 * Everything an allocation depends on. Two rounds with the same content are allocated alike, in whatever order their
 * lists were read.
 *
 * @param firstDate no date before it is given: the season's first, or today once the season has begun
 * @param open when the centre is open to the public, by date; a date that is missing is closed
 * @param claims what is booked or closed already, buffers included
 * @param wishes those that were not withdrawn
 * @param lastSeason how each beneficiary fared in the season before; empty when there was none
 * @param adjustments the coordinator's decisions, by wish
 */
public record Round(
        SeasonTerms terms,
        LocalDate firstDate,
        List<OfferedRoom> rooms,
        Map<LocalDate, List<Hours>> open,
        List<Claimed> claims,
        List<Wish> wishes,
        Map<BeneficiaryId, Standing> lastSeason,
        Map<WishId, Adjustment> adjustments) {

    public Round {
        rooms = rooms.stream().sorted(Comparator.comparing(OfferedRoom::room)).toList();
        open = Map.copyOf(open);
        claims = List.copyOf(claims);
        wishes = wishes.stream().sorted(Comparator.comparing(Wish::id)).toList();
        lastSeason = Map.copyOf(lastSeason);
        adjustments = Map.copyOf(adjustments);
    }

    /**
     * Time nobody can be given any more.
     *
     * @param room the room, whether or not it is offered
     * @param whole the room it is a part of, or itself
     * @param from the first local minute of the day that is taken, set-up included
     * @param to the minute after the last one, clean-up included
     */
    public record Claimed(String room, String whole, LocalDate date, int from, int to) {}
}
