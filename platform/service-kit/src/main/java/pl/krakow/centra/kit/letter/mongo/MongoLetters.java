package pl.krakow.centra.kit.letter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.extern.slf4j.Slf4j;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Presses;
import pl.krakow.centra.kit.letter.Reader;

/**
 * One document per letter, changed by conditional updates only. A claim is an update that moves {@code dueAt} to the lease's end
 * if it is still what it was when the letter was found due: of two who try, one succeeds. What is written to somebody who was
 * forgotten meanwhile is taken back at once and never claimed.
 */
@Slf4j
public final class MongoLetters implements Letters {

    private static final int GATHERING_ATTEMPTS = 5;
    /** Until every instance is of a version that can read it, if any can. */
    private static final int READING_ATTEMPTS = 20;

    private final MongoOperations mongo;
    private final Presses presses;
    private final Ids ids;
    private final ForgottenReaders forgotten;

    public MongoLetters(MongoOperations mongo, Presses presses, Ids ids, Clock clock) {
        this.mongo = mongo;
        this.presses = presses;
        this.ids = ids;
        this.forgotten = new ForgottenReaders(mongo, clock);
        var indexes = mongo.indexOps(LetterDocument.class);
        // What is due, and how much waits.
        indexes.createIndex(new Index().named("dueAt").on("dueAt", Sort.Direction.ASC));
        // The one open letter of a thread.
        indexes.createIndex(new Index()
                .named("gathering")
                .on("gathering", Sort.Direction.ASC)
                .unique()
                .sparse());
        // Whether something was gathered before.
        indexes.createIndex(new Index().named("thread").on("thread", Sort.Direction.ASC));
        // What is written to a person who is to be forgotten.
        indexes.createIndex(new Index().named("subject").on("subject", Sort.Direction.ASC));
        // What waits to be sent to an address of somebody who is to be forgotten.
        indexes.createIndex(
                new Index().named("address").on("address", Sort.Direction.ASC).sparse());
        // Traces to clear away.
        indexes.createIndex(new Index().named("finishedAt").on("finishedAt", Sort.Direction.ASC));
    }

    @Override
    public boolean write(Letter<?> letter, Instant due) {
        return insert(letter, due, null, null)
                && !isTakenBack(letter.reader(), where("_id").is(letter.id()));
    }

    @Override
    public void gather(String thread, String cause, Letter<?> letter, Instant due) {
        for (int attempt = 0; attempt < GATHERING_ATTEMPTS; attempt++) {
            if (wasGathered(thread, cause)) {
                return;
            }
            if (addToOpen(thread, cause, letter, due) || insert(letter, due, thread, cause)) {
                if (isTakenBack(letter.reader(), where("thread").is(thread))) {
                    log.debug("Nobody reads {} any more", letter.kind());
                }
                return;
            }
        }
        throw new IllegalStateException("a letter could be neither opened nor added to");
    }

    /** Whether its reader was forgotten while it was written; then it is no more. */
    private boolean isTakenBack(Reader reader, Criteria written) {
        if (!forgotten.include(reader)) {
            return false;
        }
        mongo.remove(query(written), LetterDocument.class);
        return true;
    }

    private boolean wasGathered(String thread, String cause) {
        return mongo.exists(query(where("thread").is(thread).and("causes").is(cause)), LetterDocument.class);
    }

    private boolean addToOpen(String thread, String cause, Letter<?> letter, Instant due) {
        var update = new Update().push("causes", cause).set("dueAt", due);
        update.push(LetterDocument.PARTS).each(stored(letter).toArray());
        var open = where("gathering").is(thread).and("causes").ne(cause);
        return mongo.updateFirst(query(open), update, LetterDocument.class).getMatchedCount() == 1;
    }

    /** The parts as they are stored: without the names of the classes they came from. */
    private List<Document> stored(Letter<?> letter) {
        return letter.parts().stream()
                .map(part -> {
                    var document = new Document();
                    mongo.getConverter().write(part, document);
                    document.remove("_class");
                    return document;
                })
                .toList();
    }

