package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.reporting.counting.domain.Months;

/** One document per unsettled month: few at any time. */
@Component
@RequiredArgsConstructor
class MongoMonths implements Months {

    private static final int MANY = 5;
    static final String COLLECTION = "unsettledMonths";

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final Ids ids;

    @Override
    public void unsettle(Collection<Month> months) {
        if (months.size() < MANY || !unsettledAtOnce(months)) {
            months.forEach(this::unsettle);
        }
    }

    /** False when two processes made a document at once: then all are done again, which does no harm. */
    private boolean unsettledAtOnce(Collection<Month> months) {
        var all = mongo.bulkOps(BulkMode.UNORDERED, MonthDocument.class, collection());
        months.forEach(month -> all.upsert(one(month), said(month)));
        try {
            all.execute();
            return true;
        } catch (DataIntegrityViolationException | BulkOperationException e) {
            return false;
        }
    }

    private void unsettle(Month month) {
        try {
            mongo.upsert(one(month), said(month), collection());
        } catch (DuplicateKeyException e) {
            // Two processes made the document at once; now it is there, or settled again already.
            mongo.upsert(one(month), said(month), collection());
        }
    }

    private static Query one(Month month) {
        return query(where("_id").is(key(month)));
    }

    private Update said(Month month) {
        return new Update()
                .set("centre", month.centre())
                .set("month", month.month().toString())
                .set("stamp", ids.next().toString());
    }

    @Override
    public List<Unsettled> unsettled() {
        return mongo.find(new Query().with(Sort.by("_id")), MonthDocument.class, collection()).stream()
                .map(MonthDocument::toUnsettled)
                .toList();
    }

    @Override
    public boolean settle(Unsettled seen) {
        return mongo.remove(
                                query(where("_id")
                                        .is(key(seen.month()))
                                        .and("stamp")
                                        .is(seen.stamp().toString())),
                                collection())
                        .getDeletedCount()
                == 1;
    }

    private static String key(Month month) {
        return month.centre() + "/" + month.month();
    }

    @TypeAlias("unsettledMonth")
    private record MonthDocument(@Id String id, String centre, String month, String stamp) {

        Unsettled toUnsettled() {
            return new Unsettled(new Month(centre, YearMonth.parse(month)), UUID.fromString(stamp));
        }
    }

    private String collection() {
        return names.of(COLLECTION);
    }
}
