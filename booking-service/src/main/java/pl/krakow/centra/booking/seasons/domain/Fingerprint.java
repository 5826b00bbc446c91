package pl.krakow.centra.booking.seasons.domain;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A digest of a round that doesn't depend on the order in which its parts were read. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Round round) {
        var text = new StringJoiner("\n");
        text.add(round.terms().toString()).add(round.firstDate().toString());
        round.rooms()
                .forEach(room -> text.add(room.room()
                        + room.whole()
                        + room.capacity()
                        + sorted(room.equipment())
                        + sorted(room.accessibility())
                        + room.setUp()
                        + room.cleanUp()
                        + room.raster()
                        + room.shortest()
                        + room.longest()
                        + room.lastDate()
                        + sorted(room.notLentTo())));
        text.add(new TreeMap<>(round.open()).toString());
        text.add(sorted(round.claims()));
        round.wishes()
                .forEach(wish -> text.add(wish.id() + ":" + wish.beneficiary() + wish.importance()
                        + wish.choices() + sorted(wish.accessibility()) + sorted(wish.excepted()) + wish.minimalShare()
                        + wish.details().expectedPeople()
                        + sorted(wish.details().equipment())));
        text.add(sorted(round.lastSeason()));
        text.add(sorted(round.adjustments()));
        return Lottery.digest(text.toString());
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "[", "]"));
    }

    private static String sorted(Map<?, ?> values) {
        return sorted(values.entrySet());
    }
}
