package pl.krakow.centra.sites.api.reports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How much of their open hours the rooms were used. */
public record Occupancy(Use total, List<Hour> hours, List<OfRoom> rooms) {

    /** Minutes, and which share of the open ones was used; null where nothing was open. */
    public record Use(long open, long used, @Nullable Long perMille) {}

    /** @param weekday 1 is Monday */
    public record Hour(int weekday, int hour, Use use) {}

    /** One room. */
    public record OfRoom(String centre, String room, Use use) {}

    /** The same with rooms called by the numbers on their doors, as far as these are known; by their ids otherwise. */
    public Occupancy named(Map<String, String> numbers) {
        return new Occupancy(
                total,
                hours,
                rooms.stream()
                        .map(one -> new OfRoom(one.centre(), numbers.getOrDefault(one.room(), one.room()), one.use()))
                        .toList());
    }
}
