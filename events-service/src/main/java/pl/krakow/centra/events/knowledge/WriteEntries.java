package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Decision;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.FileTypes;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;

/**
 * Coordinators and advisers write for their centre; for the city as a whole any centre's coordinator does. Of two who decide
 * on the same revision at once, one decides and the other is outdated.
 */
@Component
@RequiredArgsConstructor
public class WriteEntries {

    private static final int MOST_TRIES = 12;

    private final Entries entries;
    private final KeptFiles knowledgeFiles;
    private final Topics topics;
    private final ReadEntries read;
    private final IndexKeeper index;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final CentreStaff staff;

    /** @param cityWide whether it is to be the city's, not the centre's */
    public record Draft(
            EntryId id,
            CentreId centre,
            boolean cityWide,
            EntryKind kind,
            Content content,
            Actor actor,
            Locale language) {}

    /** Who wants to take a step with what. */
    public record Target(CentreId centre, EntryId entry, Revision seen, Actor actor, Locale language) {}

    public record File(UUID id, String name, byte[] bytes) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Saved(EntryView entry) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(EntryState state) implements Outcome {}

        record Incomplete(String missing) implements Outcome {}

        record TooManyFiles(int most) implements Outcome {}

        /** Only coordinators write for the city as a whole. */
        record ForCoordinators() implements Outcome {}

        record TopicUnknown(String slug) implements Outcome {}

        record VersionUnknown() implements Outcome {}

        record FileUnknown() implements Outcome {}

        /** It isn't of a kind that is taken. */
        record FileRefused() implements Outcome {}
    }

    public Outcome draft(Draft command) {
        if (command.cityWide && !staff.includes(command.actor, command.centre, StaffRole.COORDINATOR)) {
            return new Outcome.ForCoordinators();
        }
        var unknown = unknownTopic(command.content);
        if (unknown != null) {
            return new Outcome.TopicUnknown(unknown);
        }
        var draft = Entry.draft(
                command.id,
                command.cityWide ? null : command.centre.value(),
                command.kind,
                command.content,
                command.actor.subject(),
                now());
        return add(draft, command.language);
    }

    Outcome add(Entry draft, Locale language) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var numbered = tries == 0 ? draft : draft.renamed(tries);
            switch (entries.add(numbered)) {
                case SAVED -> {
                    index.wake();
                    return new Outcome.Saved(read.view(numbered, language, true));
                }
                case OUTDATED -> {
                    return entries.find(draft.id())
                            .<Outcome>map(entry -> new Outcome.Saved(read.view(entry, language, true)))
                            .orElseGet(Outcome.Unknown::new);
                }
                case SLUG_TAKEN -> {}
            }
        }
        return new Outcome.Outdated();
    }

    /** The files stay as they are. */
    public Outcome change(Target target, Content wanted, @Nullable String note) {
        var unknown = unknownTopic(wanted);
        if (unknown != null) {
            return new Outcome.TopicUnknown(unknown);
        }
        return step(
                target,
                (entry, now) -> entry.change(
                        target.seen::matches,
                        wanted.keeping(entry.content().files()),
                        target.actor.subject(),
                        note,
                        now));
    }

    public Outcome publish(Target target) {
        return step(target, (entry, now) -> entry.publish(target.seen::matches, target.actor.subject(), now));
    }

    public Outcome archive(Target target, @Nullable String note) {
        return step(target, (entry, now) -> entry.archive(target.seen::matches, target.actor.subject(), note, now));
    }

    /** @param next when it is to be reviewed again; null for no day */
    public Outcome review(Target target, @Nullable LocalDate next, @Nullable String note) {
        return step(
                target,
                (entry, now) -> entry.review(
                        target.seen::matches,
                        now.atZone(centres.city().zone()).toLocalDate(),
                        next,
                        target.actor.subject(),
                        note,
                        now));
    }

    /** Makes the content of an older revision the present one, its files included. */
    public Outcome restore(Target target, long revision, @Nullable String note) {
        var version = read.own(target.centre, target.entry).flatMap(_ -> entries.version(target.entry, revision));
        return version.map(older -> step(
                        target,
                        (entry, now) -> entry.restore(
                                target.seen::matches, older.content(), target.actor.subject(), note, now)))
                .orElseGet(Outcome.VersionUnknown::new);
    }

    /** The bytes are kept before the entry shows them; what is never shown is removed with the next file. */
    public Outcome attach(Target target, File file) {
        var taken = FileTypes.taken(file.id, file.name, file.bytes);
        if (taken.isEmpty()) {
            return new Outcome.FileRefused();
        }
        return step(target, (entry, now) -> {
            var there = entry.content().files().stream()
                    .filter(each -> each.id().equals(file.id))
                    .findFirst();
            if (there.isPresent()) {
                return new Decision.Unchanged(entry);
            }
            var decision = entry.attach(target.seen::matches, taken.get(), target.actor.subject(), now);
            if (decision instanceof Decision.Decided) {
                var owner = entry.id().toString();
                knowledgeFiles.put(owner, file.id, file.bytes, now);
                knowledgeFiles.removeAllBut(owner, entries.filesOf(entry.id()), now.minus(KeptFiles.ABOUT_TO_BE_SHOWN));
            }
            return decision;
        });
    }

    /** Older versions keep it. */
    public Outcome detach(Target target, UUID file) {
        boolean there = read.own(target.centre, target.entry)
                .filter(entry -> entry.content().files().stream()
                        .anyMatch(each -> each.id().equals(file)))
                .isPresent();
        return there
                ? step(target, (entry, now) -> entry.detach(target.seen::matches, file, target.actor.subject(), now))
                : new Outcome.FileUnknown();
    }

    private Outcome step(Target target, BiFunction<Entry, Instant, Decision> step) {
        var found = read.own(target.centre, target.entry).orElse(null);
        if (found == null) {
            return new Outcome.Unknown();
        }
        if (found.centre() == null && !staff.includes(target.actor, target.centre, StaffRole.COORDINATOR)) {
            return new Outcome.ForCoordinators();
        }
        return switch (step.apply(found, now())) {
            case Decision.Decided decided -> save(decided, target.language);
            case Decision.Unchanged(var entry) -> new Outcome.Saved(read.view(entry, target.language, true));
            case Decision.Outdated _ -> new Outcome.Outdated();
            case Decision.NotPossible(var state) -> new Outcome.NotPossible(state);
            case Decision.Incomplete(var missing) -> new Outcome.Incomplete(missing);
            case Decision.TooManyFiles(var most) -> new Outcome.TooManyFiles(most);
        };
    }

    private Outcome save(Decision.Decided decided, Locale language) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var entry = tries == 0 ? decided.entry() : decided.entry().renamed(tries);
            switch (entries.save(new Decision.Decided(entry, decided.news()))) {
                case SAVED -> {
                    index.wake();
                    return new Outcome.Saved(read.view(entry, language, true));
                }
                case OUTDATED -> {
                    return new Outcome.Outdated();
                }
                case SLUG_TAKEN -> {}
            }
        }
        return new Outcome.Outdated();
    }

    private @Nullable String unknownTopic(Content content) {
        for (var topic : content.topics()) {
            if (!Slug.isSlug(topic) || topics.find(new Slug(topic)).isEmpty()) {
                return topic;
            }
        }
        return null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
