package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
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

    static final String COLLECTION = "unsettledMonths";

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final Ids ids;

    @Override
    public void unsettle(Collection<Month> months) {
        for (var month : months) {
            var one = query(where("_id").is(key(month)));
            var said = new Update()
                    .set("centre", month.centre())
                    .set("month", month.month().toString())
                    .set("stamp", ids.next().toString());
            try {
                mongo.upsert(one, said, collection());
            } catch (DuplicateKeyException e) {
                // Two processes made the document at once; now it is there, or settled again already.
                mongo.upsert(one, said, collection());
            }
        }
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
