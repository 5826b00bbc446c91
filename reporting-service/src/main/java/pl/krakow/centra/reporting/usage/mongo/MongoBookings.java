package pl.krakow.centra.reporting.usage.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;

@Component
class MongoBookings implements RecordedBookings {

    static final String COLLECTION = "bookingFacts";

    private static final Sort BY_DATE = Sort.by("date", "_id");

    private final MongoOperations mongo;

    MongoBookings(MongoOperations mongo) {
        this.mongo = mongo;
        // The facts of a day, and the list behind a figure.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index()
                        .on("centre", Sort.Direction.ASC)
                        .on("date", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("centre_date"));
    }

    @Override
    public Optional<BookingFact> find(UUID bookingId) {
        return Optional.ofNullable(mongo.findById(bookingId.toString(), BookingFactDocument.class, COLLECTION))
                .map(BookingFactDocument::toFact);
    }

    @Override
    public boolean add(BookingFact fact) {
        try {
            mongo.insert(BookingFactDocument.of(fact), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(BookingFact known, BookingFact newer) {
        return mongo.replace(
                                query(where("_id")
                                        .is(known.bookingId().toString())
                                        .and("version")
                                        .is(known.version())),
                                BookingFactDocument.of(newer),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<BookingFact> on(Day day) {
        return mongo
                .find(
                        query(where("centre")
                                        .is(day.centre())
                                        .and("date")
                                        .is(day.date().toString()))
                                .with(BY_DATE),
                        BookingFactDocument.class,
                        COLLECTION)
                .stream()
                .map(BookingFactDocument::toFact)
                .toList();
    }

    @Override
    public List<BookingFact> behind(
            Indicator indicator, Collection<String> centres, Period period, @Nullable Position last, int limit) {
        Criteria criteria = where("centre")
                .in(centres)
                .and("date")
                .gte(period.from().toString())
                .lte(period.to().toString())
                .and("state")
                .in(indicator.states())
                .and("kind")
                .in(indicator.kinds());
        if (last != null) {
            String date = last.date().toString();
            criteria.orOperator(
                    where("date").gt(date),
                    where("date").is(date).and("_id").gt(last.bookingId().toString()));
        }
        return mongo.find(query(criteria).with(BY_DATE).limit(limit), BookingFactDocument.class, COLLECTION).stream()
                .map(BookingFactDocument::toFact)
                .toList();
    }
}
