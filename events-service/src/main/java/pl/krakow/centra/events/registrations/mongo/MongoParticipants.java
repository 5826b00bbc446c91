package pl.krakow.centra.events.registrations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants.AtAddress;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.id.Ids;

/** One document per person. Of two first visits at once one makes the id, and the other finds it. */
final class MongoParticipants implements Participants, KnownParticipants {

    private static final String COLLECTION = "participants";

    private final MongoOperations mongo;
    private final Ids ids;

    /** Whose id it is: by account or by address. */
    @Document(COLLECTION)
    @TypeAlias("participant")
    record ParticipantDocument(
            @Id UUID id, @Nullable String subject, @Nullable String address) {}

    MongoParticipants(MongoOperations mongo, Ids ids) {
        this.mongo = mongo;
        this.ids = ids;
        var indexes = mongo.indexOps(ParticipantDocument.class);
        // One id per account.
        indexes.createIndex(new Index()
                .named("subject")
                .on("subject", Sort.Direction.ASC)
                .unique()
                .sparse());
        // One id per address.
        indexes.createIndex(new Index()
                .named("address")
                .on("address", Sort.Direction.ASC)
                .unique()
                .sparse());
    }

    @Override
    public ParticipantId withAccount(String subject) {
        return by("subject", subject, id -> new ParticipantDocument(id, subject, null));
    }

    @Override
    public ParticipantId withAddress(String email) {
        var address = normalised(email);
        return by("address", address, id -> new ParticipantDocument(id, null, address));
    }

    @Override
    public Optional<ParticipantId> byAddress(String email) {
        return find("address", normalised(email));
    }

    @Override
    public Optional<ParticipantId> byAccount(String subject) {
        return find("subject", subject);
    }

    @Override
    public void forgetAccount(String subject) {
        mongo.remove(query(where("subject").is(subject)), ParticipantDocument.class);
    }

    @Override
    public void forgetAddress(String email) {
        mongo.remove(query(where("address").is(normalised(email))), ParticipantDocument.class);
    }

    @Override
    public List<AtAddress> withAddress(Collection<ParticipantId> participants) {
        return participants.isEmpty()
                ? List.of()
                : some(query(where("_id")
                        .in(participants.stream().map(ParticipantId::value).toList())
                        .and("address")
                        .gt("")));
    }

    @Override
    public List<AtAddress> withAddress(@Nullable ParticipantId after, int most) {
        var known = where("address").gt("");
        return some(query(after == null ? known : known.and("_id").gt(after.value()))
                .with(Sort.by("_id"))
                .limit(most));
    }

    private List<AtAddress> some(Query wanted) {
        return mongo.find(wanted, ParticipantDocument.class).stream()
                .map(found -> new AtAddress(
                        new ParticipantId(found.id()),
                        Optional.ofNullable(found.address()).orElse("")))
                .toList();
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public ParticipantId unknown() {
        return new ParticipantId(ids.next());
    }

    private interface Making {

        ParticipantDocument of(UUID id);
    }

    private ParticipantId by(String field, String value, Making making) {
        return find(field, value).orElseGet(() -> {
            var made = making.of(ids.next());
            try {
                mongo.insert(made);
                return new ParticipantId(made.id());
            } catch (DuplicateKeyException e) {
                return find(field, value).orElseThrow();
            }
        });
    }

    private Optional<ParticipantId> find(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), ParticipantDocument.class))
                .map(found -> new ParticipantId(found.id()));
    }
}
