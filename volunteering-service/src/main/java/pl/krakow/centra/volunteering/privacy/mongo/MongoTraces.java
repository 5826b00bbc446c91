package pl.krakow.centra.volunteering.privacy.mongo;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Traces;

/**
 * Goes through everything that belongs to an organisation. A document is replaced as a whole if nobody has changed it since it was
 * read, and counts as changed by it, so that who decided on it meanwhile decides again and the account doesn't come back.
 */
@Component
@RequiredArgsConstructor
class MongoTraces implements Traces {

    /** Where an organisation is named by {@code organisation} at the top, and an account anywhere. */
    private static final List<String> COLLECTIONS = List.of(
            "opportunities",
            "agreements",
            "organisationPapers",
            "hoursLedgers",
            "volunteeringCertificates",
            "placements");

    private static final String REVISION = "revision";

    private final MongoOperations mongo;

    @Override
    public void replace(OrganisationId organisation, String account, Supplier<String> pseudonyms) {
        for (var collection : COLLECTIONS) {
            var all = mongo.getCollection(collection)
                    .find(new Document("organisation", organisation.value()))
                    .map(document -> document.get("_id"))
                    .into(new java.util.ArrayList<>());
            all.forEach(id -> replace(collection, id, account, pseudonyms.get()));
        }
    }

    private void replace(String collection, Object id, String account, String pseudonym) {
        Attempts.untilSettled(() -> {
            var found = mongo.getCollection(collection)
                    .find(new Document("_id", id))
                    .first();
            if (found == null) {
                return true;
            }
            var changed = (Document) replaced(found, account, pseudonym);
            if (changed.equals(found)) {
                return true;
            }
            var unchanged = new Document("_id", id);
            if (found.get(REVISION) instanceof Number revision) {
                unchanged.append(REVISION, revision);
                changed.put(REVISION, revision.longValue() + 1);
            }
            return mongo.getCollection(collection)
                            .replaceOne(unchanged, changed)
                            .getMatchedCount()
                    == 1;
        });
    }

    private static Object replaced(Object value, String account, String pseudonym) {
        return switch (value) {
            case Document document -> {
                var next = new Document();
                document.forEach(
                        (name, each) -> next.put(name, each == null ? null : replaced(each, account, pseudonym)));
                yield next;
            }
            case List<?> list ->
                list.stream()
                        .filter(Objects::nonNull)
                        .map(each -> replaced(each, account, pseudonym))
                        .toList();
            case String text when text.equals(account) -> pseudonym;
            default -> value;
        };
    }
}
