package pl.krakow.centra.booking.seasons.domain;

import org.jspecify.annotations.Nullable;

/**
 * Makes room for a wish where exactly one other is in its way, by moving that one to a time as good for it: same choice,
 * no fewer dates. What is fixed or pinned stays where it is.
 */
final class Pushing {

    private final Places places;

    Pushing(Places places) {
        this.places = places;
    }

    /** One wish made room for another and went elsewhere. */
    record Move(Slot gone, Slot instead) {}

    /** Gives the wish the first place from which another can be pushed; nothing, and all as it was, when there is none. */
    @Nullable
    Move push(Entry entry, int choice) {
        for (var weekday : entry.asked(choice).weekdays()) {
            int needed = entry.needed(weekday);
            if (!entry.couldMeetOn(weekday, needed)) {
                continue;
            }
            for (var place : places.of(entry, choice, weekday)) {
                if (places.count(entry, place, Layer.BOOKED, needed) < needed) {
                    continue;
                }
                var move = pushFrom(place, entry, needed);
                if (move != null) {
                    return move;
                }
            }
        }
        return null;
    }

    private @Nullable Move pushFrom(Place place, Entry entry, int needed) {
        var inTheWay = places.inTheWay(place);
        if (inTheWay.size() != 1) {
            return null;
        }
        var other = inTheWay.getFirst();
        if (other.isFixed() || other.entry() == entry || other.entry().isPinned()) {
            return null;
        }
        places.takeBack(other);
        var dates = places.free(entry, place);
        if (dates.length >= needed) {
            var own = new Slot(entry, place, dates, false);
            places.give(own);
            var instead = places.best(other.entry(), other.entry().choice(), other.dates().length);
            if (instead != null) {
                places.give(instead);
                return new Move(other, instead);
            }
            places.takeBack(own);
        }
        places.give(other);
        return null;
    }

    /** The one who was pushed goes back; whoever pushed has given up its place before. */
    void undo(Move move) {
        places.takeBack(move.instead());
        places.give(move.gone());
    }
}
