package pl.krakow.centra.booking.seasons.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.SeasonId;

/** One document per proposal: about a megabyte for four hundred wishes. */
final class MongoProposals implements Proposals {

    private final MongoOperations mongo;

    MongoProposals(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(UUID id, SeasonId season, Proposal proposal) {
        mongo.insert(ProposalDocument.of(id, season, proposal));
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, ProposalDocument.class)).map(ProposalDocument::toProposal);
    }

    @Override
    public void forget(Collection<UUID> unnamed) {
        if (!unnamed.isEmpty()) {
            mongo.remove(query(where("_id").in(unnamed)), ProposalDocument.class);
        }
    }
}
