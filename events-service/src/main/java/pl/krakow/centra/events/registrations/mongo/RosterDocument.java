package pl.krakow.centra.events.registrations.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.AgeBand;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterContents;
import pl.krakow.centra.events.registrations.domain.WalkIn;

/**
 * A roster as stored, with the events that wait to be sent. It and what it is made of are public records for the driver's own
 * record codecs alone.
 *
 * @param id the event's
 * @param due when the sweep should look at it
 * @param unshown the version whose seats the public doesn't see yet; missing once it does
 */
public record RosterDocument(
        @BsonId UUID id,
        long version,
        String centre,
        OccasionDocument occasion,
        SignUpDocument signUp,
        long signUpRevision,
        List<EntryDocument> entries,
        int nextNumber,
        List<UUID> sessions,
        List<WalkInDocument> walkIns,
        Map<String, Integer> ages,
        @Nullable Instant closedAt,
        List<Long> remindedMinutes,
        @Nullable Instant due,
        @Nullable Long unshown,
        List<Document> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "rosters";

    /** People who walked in. */
    public record WalkInDocument(UUID id, int session, String audience, int people, Instant at) {

        static WalkInDocument of(WalkIn walkIn) {
            return new WalkInDocument(
                    walkIn.id(), walkIn.session(), EntryDocument.code(walkIn.audience()), walkIn.people(), walkIn.at());
        }

        WalkIn toWalkIn() {
            return new WalkIn(id, session, EntryDocument.audience(audience), people, at);
        }
    }

    static RosterDocument of(Roster roster, long version, List<Document> outbox, @Nullable Instant since) {
        var contents = roster.contents();
        var ages = new HashMap<String, Integer>();
        contents.ages().forEach((band, people) -> ages.put(band.name(), people));
        return new RosterDocument(
                roster.id().value(),
                version,
                roster.occasion().centre(),
                OccasionDocument.of(contents.occasion()),
                SignUpDocument.of(contents.signUp()),
                contents.signUpRevision(),
                contents.entries().stream().map(EntryDocument::of).toList(),
                Math.toIntExact(contents.nextNumber()),
                contents.sessions(),
                contents.walkIns().stream().map(WalkInDocument::of).toList(),
                ages,
                contents.closedAt(),
                contents.reminded().stream().map(Duration::toMinutes).toList(),
                roster.due().orElse(null),
                version,
                outbox,
                since);
    }

    Roster toRoster() {
        var bands = new EnumMap<AgeBand, Integer>(AgeBand.class);
        ages.forEach((band, people) -> bands.put(AgeBand.valueOf(band), people));
        return Roster.saved(
                version,
                new RosterContents(
                        occasion.toOccasion(id, centre),
                        signUp.toSignUp(),
                        signUpRevision,
                        entries.stream().map(EntryDocument::toEntry).toList(),
                        nextNumber,
                        sessions,
                        walkIns.stream().map(WalkInDocument::toWalkIn).toList(),
                        bands,
                        closedAt,
                        remindedMinutes.stream().map(Duration::ofMinutes).toList()));
    }
}
