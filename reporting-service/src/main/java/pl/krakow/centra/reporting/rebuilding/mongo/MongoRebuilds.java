package pl.krakow.centra.reporting.rebuilding.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Difference;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Failures;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Reason;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;

@Component
@RequiredArgsConstructor
class MongoRebuilds implements Rebuilds {

    private static final String COLLECTION = "rebuilds";

    private final MongoOperations mongo;

    @Override
    public boolean add(Rebuild rebuild) {
        try {
            mongo.insert(RebuildDocument.of(rebuild, rebuild.revision()), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<Rebuild> all() {
        return mongo
                .find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")), RebuildDocument.class, COLLECTION)
                .stream()
                .map(RebuildDocument::toRebuild)
                .toList();
    }

    @Override
    public Optional<Rebuild> find(int generation) {
        return Optional.ofNullable(mongo.findById(generation, RebuildDocument.class, COLLECTION))
                .map(RebuildDocument::toRebuild);
    }

    @Override
    public Optional<Rebuild> running() {
        return all().stream().filter(Rebuild::isRunning).findFirst();
    }

    @Override
    public Optional<Rebuild> save(Rebuild rebuild) {
        var unchanged =
                query(where("_id").is(rebuild.generation()).and("revision").is(rebuild.revision()));
        var document = RebuildDocument.of(rebuild, rebuild.revision() + 1);
        return mongo.replace(unchanged, document, COLLECTION).getMatchedCount() == 1
                ? Optional.of(document.toRebuild())
                : Optional.empty();
    }

    /** Positions as lists, because the name of a topic has dots. */
    @TypeAlias("rebuild")
    private record RebuildDocument(
            @Id int generation,
            long revision,
            int reckoning,
            Reason reason,
            @Nullable String by,
            State state,
            boolean switchWhenReady,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<PositionDocument> positions,
            List<PositionDocument> ends,
            long read,
            long unreadable,
            @Nullable Failures failures,
            int left,
            @Nullable Long differing,
            List<Difference> differences,
            @Nullable Integer replaced,
            boolean cleared) {

        record PositionDocument(String partition, long offset) {

            static List<PositionDocument> of(Map<String, Long> positions) {
                return new TreeMap<>(positions)
                        .entrySet().stream()
                                .map(each -> new PositionDocument(each.getKey(), each.getValue()))
                                .toList();
            }

            static Map<String, Long> map(List<PositionDocument> positions) {
                var map = new TreeMap<String, Long>();
                positions.forEach(each -> map.put(each.partition, each.offset));
                return map;
            }
        }

        static RebuildDocument of(Rebuild rebuild, long revision) {
            var comparison = rebuild.comparison();
            return new RebuildDocument(
                    rebuild.generation(),
                    revision,
                    rebuild.reckoning(),
                    rebuild.order().reason(),
                    rebuild.order().by(),
                    rebuild.state(),
                    rebuild.order().switchWhenReady(),
                    rebuild.order().at(),
                    rebuild.endedAt(),
                    PositionDocument.of(rebuild.replay().positions()),
                    PositionDocument.of(rebuild.replay().ends()),
                    rebuild.replay().read(),
                    rebuild.replay().unreadable(),
                    rebuild.replay().failures(),
                    rebuild.left(),
                    comparison == null ? null : comparison.differing(),
                    comparison == null ? List.of() : comparison.first(),
                    rebuild.replaced(),
                    rebuild.cleared());
        }

        Rebuild toRebuild() {
            return new Rebuild(
                    revision,
                    generation,
                    reckoning,
                    new Rebuild.Order(reason, by, switchWhenReady, startedAt),
                    state,
                    new Rebuild.Replay(
                            PositionDocument.map(positions),
                            PositionDocument.map(ends),
                            read,
                            unreadable,
                            failures == null ? Failures.NONE : failures),
                    left,
                    differing == null ? null : new Rebuild.Comparison(differing, differences),
                    replaced,
                    endedAt,
                    cleared);
        }
    }
}
