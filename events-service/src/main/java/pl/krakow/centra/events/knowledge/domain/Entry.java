package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.file.domain.KeptFile;

/**
 * An entry of the knowledge base.
 *
 * <p>Life cycle: draft → published → archived, and from there published again. Each step makes the next revision; the
 * content of every revision is kept. What is published can be changed, reviewed and given files without leaving the
 * public's sight.
 *
 * <p>Addresses last: once an entry was published, every slug it ever had leads to it, and no other entry gets one of them.
 *
 * @param centre whose it is; null when it is the city's as a whole
 * @param slug made of the Polish title
 * @param formerSlugs those it was published under before
 * @param publishedAt first
 * @param last the step that made this revision
 * @param revision 1 for the draft, one more with each step
 */
public record Entry(
        EntryId id,
        @Nullable String centre,
        EntryKind kind,
        EntryState state,
        Content content,
        Slug slug,
        List<Slug> formerSlugs,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Step last,
        long revision) {

    public static final int MOST_FILES = 12;
    private static final int MOST_FORMER_SLUGS = 30;
    private static final int MOST_NUMBERED = 9;

    public Entry {
        formerSlugs = List.copyOf(formerSlugs);
    }

    public static Entry draft(
            EntryId id, @Nullable String centre, EntryKind kind, Content content, String by, Instant now) {
        return new Entry(
                id,
                centre,
                kind,
                EntryState.DRAFT,
                content,
                Slug.of(content.texts().pl().title()),
                List.of(),
                now,
                null,
                new Step(Step.Act.DRAFTED, by, now, null, Set.of()),
                1);
    }

    /** @param seen whether the decision was made on the revision that stands */
    public Decision change(LongPredicate seen, Content wanted, String by, @Nullable String note, Instant now) {
        return write(seen, Step.Act.CHANGED, wanted, by, note, now);
    }

    /** Makes the content of an older revision the present one. */
    public Decision restore(LongPredicate seen, Content older, String by, @Nullable String note, Instant now) {
        return write(seen, Step.Act.RESTORED, older, by, note, now);
    }

    public Decision attach(LongPredicate seen, KeptFile file, String by, Instant now) {
        if (content.files().size() >= MOST_FILES) {
            return new Decision.TooManyFiles(MOST_FILES);
        }
        return write(seen, Step.Act.CHANGED, content.with(file), by, null, now);
    }

    public Decision detach(LongPredicate seen, UUID file, String by, Instant now) {
        return write(seen, Step.Act.CHANGED, content.withoutFile(file), by, null, now);
    }

    private Decision write(
            LongPredicate seen, Step.Act act, Content wanted, String by, @Nullable String note, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        var changed = wanted.differencesFrom(content);
        if (changed.isEmpty()) {
            return new Decision.Unchanged(this);
        }
        var next = next(state, wanted, new Step(act, by, now, note, changed));
        return decided(next, state == EntryState.PUBLISHED ? List.of(new KnowledgeNews.Published(next)) : List.of());
    }

    /** Everybody sees it from now on. A template needs a file or a text to copy, a recording its link. */
    public Decision publish(LongPredicate seen, String by, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EntryState.PUBLISHED) {
            return new Decision.NotPossible(state);
        }
        if (kind == EntryKind.RECORDING && content.recording() == null) {
            return new Decision.Incomplete("recording");
        }
        if (kind == EntryKind.TEMPLATE
                && content.files().isEmpty()
                && content.texts().pl().body().isBlank()) {
            return new Decision.Incomplete("files");
        }
        if (kind != EntryKind.TEMPLATE
                && kind != EntryKind.RECORDING
                && content.texts().pl().body().isBlank()) {
            return new Decision.Incomplete("texts.pl.body");
        }
        var step = new Step(Step.Act.PUBLISHED, by, now, null, Set.of());
        var next = new Entry(
                id,
                centre,
                kind,
                EntryState.PUBLISHED,
                content,
                slug,
                formerSlugs,
                createdAt,
                publishedAt == null ? now : publishedAt,
                step,
                revision + 1);
        return decided(next, List.of(new KnowledgeNews.Published(next)));
    }

    public Decision archive(LongPredicate seen, String by, @Nullable String note, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EntryState.ARCHIVED) {
            return new Decision.NotPossible(state);
        }
        var next = next(EntryState.ARCHIVED, content, new Step(Step.Act.ARCHIVED, by, now, note, Set.of()));
        return decided(next, state == EntryState.PUBLISHED ? List.of(new KnowledgeNews.Archived(next)) : List.of());
    }

    /** Somebody made sure that it is right as it stands. */
    public Decision review(
            LongPredicate seen,
            LocalDate today,
            @Nullable LocalDate nextReview,
            String by,
            @Nullable String note,
            Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EntryState.ARCHIVED) {
            return new Decision.NotPossible(state);
        }
        var wanted = content.reviewed(today, nextReview);
        return decided(
                next(state, wanted, new Step(Step.Act.REVIEWED, by, now, note, wanted.differencesFrom(content))),
                List.of());
    }

    /**
     * The entry under another slug, where so many tries found one taken: with a number at first, in the end with a part of
     * its id.
     */
    public Entry renamed(int tries) {
        var plain = Slug.of(content.texts().pl().title());
        return new Entry(
                id,
                centre,
                kind,
                state,
                content,
                tries < MOST_NUMBERED ? plain.numbered(tries + 1) : plain.of(id),
                formerSlugs,
                createdAt,
                publishedAt,
                last,
                revision);
    }

    public boolean isPublic() {
        return state == EntryState.PUBLISHED;
    }

    public boolean isDue(LocalDate today) {
        return state == EntryState.PUBLISHED
                && content.reviewOn() != null
                && !content.reviewOn().isAfter(today);
    }

    /** The slug changes only with the title; numbers that were added stay as long as it does. */
    private Entry next(EntryState then, Content wanted, Step step) {
        boolean sameTitle = Slug.of(wanted.texts().pl().title())
                .equals(Slug.of(content.texts().pl().title()));
        var nextSlug = sameTitle ? slug : Slug.of(wanted.texts().pl().title());
        var former = new ArrayList<>(formerSlugs);
        if (publishedAt != null && !nextSlug.equals(slug)) {
            former.add(slug);
        }
        former.remove(nextSlug);
        return new Entry(
                id,
                centre,
                kind,
                then,
                wanted,
                nextSlug,
                former.subList(Math.max(0, former.size() - MOST_FORMER_SLUGS), former.size()),
                createdAt,
                publishedAt,
                step,
                revision + 1);
    }

    private static Decision decided(Entry next, List<KnowledgeNews> news) {
        return new Decision.Decided(next, news);
    }
}
