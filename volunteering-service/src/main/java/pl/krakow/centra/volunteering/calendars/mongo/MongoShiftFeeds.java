package pl.krakow.centra.volunteering.calendars.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.calendars.domain.ShiftFeed;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeeds;

/** One document per account that has a feed. */
@Component
class MongoShiftFeeds implements ShiftFeeds {

    private static final String TOKEN_HASH = "tokenHash";

    private final MongoOperations mongo;

    MongoShiftFeeds(MongoOperations mongo) {
        this.mongo = mongo;
        // byTokenHash(): every fetch
        mongo.indexOps(FeedDocument.class)
                .createIndex(new Index()
                        .named(TOKEN_HASH)
                        .on(TOKEN_HASH, Sort.Direction.ASC)
                        .unique());
    }

    /** As stored; the day is text. */
    @Document("shiftFeeds")
    @TypeAlias("shiftFeed")
    record FeedDocument(
            @Id String subject,
            String tokenHash,
            String language,
            Instant made,
            @Nullable String lastUsed) {

        static FeedDocument of(ShiftFeed feed) {
            var used = feed.lastUsed();
            return new FeedDocument(
                    feed.subject(),
                    feed.tokenHash(),
                    feed.language(),
                    feed.made(),
                    used == null ? null : used.toString());
        }

        ShiftFeed toFeed() {
            return new ShiftFeed(
                    subject, tokenHash, language, made, lastUsed == null ? null : LocalDate.parse(lastUsed));
        }
    }

    @Override
    public void keep(ShiftFeed feed) {
        mongo.save(FeedDocument.of(feed));
    }

    @Override
    public Optional<ShiftFeed> of(String subject) {
        return Optional.ofNullable(mongo.findById(subject, FeedDocument.class)).map(FeedDocument::toFeed);
    }

    @Override
    public Optional<ShiftFeed> byTokenHash(String hash) {
        return Optional.ofNullable(mongo.findOne(query(where(TOKEN_HASH).is(hash)), FeedDocument.class))
                .map(FeedDocument::toFeed);
    }

    @Override
    public void used(String tokenHash, LocalDate day) {
        mongo.updateFirst(
                query(where(TOKEN_HASH).is(tokenHash)), Update.update("lastUsed", day.toString()), FeedDocument.class);
    }

    @Override
    public boolean end(String subject) {
        return mongo.remove(query(where("_id").is(subject)), FeedDocument.class).getDeletedCount() == 1;
    }
}
