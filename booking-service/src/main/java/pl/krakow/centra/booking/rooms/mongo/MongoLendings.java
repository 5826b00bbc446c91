package pl.krakow.centra.booking.rooms.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.HoursRegister;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.RegulationsInForce;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.kafka.LendingContract;
import pl.krakow.centra.booking.rooms.kafka.LendingNews;

/** How centres lend, in MongoDB, remembered for a few seconds. A change of hours writes nothing but the hours. */
final class MongoLendings implements Lendings, HoursRegister {

    private final MongoOperations mongo;
    private final RegulationsInForce regulations;
    private final LendingNews news;
    private final ShortMemory<String, Optional<Lending>> lendings;

    MongoLendings(MongoOperations mongo, RegulationsInForce regulations, Clock clock, LendingNews news) {
        this.mongo = mongo;
        this.regulations = regulations;
        this.news = news;
        this.lendings = new ShortMemory<>(clock, this::read);
        // Hours of the first release had no version.
        mongo.updateMulti(
                query(where("version").exists(false)), new Update().set("version", 0L), LendingDocument.class);
        news.catchUp(mongo, LendingDocument.class, document -> {
            var known = document.toRevised();
            return new LendingNews.Untold(
                    document.centre(),
                    known.revision(),
                    LendingContract.of(document.centre(), known.value().openingHours()));
        });
    }

    @Override
    public Optional<Lending> lendingOf(String centre) {
        return lendings.get(centre);
    }

    private Optional<Lending> read(String centre) {
        return Optional.ofNullable(mongo.findById(centre, LendingDocument.class))
                .map(LendingDocument::toLending)
                .map(lending ->
                        regulations.versionAt(centre).map(lending::under).orElse(lending));
    }

    @Override
    public Optional<Revised<Lending>> findRevised(String centre) {
        return Optional.ofNullable(mongo.findById(centre, LendingDocument.class))
                .map(LendingDocument::toRevised);
    }

    @Override
    public boolean change(String centre, OpeningHours hours, long seen, Change change) {
        var unchanged = query(where("_id").is(centre).and("version").is(seen));
        var update = ChangeDocument.trace(mongo, change)
                .inc("version", 1)
                .set("closedOnPublicHolidays", hours.closedOnPublicHolidays())
                .set("weekly", LendingDocument.texts(hours.weekly()))
                .set("exceptions", LendingDocument.texts(hours.exceptions()));
        news.tell(update, LendingContract.of(centre, hours), seen + 1, change.at());
        boolean changed =
                mongo.updateFirst(unchanged, update, LendingDocument.class).getMatchedCount() == 1;
        lendings.forget(centre);
        if (changed) {
            news.wake(LendingDocument.COLLECTION, centre);
        }
        return changed;
    }
}
