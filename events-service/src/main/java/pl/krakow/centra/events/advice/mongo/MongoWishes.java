package pl.krakow.centra.events.advice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** One document per wish, saved if nobody else saved it since it was read. */
final class MongoWishes implements Wishes {

    private static final Sort ARRIVAL = Sort.by("since", "_id");
    private static final List<String> OPEN = Arrays.stream(WishState.values())
            .filter(WishState::isOpen)
            .map(WishState::name)
            .toList();

    private final MongoOperations mongo;

    MongoWishes(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(WishDocument.class);
        // Who waits, everywhere and at a centre, in order.
        indexes.createIndex(
                new Index().named("stateSince").on("state", Sort.Direction.ASC).on("since", Sort.Direction.ASC));
        // A person's own.
        indexes.createIndex(new Index().named("subject").on("subject", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("who").on("who", Sort.Direction.ASC));
        // What has come to an end.
        indexes.createIndex(
                new Index().named("ended").on("ended", Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean add(Wish wish) {
        try {
            mongo.insert(WishDocument.of(wish));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Wish wish) {
        return mongo.update(WishDocument.class)
                        .matching(where("_id")
                                .is(wish.id().value())
                                .and("revision")
                                .is(wish.revision() - 1))
                        .replaceWith(WishDocument.of(wish))
                        .replaceFirst()
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<Wish> find(WishId id) {
        return Optional.ofNullable(mongo.findById(id.value(), WishDocument.class))
                .map(WishDocument::toWish);
    }

    @Override
    public List<Wish> open(int most) {
        return inOrder(where("state").in(OPEN), most);
    }

    @Override
    public List<Wish> waitingAt(String centre, int most) {
        return inOrder(where("state").is(WishState.WAITING.name()).and("centre").is(centre), most);
    }

    @Override
    public List<Wish> openAt(String centre, int most) {
        return inOrder(where("state").in(OPEN).and("centre").is(centre), most);
    }

    private List<Wish> inOrder(Criteria wanted, int most) {
        return list(query(wanted).with(ARRIVAL).limit(most));
    }

    @Override
    public List<Wish> ofSubject(String subject) {
        return list(query(where("subject").is(subject)).with(Sort.by(Sort.Direction.DESC, "since", "_id")));
    }

    @Override
    public List<Wish> of(Set<ParticipantId> people) {
        return people.isEmpty()
                ? List.of()
                : list(query(where("who")
                        .in(people.stream().map(ParticipantId::value).toList())));
    }

    @Override
    public List<Wish> endedBefore(Instant then, int most) {
        return list(query(where("ended").lt(then)).with(Sort.by("ended", "_id")).limit(most));
    }

    private List<Wish> list(Query query) {
        return mongo.find(query, WishDocument.class).stream()
                .map(WishDocument::toWish)
                .toList();
    }

    @Override
    public void remove(WishId id) {
        mongo.remove(query(where("_id").is(id.value())), WishDocument.class);
    }
}
