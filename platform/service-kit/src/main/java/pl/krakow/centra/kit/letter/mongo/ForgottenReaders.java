package pl.krakow.centra.kit.letter.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Who was forgotten a moment ago. Whoever writes a letter has read before whom it is for; who was forgotten in between is found
 * here. It is noted before what was written is removed, and looked for after something was written: whichever comes first,
 * nothing stays.
 *
 * <p>A note is a hash of the account or the address, of use for {@link #IN_FLIGHT} only and cleared away soon after. Who comes
 * back within that time isn't written to until it is over.
 */
final class ForgottenReaders {

    /** Longer than the store may keep whoever writes waiting. */
    static final Duration IN_FLIGHT = Duration.ofMinutes(2);

    private final MongoOperations mongo;
    private final Clock clock;

    ForgottenReaders(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        // Notes that are of no use any more.
        mongo.indexOps(NoteDocument.class)
                .createIndex(new Index().named("until").on("until", Sort.Direction.ASC));
    }

    @Document("forgottenReaders")
    @TypeAlias("forgotten-reader")
    private record NoteDocument(@Id String id, Instant until) {}

    void note(String subject, Collection<EmailAddress> addresses) {
        clear();
        var until = clock.instant().plus(IN_FLIGHT);
        hashes(subject, addresses.stream()).forEach(hash -> mongo.save(new NoteDocument(hash, until)));
    }

    boolean include(Reader reader) {
        var either = hashes(reader.subject(), Stream.ofNullable(reader.address()));
        var noted = query(where("_id").in(either.toList()).and("until").gt(clock.instant()));
        return mongo.exists(noted, NoteDocument.class);
    }

    void clear() {
        mongo.remove(query(where("until").lte(clock.instant())), NoteDocument.class);
    }

    private static Stream<String> hashes(String subject, Stream<EmailAddress> addresses) {
        return Stream.concat(
                Stream.of(hash("subject/" + subject)), addresses.map(address -> hash("address/" + address.value())));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
