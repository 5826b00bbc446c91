package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * What somebody asked the advisers of a centre.
 *
 * <p>Life cycle: asked → answered, declined or withdrawn. An answered one may become an entry of the knowledge base if who
 * asked agreed to that; the entry says nothing of who asked, and its words are the adviser's to choose.
 *
 * @param askedBy the subject of the account; empty once the person was erased
 * @param language the answer is wanted in (ISO 639-1)
 * @param mayBePublished whether who asked agreed that question and answer are shown to all, without a name
 * @param writeTo where who asked wants to hear that there is a reply; gone once that was written
 * @param reply what was answered, in Markdown, or why nothing was
 * @param repliedBy the subject of the adviser
 * @param entry what it became in the knowledge base
 */
public record Question(
        QuestionId id,
        String centre,
        String askedBy,
        Instant askedAt,
        String text,
        @Nullable String topic,
        String language,
        boolean mayBePublished,
        @Nullable EmailAddress writeTo,
        QuestionState state,
        @Nullable String reply,
        @Nullable String repliedBy,
        @Nullable Instant repliedAt,
        @Nullable EntryId entry,
        long revision) {

    /** What comes of a step. */
    public sealed interface Outcome {

        /** @param replied whether this step is the reply */
        record Decided(Question question, boolean replied) implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(QuestionState state) implements Outcome {}

        /** Who asked doesn't want it shown. */
        record NoConsent() implements Outcome {}
    }

    public static Question asked(
            QuestionId id,
            String centre,
            String by,
            String text,
            @Nullable String topic,
            String language,
            boolean mayBePublished,
            @Nullable EmailAddress writeTo,
            Instant now) {
        return new Question(
                id,
                centre,
                by,
                now,
                text,
                topic,
                language,
                mayBePublished,
                writeTo,
                QuestionState.ASKED,
                null,
                null,
                null,
                null,
                1);
    }

    public Outcome answer(LongPredicate seen, String answer, String by, Instant now) {
        return reply(seen, QuestionState.ANSWERED, answer, by, now);
    }

    public Outcome decline(LongPredicate seen, String reason, String by, Instant now) {
        return reply(seen, QuestionState.DECLINED, reason, by, now);
    }

    private Outcome reply(LongPredicate seen, QuestionState then, String text, String by, Instant now) {
        if (!seen.test(revision)) {
            return new Outcome.Outdated();
        }
        if (state != QuestionState.ASKED) {
            return new Outcome.NotPossible(state);
        }
        return new Outcome.Decided(next(then, text, by, now, mayBePublished, null), true);
    }

    /** Taken back before it was answered; afterwards only the consent to showing it is. */
    public Outcome withdraw(LongPredicate seen) {
        if (!seen.test(revision)) {
            return new Outcome.Outdated();
        }
        return switch (state) {
            case ASKED ->
                new Outcome.Decided(next(QuestionState.WITHDRAWN, reply, repliedBy, repliedAt, false, null), false);
            case ANSWERED ->
                mayBePublished && entry == null
                        ? new Outcome.Decided(next(state, reply, repliedBy, repliedAt, false, null), false)
                        : new Outcome.NotPossible(state);
            case DECLINED, WITHDRAWN -> new Outcome.NotPossible(state);
        };
    }

    public Outcome publishedAs(LongPredicate seen, EntryId shown) {
        if (!seen.test(revision)) {
            return new Outcome.Outdated();
        }
        if (state != QuestionState.ANSWERED || entry != null) {
            return new Outcome.NotPossible(state);
        }
        if (!mayBePublished) {
            return new Outcome.NoConsent();
        }
        return new Outcome.Decided(next(state, reply, repliedBy, repliedAt, true, shown), false);
    }

    private Question next(
            QuestionState then,
            @Nullable String answer,
            @Nullable String by,
            @Nullable Instant at,
            boolean consent,
            @Nullable EntryId shown) {
        return new Question(
                id,
                centre,
                askedBy,
                askedAt,
                text,
                topic,
                language,
                consent,
                then == QuestionState.WITHDRAWN ? null : writeTo,
                then,
                answer,
                by,
                at,
                shown,
                revision + 1);
    }

    /** Whether an adviser said something to it, be it that there is no answer. */
    public boolean isReplied() {
        return state == QuestionState.ANSWERED || state == QuestionState.DECLINED;
    }

    /**
     * Without who asked, what they wrote and what they were told; that there was a question, when it was answered, and the
     * entry it became stay.
     */
    public Question forgotten() {
        return new Question(
                id,
                centre,
                "",
                askedAt,
                "",
                topic,
                language,
                false,
                null,
                state == QuestionState.ASKED ? QuestionState.WITHDRAWN : state,
                null,
                repliedBy,
                repliedAt,
                entry,
                revision + 1);
    }
}
