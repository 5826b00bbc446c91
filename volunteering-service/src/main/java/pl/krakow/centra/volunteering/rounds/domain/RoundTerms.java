package pl.krakow.centra.volunteering.rounds.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a round looks at.
 *
 * @param centres whose posts and volunteers; in order, each once
 * @param from posts whose first day isn't before; long-term roles that last until then
 * @param until posts whose first day isn't after
 * @param postsEach how many posts one volunteer is proposed at most
 */
public record RoundTerms(List<String> centres, LocalDate from, LocalDate until, int postsEach) {

    public static final int MOST_POSTS_EACH = 10;

    public RoundTerms {
        centres = centres.stream().sorted().distinct().toList();
        if (centres.isEmpty() || until.isBefore(from) || postsEach < 1 || postsEach > MOST_POSTS_EACH) {
            throw new IllegalArgumentException("no round: " + from + " to " + until + ", " + postsEach + " posts each");
        }
    }
}
