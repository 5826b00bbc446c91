package pl.krakow.centra.events;

import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.problem.Problem;

/** The token of a link somebody has followed. */
public final class GivenLink {

    private GivenLink() {}

    /**
     * As it is kept. Nonsense costs no query.
     *
     * @throws Problem when it can't be a token at all
     */
    public static String hash(String token) {
        if (!FeedTokens.isOne(token)) {
            throw new Problem(EventsProblem.LINK_UNKNOWN);
        }
        return FeedTokens.hash(token);
    }
}
