package pl.krakow.centra.booking.seasons.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.Seasons;

/** One document per season, replaced under the revision it was loaded with. A centre has a handful of seasons. */
final class MongoSeasons implements Seasons {

    private final MongoOperations mongo;

    MongoSeasons(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(SeasonDocument.class);
        // The seasons of a centre, latest first.
        indexes.createIndex(
                new Index().named("centreFrom").on("centre", Sort.Direction.ASC).on("from", Sort.Direction.DESC));
        // Those that are over.
        indexes.createIndex(new Index().named("until").on("until", Sort.Direction.ASC));
        // The seasons whose publishing has to go on.
        indexes.createIndex(new Index().named("state").on("state", Sort.Direction.ASC));
    }

    @Override
    public Optional<Season> find(String centre, SeasonId id) {
        return Optional.ofNullable(mongo.findById(id.value(), SeasonDocument.class))
                .filter(document -> document.centre().equals(centre))
                .map(SeasonDocument::toSeason);
    }

    @Override
    public List<Season> of(String centre, boolean drafts, @Nullable SeasonId after, int limit) {
        var wanted = where("centre").is(centre);
        if (!drafts) {
            wanted = wanted.and("state").ne(SeasonState.DRAFT.name());
        }
        var all = mongo
                .find(query(wanted).with(Sort.by(Sort.Order.desc("from"), Sort.Order.asc("_id"))), SeasonDocument.class)
                .stream()
                .map(SeasonDocument::toSeason)
                .toList();
        int first = 0;
        while (after != null && first < all.size() && !all.get(first).id().equals(after)) {
            first++;
        }
        return all.stream().skip(after == null ? 0 : first + 1L).limit(limit).toList();
    }

    @Override
    public boolean add(Season season) {
        try {
            mongo.insert(SeasonDocument.of(season));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Season season, long loaded) {
        var document = new Document();
        mongo.getConverter().write(SeasonDocument.of(season), document);
        var result = mongo.execute(
                SeasonDocument.COLLECTION,
                seasons -> seasons.replaceOne(
                        Filters.and(Filters.eq("_id", season.id().value()), Filters.eq("revision", loaded)), document));
        return result != null && result.getMatchedCount() == 1;
    }

    @Override
    public List<Season> publishing() {
        return mongo
                .find(
                        query(where("state").is(SeasonState.PUBLISHING.name())).with(Sort.by("_id")),
                        SeasonDocument.class)
                .stream()
                .map(SeasonDocument::toSeason)
                .toList();
    }

    @Override
    public List<SeasonId> endedBefore(LocalDate date) {
        var wanted = query(where("until").lt(date.toString())).with(Sort.by("until", "_id"));
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, SeasonDocument.COLLECTION).stream()
                .map(document -> new SeasonId(document.get("_id", UUID.class)))
                .toList();
    }

    @Override
    public List<Season> rememberingReasons(LocalDate date, int limit) {
        var wanted =
                where("until").lt(date.toString()).and("adjustments.reason").exists(true);
        return mongo.find(query(wanted).with(Sort.by("until", "_id")).limit(limit), SeasonDocument.class).stream()
                .map(SeasonDocument::toSeason)
                .toList();
    }

    @Override
    public Optional<Season> publishedBefore(String centre, LocalDate date) {
        var wanted = query(where("centre")
                        .is(centre)
                        .and("state")
                        .is(SeasonState.PUBLISHED.name())
                        .and("until")
                        .lt(date.toString()))
                .with(Sort.by(Sort.Order.desc("until"), Sort.Order.asc("_id")))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(wanted, SeasonDocument.class)).map(SeasonDocument::toSeason);
    }
}
