package pl.krakow.centra.volunteering.rounds.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;

/** One document per round. */
final class MongoRounds implements Rounds {

    private static final String CENTRES = "centres";
    private static final String MADE = "made";
    private static final String DUE = "due";

    private final MongoOperations mongo;

    MongoRounds(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(RoundDocument.class);
        // at(): a centre's rounds, the latest first
        indexes.createIndex(new Index()
                .on(CENTRES, Sort.Direction.ASC)
                .on(MADE, Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC));
        // due(): every sweep; most rounds have nothing due
        indexes.createIndex(new Index(DUE, Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<MatchingRound> find(RoundId id) {
        return Optional.ofNullable(mongo.findById(id.value(), RoundDocument.class))
                .map(RoundDocument::toRound);
    }

    @Override
    public boolean add(MatchingRound round) {
        try {
            mongo.insert(RoundDocument.of(round));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(MatchingRound round) {
        var before = where("_id").is(round.id().value()).and("revision").is(round.revision() - 1);
        return mongo.replace(query(before), RoundDocument.of(round)).getMatchedCount() == 1;
    }

    @Override
    public List<MatchingRound> at(String centre, @Nullable Position after, int limit) {
        var wanted = where(CENTRES).is(centre);
        if (after != null) {
            wanted = wanted.orOperator(
                    where(MADE).lt(after.made()),
                    new Criteria()
                            .andOperator(
                                    where(MADE).is(after.made()),
                                    where("_id").lt(after.id().value())));
        }
        var latestFirst = Sort.by(Sort.Direction.DESC, MADE, "_id");
        return mongo.find(query(wanted).with(latestFirst).limit(limit), RoundDocument.class).stream()
                .map(RoundDocument::toRound)
                .toList();
    }

    @Override
    public List<RoundId> due(Instant now, int most) {
        var due = query(where(DUE).lte(now)).with(Sort.by(DUE, "_id")).limit(most);
        return mongo.find(due, RoundDocument.class).stream()
                .map(document -> new RoundId(document.id()))
                .toList();
    }
}
