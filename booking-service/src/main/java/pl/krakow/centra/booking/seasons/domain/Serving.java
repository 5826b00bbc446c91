package pl.krakow.centra.booking.seasons.domain;

import java.util.ArrayList;

/** Gives wishes what their choices ask for, within the caps: first the least that would do, then one time a week more. */
final class Serving {

    private final Places places;
    private final Pushing pushing;

    Serving(Places places) {
        this.places = places;
        this.pushing = new Pushing(places);
    }

    /** Gives a wish that has nothing the least that meets a choice, of what is free; or nothing. */
    boolean serve(Entry entry, int choice) {
        return serve(entry, choice, false);
    }

    /** The same, but pushes others where nothing is free. */
    boolean serveByPushing(Entry entry, int choice) {
        return serve(entry, choice, true);
    }

    private boolean serve(Entry entry, int choice, boolean mayPush) {
        var asked = entry.asked(choice);
        int least = asked.atLeastTimesPerWeek();
        if (!entry.party().mayHave(asked.minutes() * least)) {
            return false;
        }
        var pushed = new ArrayList<Pushing.Move>();
        while (entry.timesPerWeek() < least) {
            var free = places.best(entry, choice, 0);
            if (free != null) {
                places.give(free);
                continue;
            }
            var move = mayPush ? pushing.push(entry, choice) : null;
            if (move == null) {
                places.takeBackAll(entry);
                pushed.reversed().forEach(pushing::undo);
                return false;
            }
            pushed.add(move);
        }
        entry.meets(choice);
        return true;
    }

    /** Gives a wish that is served one time a week more of the choice that is met; false when it lacks none or there is none. */
    boolean extend(Entry entry) {
        if (!entry.lacksTimes()
                || !entry.party().mayHave(entry.asked(entry.choice()).minutes())) {
            return false;
        }
        var free = places.best(entry, entry.choice(), 0);
        if (free == null) {
            return false;
        }
        places.give(free);
        return true;
    }
}
