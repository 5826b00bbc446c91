package pl.krakow.centra.events.mentoring.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Offer;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.domain.Offers;
import pl.krakow.centra.events.programme.mongo.TextsDocument;

/** One document per programme. */
final class MongoOffers implements Offers {

    private final MongoOperations mongo;

    /** A programme as stored. */
    @Document("mentoringOffers")
    @TypeAlias("mentoringOffer")
    record OfferDocument(
            @Id UUID id,
            String centre,
            String kind,
            TextsDocument name,
            TextsDocument about,
            Set<String> fields,
            int sessions,
            boolean open,
            long revision) {

        static OfferDocument of(Offer offer) {
            return new OfferDocument(
                    offer.id().value(),
                    offer.centre(),
                    offer.kind().name(),
                    TextsDocument.some(offer.name()),
                    TextsDocument.some(offer.about()),
                    offer.fields(),
                    offer.sessions(),
                    offer.open(),
                    offer.revision());
        }

        Offer toOffer() {
            return new Offer(
                    new OfferId(id),
                    centre,
                    MentoringKind.valueOf(kind),
                    name.toTexts(),
                    about.toTexts(),
                    fields,
                    sessions,
                    open,
                    revision);
        }
    }

    MongoOffers(MongoOperations mongo) {
        this.mongo = mongo;
        // A centre's list.
        mongo.indexOps(OfferDocument.class)
                .createIndex(new Index().named("centre").on("centre", Sort.Direction.ASC));
    }

    @Override
    public boolean add(Offer offer) {
        try {
            mongo.insert(OfferDocument.of(offer));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Offer> find(String centre, OfferId id) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id.value()).and("centre").is(centre)), OfferDocument.class))
                .map(OfferDocument::toOffer);
    }

    @Override
    public boolean save(Offer changed) {
        var document = OfferDocument.of(changed);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public List<Offer> of(String centre, boolean openOnly) {
        var wanted = where("centre").is(centre);
        if (openOnly) {
            wanted.and("open").is(true);
        }
        return mongo.find(query(wanted).with(Sort.by("_id")), OfferDocument.class).stream()
                .map(OfferDocument::toOffer)
                .toList();
    }
}