    private boolean insert(Letter<?> letter, Instant due, @Nullable String thread, @Nullable String cause) {
        var document = new Document();
        mongo.getConverter().write(LetterDocument.of(letter, due, thread, cause), document);
        document.put(LetterDocument.PARTS, stored(letter));
        try {
            mongo.insert(document, LetterDocument.COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<UUID> due(Instant by, int most) {
        var wanted = query(where("dueAt").lte(by).and("kind").in(presses.kinds()))
                .with(Sort.by("dueAt", "_id"))
                .limit(most);
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, LetterDocument.COLLECTION).stream()
                .map(document -> document.get("_id", UUID.class))
                .toList();
    }

    @Override
    public Optional<Claim> claim(UUID id, Instant now, Instant lease) {
        var found = mongo.findById(id, LetterDocument.class);
        if (found == null || found.dueAt() == null || found.dueAt().isAfter(now)) {
            return Optional.empty();
        }
        var token = ids.next();
        var update = new Update()
                .set("dueAt", lease)
                .set("claim", token)
                .inc("attempts", 1)
                .unset("gathering");
        var unchanged = where("_id").is(id).and("dueAt").is(found.dueAt());
        boolean mine = mongo.updateFirst(query(unchanged), update, LetterDocument.class)
                        .getMatchedCount()
                == 1;
        // Read again: something may have been gathered between finding and claiming.
        return mine ? read(id, token, found.attempts(), now) : Optional.empty();
    }

    private Optional<Claim> read(UUID id, UUID token, int earlierAttempts, Instant claimed) {
        var document = mongo.findById(id, Document.class, LetterDocument.COLLECTION);
        if (document == null) {
            return Optional.empty();
        }
        try {
            var letter = letter(document);
            return isTakenBack(letter.reader(), held(id, token))
                    ? Optional.empty()
                    : Optional.of(new Claim(letter, token, earlierAttempts));
        } catch (RuntimeException e) {
            if (earlierAttempts >= READING_ATTEMPTS) {
                log.warn("Letter {} is given up: nobody can read it", id, e);
                finish(held(id, token), "it can't be read", claimed);
            }
            return Optional.empty();
        }
    }

    private Letter<?> letter(Document document) {
        var converter = mongo.getConverter();
        var envelope = converter.read(LetterDocument.class, document);
        var content = presses.content(envelope.kind());
        return envelope.toLetter(document.getList(LetterDocument.PARTS, Document.class, List.of()).stream()
                .map(part -> converter.read(content, part))
                .toList());
    }

    @Override
    public void sent(Claim claim, Instant at) {
        finish(held(claim), "SENT", at);
    }

    @Override
    public void giveUp(Claim claim, String why, Instant at) {
        finish(held(claim), why, at);
    }

    private void finish(Criteria which, String outcome, Instant at) {
        var update = new Update()
                .set("outcome", outcome)
                .set("finishedAt", at)
                .unset("dueAt")
                .unset("claim");
        LetterDocument.WORDS.forEach(update::unset);
        mongo.updateFirst(query(which), update, LetterDocument.class);
    }

    @Override
    public void putOff(Claim claim, Instant due) {
        mongo.updateFirst(query(held(claim)), new Update().set("dueAt", due).unset("claim"), LetterDocument.class);
    }

    private static Criteria held(Claim claim) {
        return held(claim.letter().id(), claim.token());
    }

    private static Criteria held(UUID id, UUID token) {
        return where("_id").is(id).and("claim").is(token);
    }

    @Override
    public Set<UUID> known(Collection<UUID> wanted) {
        var asked = query(where("_id").in(wanted));
        asked.fields().include("_id");
        return mongo.find(asked, Document.class, LetterDocument.COLLECTION).stream()
                .map(document -> document.get("_id", UUID.class))
                .collect(Collectors.toSet());
    }

    @Override
    public long waiting() {
        return mongo.count(query(where("dueAt").gt(Instant.EPOCH)), LetterDocument.class);
    }

    @Override
    public void forget(String subject, Collection<EmailAddress> addresses) {
        forgotten.note(subject, addresses);
        mongo.remove(query(where("subject").is(subject)), LetterDocument.class);
        if (!addresses.isEmpty()) {
            var theirs = addresses.stream().map(EmailAddress::value).toList();
            mongo.remove(query(where("address").in(theirs)), LetterDocument.class);
        }
    }

    @Override
    public boolean isForgotten(Reader reader) {
        return forgotten.include(reader);
    }

    @Override
    public void clear(Instant before) {
        forgotten.clear();
        mongo.remove(query(where("finishedAt").lt(before)), LetterDocument.class);
        mongo.remove(query(where("dueAt").lt(before)), LetterDocument.class);
    }
}
