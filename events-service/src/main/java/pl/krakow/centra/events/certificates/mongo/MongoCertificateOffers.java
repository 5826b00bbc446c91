package pl.krakow.centra.events.certificates.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.certificates.domain.CertificateOffers;
import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.certificates.domain.Enough;
import pl.krakow.centra.events.certificates.domain.EventCertificates;
import pl.krakow.centra.events.certificates.mongo.CertificateDocument.TextsDocument;
import pl.krakow.centra.events.registrations.domain.EventId;

/** One document per event that has or had certificates. */
@RequiredArgsConstructor
final class MongoCertificateOffers implements CertificateOffers {

    private final MongoOperations mongo;

    /** What an event says, as stored: sessions or percent, or neither while it has none. */
    @Document("certificateOffers")
    @TypeAlias("certificateOffer")
    record OfferDocument(
            @Id UUID id,
            String centre,
            @Nullable Integer minutes,
            @Nullable Integer sessions,
            @Nullable Integer percent,
            @Nullable TextsDocument scope,
            long revision) {

        static OfferDocument of(EventCertificates certificates) {
            var terms = certificates.terms();
            var enough = terms == null ? null : terms.enough();
            return new OfferDocument(
                    certificates.event().value(),
                    certificates.centre(),
                    terms == null ? null : terms.minutes(),
                    enough instanceof Enough.Sessions(var least) ? least : null,
                    enough instanceof Enough.ShareOfTime(var share) ? share : null,
                    terms == null ? null : TextsDocument.ofSome(terms.scope()),
                    certificates.revision());
        }

        EventCertificates toCertificates() {
            return new EventCertificates(new EventId(id), centre, terms(), revision);
        }

        private @Nullable CertificateTerms terms() {
            if (minutes == null) {
                return null;
            }
            var covered = scope == null ? null : scope.toTexts();
            if (sessions != null) {
                return new CertificateTerms(minutes, new Enough.Sessions(sessions), covered);
            }
            return percent == null ? null : new CertificateTerms(minutes, new Enough.ShareOfTime(percent), covered);
        }
    }

    @Override
    public EventCertificates of(EventId event, String centre) {
        return Optional.ofNullable(mongo.findById(event.value(), OfferDocument.class))
                .map(OfferDocument::toCertificates)
                .orElseGet(() -> EventCertificates.none(event, centre));
    }

    @Override
    public boolean save(EventCertificates changed) {
        var document = OfferDocument.of(changed);
        if (changed.revision() > 1) {
            var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
            return mongo.replace(query(before), document).getMatchedCount() == 1;
        }
        try {
            mongo.insert(document);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
