package pl.krakow.centra.events.mentoring.domain;

import java.util.Set;
import java.util.function.LongPredicate;

import pl.krakow.centra.events.programme.domain.Texts;

/**
 * A programme of a centre people can apply for.
 *
 * @param fields it is about, by their codes
 * @param sessions how many a course has, unless it is agreed otherwise
 * @param open whether people can apply
 * @param revision 1 when it was made, one more with each change
 */
public record Offer(
        OfferId id,
        String centre,
        MentoringKind kind,
        Texts name,
        Texts about,
        Set<String> fields,
        int sessions,
        boolean open,
        long revision) {

    public static final int MOST_SESSIONS = 40;

    public Offer {
        fields = Set.copyOf(fields);
    }

    /** What came of changing it. */
    public sealed interface Change {

        record Changed(Offer offer) implements Change {}

        record Outdated() implements Change {}
    }

    /** Its kind and its centre stay. */
    public Change change(LongPredicate seen, Texts title, Texts words, Set<String> topics, int usual, boolean opened) {
        return seen.test(revision)
                ? new Change.Changed(new Offer(id, centre, kind, title, words, topics, usual, opened, revision + 1))
                : new Change.Outdated();
    }
}
