package pl.krakow.centra.volunteering.rounds.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Who and what a round looks at, as it stands. */
public interface Field {

    /** Everybody willing who asks to help at one of the centres; {@code counted} is told from time to time how many so far. */
    List<Entrant> entrants(RoundTerms terms, IntConsumer counted);

    Posts posts(RoundTerms terms, Instant now);

    /**
     * @param openings with a free seat
     * @param peopleNow volunteers with a seat on one of the round's posts, free seats or not
     * @param seatsNow seats taken on them
     */
    record Posts(List<Opening> openings, int peopleNow, int seatsNow) {

        public Posts {
            openings = List.copyOf(openings);
        }
    }
}
