package pl.krakow.centra.booking.calendars.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.calendars.domain.Subscription;
import pl.krakow.centra.booking.calendars.domain.Subscriptions;

@Component
class MongoSubscriptions implements Subscriptions {

    private final MongoOperations mongo;

    MongoSubscriptions(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(SubscriptionDocument.class);
        // The feed a token stands for.
        indexes.createIndex(new Index()
                .named("tokenHash")
                .on("tokenHash", Sort.Direction.ASC)
                .unique());
        // What one person subscribed to.
        indexes.createIndex(new Index().named("subject").on("subject", Sort.Direction.ASC));
    }

    @Override
    public void keep(Subscription subscription) {
        mongo.save(SubscriptionDocument.of(subscription));
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, SubscriptionDocument.class))
                .map(SubscriptionDocument::toSubscription);
    }

    @Override
    public Optional<Subscription> byTokenHash(String hash) {
        return Optional.ofNullable(mongo.findOne(query(where("tokenHash").is(hash)), SubscriptionDocument.class))
                .map(SubscriptionDocument::toSubscription);
    }

    @Override
    public List<Subscription> of(String subject) {
        return mongo
                .find(query(where("subject").is(subject)).with(Sort.by("made", "_id")), SubscriptionDocument.class)
                .stream()
                .map(SubscriptionDocument::toSubscription)
                .toList();
    }

    @Override
    public boolean end(UUID id, String subject) {
        return mongo.remove(query(where("_id").is(id).and("subject").is(subject)), SubscriptionDocument.class)
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void endAll(String subject) {
        mongo.remove(query(where("subject").is(subject)), SubscriptionDocument.class);
    }

    @Override
    public void used(UUID id, LocalDate day) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().set("lastUsed", day.toString()), SubscriptionDocument.class);
    }
}
