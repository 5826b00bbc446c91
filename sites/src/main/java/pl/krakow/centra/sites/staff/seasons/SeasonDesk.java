package pl.krakow.centra.sites.staff.seasons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.seasons.SeasonsApi.Difference;
import pl.krakow.centra.sites.api.seasons.Wish;
import pl.krakow.centra.sites.api.seasons.WishesApi;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Names;

/** What the pages of a season need beside it: rooms by id, whose wishes they are. */
@Component
@RequiredArgsConstructor
class SeasonDesk {

    private static final int MOST_NAMED = 20;

    private final KnownRooms rooms;
    private final WishesApi wishes;
    private final Names names;
    private final Together together;

    /**
     * A wish with who made it.
     *
     * @param who null while it can't be read
     */
    record Known(Wish wish, @Nullable Beneficiary who) {}

    Map<String, Room> rooms(AtWork work) {
        return rooms.of(work);
    }

    List<Known> known(AtWork work, List<Wish> some) {
        var people =
                names.of(work.caller(), some.stream().map(Wish::beneficiaryId).toList());
        return some.stream()
                .map(wish -> new Known(wish, people.get(wish.beneficiaryId())))
                .toList();
    }

    /** The wishes something changes for, by id; of a long list only the first are named. */
    Map<String, Known> of(AtWork work, String season, List<Difference> differences) {
        var some = together
                .each(
                        differences.stream().limit(MOST_NAMED).toList(),
                        one -> wishes.wish(work.caller(), work.id(), season, one.wishId())
                                .orNull())
                .stream()
                .filter(Objects::nonNull)
                .toList();
        Map<String, Known> known = new LinkedHashMap<>();
        known(work, some).forEach(one -> known.put(one.wish().id(), one));
        return known;
    }
}
