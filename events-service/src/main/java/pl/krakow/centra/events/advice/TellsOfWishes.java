package pl.krakow.centra.events.advice;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.Wish;

/** Tells those who wait for a time with an adviser how it stands; told again of the same, it tells nobody twice. */
public interface TellsOfWishes {

    /** Whether the address is theirs is to be said. */
    void unconfirmed(Wish wish);

    /** They wait. */
    void waiting(Wish wish);

    /** A time is reserved for them, and its room with it. */
    void offered(Wish wish, Found reserved);

    /** It was offered, and they didn't answer. */
    void unanswered(Wish wish);

    /**
     * The link once more, to who has lost it.
     *
     * @param which names the wish to have it
     */
    void linkAgain(Wish wish, String which);

    /** Nothing was to be had in time. */
    void over(Wish wish);
}
