package pl.krakow.centra.events.knowledge.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Step;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * An entry as stored, with the news that waits to be sent.
 *
 * @param owner the centre, or {@value #CITY}
 * @param slugs the present one first, then the former ones: no two entries share any
 * @param reviewOn repeats what the content says, to be looked for
 * @param unloggedSince when it was changed; missing once the change is in the log
 */
@Document(EntryDocument.COLLECTION)
@TypeAlias("knowledgeEntry")
record EntryDocument(
        @Id UUID id,
        String owner,
        String kind,
        String state,
        ContentDocument content,
        List<String> slugs,
        Instant createdAt,
        @Nullable Instant publishedAt,
        StepDocument last,
        Instant changedAt,
        @Nullable String reviewOn,
        @Nullable Instant unloggedSince,
        @Nullable Long helpful,
        @Nullable Long notHelpful,
        @Nullable Long downloads,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "knowledgeEntries";
    static final String CITY = "*";

    record StepDocument(
            String act, String by, Instant at, @Nullable String note, Set<String> changed) {

        static StepDocument of(Step step) {
            return new StepDocument(step.act().name(), step.by(), step.at(), step.note(), step.changed());
        }

        Step toStep() {
            return new Step(Step.Act.valueOf(act), by, at, note, changed);
        }
    }

    static String owner(@Nullable String centre) {
        return centre == null ? CITY : centre;
    }

    static List<String> slugs(Entry entry) {
        return Stream.concat(Stream.of(entry.slug()), entry.formerSlugs().stream())
                .map(Slug::value)
                .toList();
    }

    static EntryDocument of(Entry entry) {
        return new EntryDocument(
                entry.id().value(),
                owner(entry.centre()),
                entry.kind().name(),
                entry.state().name(),
                ContentDocument.of(entry.content()),
                slugs(entry),
                entry.createdAt(),
                entry.publishedAt(),
                StepDocument.of(entry.last()),
                entry.last().at(),
                ContentDocument.day(entry.content().reviewOn()),
                entry.last().at(),
                null,
                null,
                null,
                entry.revision(),
                List.of(),
                null);
    }

    Entry toEntry() {
        return new Entry(
                new EntryId(id),
                CITY.equals(owner) ? null : owner,
                EntryKind.valueOf(kind),
                EntryState.valueOf(state),
                content.toContent(),
                new Slug(slugs.getFirst()),
                slugs.stream().skip(1).map(Slug::new).toList(),
                createdAt,
                publishedAt,
                last.toStep(),
                revision);
    }
}
