package pl.krakow.centra.booking.rooms.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.StockRegister;

/** Movable equipment in MongoDB, one document per centre, remembered for a few seconds for whoever only looks. */
final class MongoStock implements EquipmentStock, StockRegister {

    private final MongoOperations mongo;
    private final ShortMemory<String, Revised<List<Equipment>>> stocks;

    MongoStock(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.stocks = new ShortMemory<>(clock, this::find);
    }

    @Override
    public List<Equipment> of(String centre) {
        return stocks.get(centre).value();
    }

    @Override
    public long revision(String centre) {
        return stocks.get(centre).revision();
    }

    @Override
    public Revised<List<Equipment>> find(String centre) {
        var document = mongo.findById(centre, StockDocument.class);
        return document == null ? new Revised<>(List.of(), 0, List.of()) : document.toRevised();
    }

    @Override
    public boolean change(String centre, List<Equipment> stock, long seen, Change change) {
        boolean changed = seen == 0 ? insert(centre, stock, change) : update(centre, stock, seen, change);
        stocks.forget(centre);
        return changed;
    }

    private boolean insert(String centre, List<Equipment> stock, Change change) {
        try {
            mongo.insert(StockDocument.of(centre, stock, 1, List.of(change)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(String centre, List<Equipment> stock, long seen, Change change) {
        var unchanged = query(where("_id").is(centre).and("version").is(seen));
        var update = ChangeDocument.update(mongo, StockDocument.of(centre, stock, seen + 1, List.of()), change);
        return mongo.updateFirst(unchanged, update, StockDocument.class).getMatchedCount() == 1;
    }
}
