package pl.krakow.centra.events.knowledge.mongo;

import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.knowledge.domain.Entries.Version;
import pl.krakow.centra.events.knowledge.domain.EntryState;

/** A revision of an entry that was followed by another. */
@Document(VersionDocument.COLLECTION)
@TypeAlias("knowledgeVersion")
record VersionDocument(
        @Id String id,
        UUID entry,
        long revision,
        EntryDocument.StepDocument step,
        String state,
        ContentDocument content) {

    static final String COLLECTION = "knowledgeVersions";

    static String id(UUID entry, long revision) {
        return entry + ":" + revision;
    }

    static VersionDocument of(EntryDocument entry) {
        return new VersionDocument(
                id(entry.id(), entry.revision()),
                entry.id(),
                entry.revision(),
                entry.last(),
                entry.state(),
                entry.content());
    }

    Version toVersion() {
        return new Version(revision, step.toStep(), EntryState.valueOf(state), content.toContent());
    }
}
