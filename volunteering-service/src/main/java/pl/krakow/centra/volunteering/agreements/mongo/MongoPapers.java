package pl.krakow.centra.volunteering.agreements.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** One document for an organisation at a centre. */
@RequiredArgsConstructor
final class MongoPapers implements PapersOfOrganisations {

    private final MongoOperations mongo;

    @Override
    public OrganisationPapers of(String centre, OrganisationId organisation) {
        return Optional.ofNullable(mongo.findById(PapersDocument.id(centre, organisation), PapersDocument.class))
                .map(PapersDocument::toPapers)
                .orElseGet(() -> OrganisationPapers.none(centre, organisation));
    }

    /** What tells whose papers they are, and the name in them. */
    private record Named(String centre, UUID organisation, Name particulars) {

        /** Of all they say. */
        private record Name(String name) {}
    }

    @Override
    public Map<Host, String> of(Collection<Host> hosts) {
        if (hosts.isEmpty()) {
            return Map.of();
        }
        var wanted = query(where("_id")
                .in(hosts.stream()
                        .map(host -> PapersDocument.id(host.centre(), host.organisation()))
                        .toList())
                .and("particulars.name")
                .exists(true));
        wanted.fields().include("centre", "organisation", "particulars.name");
        return mongo.find(wanted, Named.class, PapersDocument.COLLECTION).stream()
                .collect(Collectors.toMap(
                        named -> new Host(named.centre, new OrganisationId(named.organisation)),
                        named -> named.particulars.name));
    }

    @Override
    public boolean save(OrganisationPapers changed) {
        var document = PapersDocument.of(changed);
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
