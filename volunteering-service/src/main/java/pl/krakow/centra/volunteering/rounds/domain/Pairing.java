package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Comparator;

import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** A volunteer on a post. In the order of lists: by opportunity, post, volunteer, as their ids are written. */
public record Pairing(VolunteerId volunteer, PostId post) implements Comparable<Pairing> {

    private static final Comparator<Pairing> ORDER = Comparator.comparing(Pairing::key);

    /** What it is sorted by. */
    public String key() {
        return post + "/" + volunteer;
    }

    @Override
    public int compareTo(Pairing other) {
        return ORDER.compare(this, other);
    }
}
