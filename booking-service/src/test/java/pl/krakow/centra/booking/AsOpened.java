package pl.krakow.centra.booking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

import pl.krakow.centra.booking.rooms.mongo.ShortMemory;

/**
 * Gives the store, before a class of tests that finds its service running already, what it held before the first of them; and
 * lets so much time pass that nothing is remembered of what was there meanwhile.
 */
final class AsOpened extends AbstractTestExecutionListener {

    /** Whose turn it is has nothing to do with what is kept. */
    private static final Set<String> LEFT_ALONE = Set.of("leases");

    private static final Map<ApplicationContext, Map<String, List<Document>>> OPENED =
            Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void beforeTestClass(TestContext test) {
        var service = test.getApplicationContext();
        var mongo = service.getBean(MongoOperations.class);
        var opened = OPENED.get(service);
        if (opened == null) {
            OPENED.put(service, everything(mongo));
            return;
        }
        restore(mongo, opened);
        service.getBean(MovableClock.class).putForward(ShortMemory.SPAN);
    }

    private static Map<String, List<Document>> everything(MongoOperations mongo) {
        var found = new TreeMap<String, List<Document>>();
        for (var name : collections(mongo)) {
            found.put(name, mongo.getCollection(name).find().into(new ArrayList<>()));
        }
        return found;
    }

    /** What was there from the beginning is never away, not even while this runs. */
    private static void restore(MongoOperations mongo, Map<String, List<Document>> opened) {
        for (var name : collections(mongo)) {
            var collection = mongo.getCollection(name);
            var kept = opened.getOrDefault(name, List.of());
            collection.deleteMany(Filters.nin(
                    "_id", kept.stream().map(document -> document.get("_id")).toList()));
            for (var document : kept) {
                collection.replaceOne(
                        Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
            }
        }
    }

    private static Set<String> collections(MongoOperations mongo) {
        var names = new HashSet<>(mongo.getCollectionNames());
        names.removeAll(LEFT_ALONE);
        return names;
    }
}
