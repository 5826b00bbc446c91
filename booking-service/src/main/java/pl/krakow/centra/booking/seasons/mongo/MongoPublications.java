package pl.krakow.centra.booking.seasons.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.WishId;

/** One document per wish that was published, inserted once. */
@Slf4j
final class MongoPublications implements Publications {

    private final MongoOperations mongo;

    MongoPublications(MongoOperations mongo) {
        this.mongo = mongo;
        // What of a season is settled.
        mongo.indexOps(PublishedDocument.class)
                .createIndex(new Index().named("season").on("season", Sort.Direction.ASC));
    }

    @Override
    public void add(Published published) {
        try {
            mongo.insert(PublishedDocument.of(published));
        } catch (DuplicateKeyException e) {
            log.debug("{} was settled by somebody else", published.wish());
        }
    }

    @Override
    public Optional<Published> find(SeasonId season, WishId wish) {
        return Optional.ofNullable(mongo.findById(PublishedDocument.id(season, wish), PublishedDocument.class))
                .map(PublishedDocument::toPublished);
    }

    @Override
    public Set<WishId> settled(SeasonId season) {
        return of(season).stream().map(Published::wish).collect(Collectors.toSet());
    }

    @Override
    public List<Published> of(SeasonId season) {
        return mongo
                .find(query(where("season").is(season.value())).with(Sort.by("_id")), PublishedDocument.class)
                .stream()
                .map(PublishedDocument::toPublished)
                .toList();
    }
}
