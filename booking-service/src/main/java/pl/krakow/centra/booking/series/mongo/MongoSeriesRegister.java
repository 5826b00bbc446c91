package pl.krakow.centra.booking.series.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;

/** One document per series, replaced if its version is still the one it was loaded with. */
class MongoSeriesRegister implements SeriesRegister {

    private final MongoOperations mongo;

    MongoSeriesRegister(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(SeriesDocument.class);
        // The list of a centre.
        indexes.createIndex(new Index()
                .named("centreMadeAt")
                .on("centre", Sort.Direction.ASC)
                .on("madeAt", Sort.Direction.DESC));
        // What is kept on a person and on those they act for.
        indexes.createIndex(new Index().named("beneficiary").on("beneficiary", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("madeBy").on("madeBy", Sort.Direction.ASC));
        // What the sweep looks for; almost no series has an act on it.
        indexes.createIndex(
                new Index().named("actDue").on("actDue", Sort.Direction.ASC).sparse());
        // Those that are older than people and texts are kept.
        indexes.createIndex(new Index()
                .named("peopleUntil")
                .on("peopleUntil", Sort.Direction.ASC)
                .sparse());
        indexes.createIndex(new Index()
                .named("textsUntil")
                .on("textsUntil", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return Optional.ofNullable(mongo.findById(id.value(), SeriesDocument.class))
                .map(SeriesDocument::toSeries);
    }

    @Override
    public Optional<Series> save(Series series) {
        var document = SeriesDocument.of(series);
        try {
            return Optional.of((series.version() == null ? mongo.insert(document) : mongo.save(document)).toSeries());
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(Series series) {
        var unchanged = where("_id").is(series.id().value()).and("version").is(series.version());
        return mongo.remove(query(unchanged), SeriesDocument.class).getDeletedCount() == 1;
    }

    @Override
    public List<Series> ofCentre(
            String centre,
            @Nullable Set<BeneficiaryId> beneficiaries,
            @Nullable String madeBy,
            @Nullable Position after,
            int most) {
        var wanted = where("centre").is(centre);
        if (beneficiaries != null) {
            wanted = wanted.and("beneficiary")
                    .in(beneficiaries.stream().map(BeneficiaryId::value).toList());
        }
        if (madeBy != null) {
            wanted = wanted.and("madeBy").is(madeBy);
        }
        if (after != null) {
            wanted = new Criteria()
                    .andOperator(
                            wanted,
                            new Criteria()
                                    .orOperator(
                                            where("madeAt").lt(after.madeAt()),
                                            where("madeAt")
                                                    .is(after.madeAt())
                                                    .and("_id")
                                                    .gt(after.id())));
        }
        var newestFirst = Sort.by(Sort.Direction.DESC, "madeAt").and(Sort.by("_id"));
        return mongo.find(query(wanted).with(newestFirst).limit(most), SeriesDocument.class).stream()
                .map(SeriesDocument::toSeries)
                .toList();
    }

    @Override
    public List<Series> concerning(Set<BeneficiaryId> beneficiaries, String madeBy) {
        var theirs = where("beneficiary")
                .in(beneficiaries.stream().map(BeneficiaryId::value).toList());
        return Stream.of(theirs, where("madeBy").is(madeBy))
                .map(wanted -> query(wanted).with(Sort.by("_id")))
                .flatMap(wanted -> mongo.find(wanted, SeriesDocument.class).stream())
                .map(SeriesDocument::toSeries)
                .collect(Collectors.toMap(Series::id, Function.identity(), (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    @Override
    public List<Series> remembering(Forgetting what, LocalDate before, int most) {
        var until = what == Forgetting.PEOPLE ? "peopleUntil" : "textsUntil";
        var wanted = query(where(until).lt(before.toString()))
                .with(Sort.by(until, "_id"))
                .limit(most);
        return mongo.find(wanted, SeriesDocument.class).stream()
                .map(SeriesDocument::toSeries)
                .toList();
    }

    @Override
    public List<Series> overdue(Instant by, int most) {
        var wanted =
                query(where("actDue").lte(by)).with(Sort.by("actDue", "_id")).limit(most);
        return mongo.find(wanted, SeriesDocument.class).stream()
                .map(SeriesDocument::toSeries)
                .toList();
    }
}
