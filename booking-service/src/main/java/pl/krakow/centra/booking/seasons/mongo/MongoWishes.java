package pl.krakow.centra.booking.seasons.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.Wishes;

/** One document per wish. A season's wishes are some hundreds and are read together. */
final class MongoWishes implements Wishes {

    private final MongoOperations mongo;

    MongoWishes(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(WishDocument.class);
        // What is kept on a person and on those they act for.
        indexes.createIndex(new Index().named("beneficiary").on("beneficiary", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("madeBy").on("madeBy", Sort.Direction.ASC));
        // Those of seasons so long ago that people and texts aren't kept any more.
        indexes.createIndex(
                new Index().named("peopleOf").on("peopleOf", Sort.Direction.ASC).sparse());
        indexes.createIndex(
                new Index().named("textsOf").on("textsOf", Sort.Direction.ASC).sparse());
        // The wishes of a season, and those of one beneficiary in it.
        indexes.createIndex(new Index()
                .named("seasonBeneficiary")
                .on("season", Sort.Direction.ASC)
                .on("beneficiary", Sort.Direction.ASC));
    }

    @Override
    public Optional<Wish> find(SeasonId season, WishId id) {
        return Optional.ofNullable(mongo.findById(id.value(), WishDocument.class))
                .filter(document -> document.season().equals(season.value()))
                .map(WishDocument::toWish);
    }

    @Override
    public List<Wish> of(SeasonId season) {
        return read(live(season));
    }

    @Override
    public List<Wish> of(
            SeasonId season, @Nullable Collection<BeneficiaryId> beneficiaries, @Nullable WishId after, int limit) {
        var wanted = live(season);
        if (beneficiaries != null) {
            wanted = wanted.and("beneficiary")
                    .in(beneficiaries.stream().map(BeneficiaryId::value).toList());
        }
        return read(wanted).stream()
                .filter(wish -> after == null || wish.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Wish> concerning(Collection<BeneficiaryId> beneficiaries, String madeBy) {
        var theirs = where("beneficiary")
                .in(beneficiaries.stream().map(BeneficiaryId::value).toList());
        return Stream.of(theirs, where("madeBy").is(madeBy))
                .flatMap(wanted -> read(wanted).stream())
                .distinct()
                .toList();
    }

    private static Criteria live(SeasonId season) {
        return where("season").is(season.value()).and("withdrawn").is(false);
    }

    private List<Wish> read(Criteria wanted) {
        return mongo.find(query(wanted).with(Sort.by("_id")), WishDocument.class).stream()
                .map(WishDocument::toWish)
                .sorted(Comparator.comparing(Wish::id))
                .toList();
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
        var document = new Document();
        mongo.getConverter().write(WishDocument.of(wish), document);
        var result = mongo.execute(
                WishDocument.COLLECTION,
                wishes -> wishes.replaceOne(
                        Filters.and(Filters.eq("_id", wish.id().value()), Filters.eq("revision", wish.revision() - 1)),
                        document));
        return result != null && result.getMatchedCount() == 1;
    }

    @Override
    public List<Wish> remembering(Forgetting what, Collection<SeasonId> seasons, int most) {
        var field = what == Forgetting.PEOPLE ? "peopleOf" : "textsOf";
        var wanted = where(field).in(seasons.stream().map(SeasonId::value).toList());
        return mongo.find(query(wanted).with(Sort.by("_id")).limit(most), WishDocument.class).stream()
                .map(WishDocument::toWish)
                .toList();
    }

    @Override
    public int count(SeasonId season) {
        return (int) mongo.count(query(live(season)), WishDocument.class);
    }
}
