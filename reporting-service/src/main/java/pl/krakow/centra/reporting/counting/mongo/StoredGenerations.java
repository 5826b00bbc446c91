package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Generations;

/**
 * Each generation has collections of its own: reading one costs what it cost when there was only one, and an old one is dropped at a
 * stroke. Which one is live is one document, so that all replicas change over in one write. The dictionary of members is shared:
 * it is the same in every generation.
 */
@Component
@RequiredArgsConstructor
public class StoredGenerations implements Generations, CollectionNames {

    static final String COLLECTION = "generations";

    private static final String LIVE = "live";
    private static final int FIRST = 0;
    private static final int BEFORE_THERE_WERE_ANY = 0;
    private static final ScopedValue<Integer> BOUND = ScopedValue.newInstance();
    private static final List<String> OF_A_GENERATION = List.of(
            MongoFacts.COLLECTION,
            MongoBuckets.COLLECTION,
            RememberedYears.COLLECTION,
            MongoMonths.COLLECTION,
            MongoMergedMembers.COLLECTION,
            MongoOpenTimes.COLLECTION,
            MongoBeneficiaries.COLLECTION);

    private final MongoOperations mongo;
    private final Clock clock;

    /**
     * The generation that is read.
     *
     * @param reckoning by which version of the reckoning it was built
     */
    @TypeAlias("generation")
    public record Live(@Id String id, int generation, int reckoning, Instant since) {}

    /** @param reckoning this program's; what nothing was counted by yet is taken to be counted by it */
    public Live live(int reckoning) {
        var live = mongo.findById(LIVE, Live.class, COLLECTION);
        if (live != null) {
            return live;
        }
        if (mongo.exists(new Query(), MongoFacts.COLLECTION)) {
            return new Live(LIVE, FIRST, BEFORE_THERE_WERE_ANY, Instant.EPOCH);
        }
        try {
            return mongo.insert(new Live(LIVE, FIRST, reckoning, clock.instant()), COLLECTION);
        } catch (DuplicateKeyException e) {
            return live(reckoning);
        }
    }

    /** @return false when {@code seen} is no longer live */
    public boolean goLive(Live seen, int generation, int reckoning) {
        if (seen.reckoning == BEFORE_THERE_WERE_ANY) {
            try {
                mongo.insert(new Live(LIVE, generation, reckoning, clock.instant()), COLLECTION);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return mongo.updateFirst(
                                query(where("_id").is(LIVE).and("generation").is(seen.generation)),
                                new Update()
                                        .set("generation", generation)
                                        .set("reckoning", reckoning)
                                        .set("since", clock.instant()),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public <T> T consistently(Supplier<T> work) {
        return BOUND.isBound() ? work.get() : within(liveGeneration(), work);
    }

    private int liveGeneration() {
        var live = mongo.findById(LIVE, Live.class, COLLECTION);
        return live == null ? FIRST : live.generation;
    }

    @Override
    public void writing(int reckoning, Runnable work) {
        var live = live(reckoning);
        if (live.reckoning > reckoning) {
            throw new TransientDataAccessResourceException(
                    "the figures are counted by a newer version of this service");
        }
        within(live.generation, () -> {
            work.run();
            return true;
        });
    }

    public <T> T within(int generation, Supplier<T> work) {
        return ScopedValue.where(BOUND, generation).call(work::get);
    }

    @Override
    public int current() {
        return BOUND.isBound() ? BOUND.get() : liveGeneration();
    }

    @Override
    public String of(String base) {
        return of(base, current());
    }

    private static String of(String base, int generation) {
        return generation == FIRST ? base : base + "_" + generation;
    }

    /** An empty one. */
    public void prepare(int generation) {
        drop(generation);
        within(generation, () -> {
            MongoFacts.createIndexes(mongo, of(MongoFacts.COLLECTION));
            MongoBuckets.createIndexes(mongo, of(MongoBuckets.COLLECTION));
            return true;
        });
    }

    public void drop(int generation) {
        OF_A_GENERATION.forEach(base -> mongo.dropCollection(of(base, generation)));
    }
}
