package pl.krakow.centra.volunteering.hours.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;

/** One document per centre. */
@RequiredArgsConstructor
final class MongoRates implements RatesOfCentres {

    private final MongoOperations mongo;

    @Override
    public HourlyRates of(String centre) {
        return Optional.ofNullable(mongo.findById(centre, RatesDocument.class))
                .map(RatesDocument::toRates)
                .orElseGet(() -> HourlyRates.none(centre));
    }

    @Override
    public List<HourlyRates> all() {
        return mongo.findAll(RatesDocument.class).stream()
                .map(RatesDocument::toRates)
                .toList();
    }

    @Override
    public boolean save(HourlyRates changed) {
        var document = RatesDocument.of(changed);
        if (changed.revision() == 1) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }
}
