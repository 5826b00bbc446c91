package pl.krakow.centra.reporting.contracted.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Contract.Version;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.domain.Cell;

@Component
@RequiredArgsConstructor
class MongoContracts implements Contracts {

    static final String COLLECTION = "contracts";

    private final MongoOperations mongo;

    @Override
    public Contract find(TermId term) {
        return Optional.ofNullable(mongo.findById(term.key(), ContractDocument.class, COLLECTION))
                .map(ContractDocument::toContract)
                .orElseGet(() -> Contract.nothing(term));
    }

    @Override
    public List<Contract> all() {
        return mongo.find(new Query().with(Sort.by("_id")), ContractDocument.class, COLLECTION).stream()
                .map(ContractDocument::toContract)
                .toList();
    }

    @Override
    public boolean succeed(Contract contract) {
        var document = ContractDocument.of(contract);
        if (contract.revision() == 1) {
            try {
                mongo.insert(document, COLLECTION);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return mongo.replace(
                                query(where("_id")
                                        .is(document.id())
                                        .and("revision")
                                        .is(contract.revision() - 1)),
                                document,
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @TypeAlias("contract")
    private record ContractDocument(
            @Id String id, String centre, String begins, int revision, List<VersionDocument> versions) {

        static ContractDocument of(Contract contract) {
            var term = contract.term();
            return new ContractDocument(
                    term.key(),
                    term.centre(),
                    term.begins().toString(),
                    contract.revision(),
                    contract.versions().stream().map(VersionDocument::of).toList());
        }

        Contract toContract() {
            return new Contract(
                    new TermId(centre, LocalDate.parse(begins)),
                    versions.stream().map(VersionDocument::toVersion).toList());
        }
    }

    private record VersionDocument(
            int number, Instant at, String by, @Nullable String note, List<PromiseDocument> promises) {

        static VersionDocument of(Version version) {
            return new VersionDocument(
                    version.number(),
                    version.at(),
                    version.by(),
                    version.note(),
                    version.promises().stream().map(PromiseDocument::of).toList());
        }

        /** A promise of an indicator that no longer exists can't be followed. */
        Version toVersion() {
            return new Version(
                    number,
                    at,
                    by,
                    note,
                    promises.stream().flatMap(each -> each.toPromise().stream()).toList());
        }
    }

    private record PromiseDocument(String cell, long amount, String due) {

        static PromiseDocument of(Promise promise) {
            return new PromiseDocument(
                    promise.cell().key(), promise.amount(), promise.due().toString());
        }

        Optional<Promise> toPromise() {
            return Cell.of(cell).map(known -> new Promise(known, amount, LocalDate.parse(due)));
        }
    }
}
