package pl.krakow.centra.volunteering.rounds.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.Proposal;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.rounds.domain.Proposals;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.mongo.ProposalPart.BrokenPinDocument;
import pl.krakow.centra.volunteering.rounds.mongo.ProposalPart.Kind;
import pl.krakow.centra.volunteering.rounds.mongo.ProposalPart.LeftOutDocument;
import pl.krakow.centra.volunteering.rounds.mongo.ProposalPart.LineDocument;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** A proposal in parts of {@value #ROWS} rows. */
final class MongoProposals implements Proposals {

    static final int ROWS = 500;
    private static final String PROPOSAL = "proposal";
    private static final String ROUND = "round";
    private static final String NUMBER = "number";

    private final MongoOperations mongo;

    MongoProposals(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(ProposalPart.class);
        // lines(), leftOut(): the parts of a page, in order
        indexes.createIndex(new Index()
                .on(PROPOSAL, Sort.Direction.ASC)
                .on("kind", Sort.Direction.ASC)
                .on(NUMBER, Sort.Direction.ASC));
        // keepOnly(): a round's older ones
        indexes.createIndex(new Index(ROUND, Sort.Direction.ASC));
    }

    @Override
    public void add(UUID id, RoundId round, Proposal proposal) {
        var lines = proposal.lines();
        for (int from = 0; from < lines.size(); from += ROWS) {
            var some = lines.subList(from, Math.min(lines.size(), from + ROWS));
            var rows = some.stream().map(LineDocument::of).toList();
            var last = some.getLast().pair().key();
            mongo.insert(part(id, round, Kind.LINES, from / ROWS, last, rows, List.of(), List.of()));
        }
        var left = proposal.leftOut();
        for (int from = 0; from < left.size(); from += ROWS) {
            var some = left.subList(from, Math.min(left.size(), from + ROWS));
            var rows = some.stream().map(LeftOutDocument::of).toList();
            var last = some.getLast().volunteer().toString();
            mongo.insert(part(id, round, Kind.LEFT_OUT, from / ROWS, last, List.of(), rows, List.of()));
        }
        var broken = proposal.brokenPins().stream().map(BrokenPinDocument::of).toList();
        mongo.insert(part(id, round, Kind.BROKEN_PINS, 0, "", List.of(), List.of(), broken));
    }

    private static ProposalPart part(
            UUID id,
            RoundId round,
            Kind kind,
            int number,
            String last,
            List<LineDocument> lines,
            List<LeftOutDocument> leftOut,
            List<BrokenPinDocument> broken) {
        var name = id + ":" + kind + ":" + number;
        return new ProposalPart(name, id, round.value(), kind, number, last, lines, leftOut, broken);
    }

    @Override
    public void keepOnly(RoundId round, UUID id) {
        mongo.remove(query(where(ROUND).is(round.value()).and(PROPOSAL).ne(id)), ProposalPart.class);
    }

    @Override
    public void forget(UUID id) {
        mongo.remove(query(where(PROPOSAL).is(id)), ProposalPart.class);
    }

    @Override
    public List<Line> lines(UUID id, @Nullable Pairing after, int limit) {
        var key = after == null ? "" : after.key();
        return parts(id, Kind.LINES, key, limit).stream()
                .flatMap(part -> part.lines().stream())
                .map(LineDocument::toLine)
                .filter(line -> line.pair().key().compareTo(key) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LeftOut> leftOut(UUID id, @Nullable VolunteerId after, int limit) {
        var key = after == null ? "" : after.toString();
        return parts(id, Kind.LEFT_OUT, key, limit).stream()
                .flatMap(part -> part.leftOut().stream())
                .map(LeftOutDocument::toLeftOut)
                .filter(left -> left.volunteer().toString().compareTo(key) > 0)
                .limit(limit)
                .toList();
    }

    /** A page begins in the first part whose last row comes after the key. */
    private List<ProposalPart> parts(UUID id, Kind kind, String key, int limit) {
        var wanted = where(PROPOSAL).is(id).and("kind").is(kind).and("last").gt(key);
        Query page = query(wanted).with(Sort.by(NUMBER, "_id")).limit((limit - 1) / ROWS + 2);
        return mongo.find(page, ProposalPart.class);
    }

    @Override
    public Optional<Line> line(UUID id, Pairing pair) {
        var wanted =
                where(PROPOSAL).is(id).and("kind").is(Kind.LINES).and("last").gte(pair.key());
        return mongo.find(query(wanted).with(Sort.by(NUMBER, "_id")).limit(1), ProposalPart.class).stream()
                .flatMap(part -> part.lines().stream())
                .map(LineDocument::toLine)
                .filter(line -> line.pair().equals(pair))
                .findFirst();
    }

    @Override
    public List<BrokenPin> brokenPins(UUID id) {
        var wanted = where(PROPOSAL).is(id).and("kind").is(Kind.BROKEN_PINS);
        return mongo.find(query(wanted), ProposalPart.class).stream()
                .flatMap(part -> part.brokenPins().stream())
                .map(BrokenPinDocument::toBrokenPin)
                .toList();
    }
}
