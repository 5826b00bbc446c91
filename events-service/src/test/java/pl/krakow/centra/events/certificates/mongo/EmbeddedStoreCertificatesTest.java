package pl.krakow.centra.events.certificates.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.certificates.domain.CertificatesContract;
import pl.krakow.centra.events.certificates.domain.Enough;
import pl.krakow.centra.events.certificates.domain.EventCertificates;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreCertificatesTest extends CertificatesContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    protected Certificates certificates() {
        return new MongoCertificates(mongo);
    }

    @Test
    void keepsWhatAnEventCertifiesAndOfTwoChangesOne() {
        var offers = new MongoCertificateOffers(mongo);
        var event = new EventId(UUID.randomUUID());
        var none = offers.of(event, "reymonta");
        var bySessions =
                none.with(new CertificateTerms(330, new Enough.Sessions(2), new Texts("Budżet", "Budget", "Бюджет")));

        assertThat(offers.save(bySessions)).isTrue();
        assertThat(offers.save(none.with(null))).isFalse();
        assertThat(offers.of(event, "reymonta")).isEqualTo(bySessions);

        var byTime = bySessions.with(new CertificateTerms(60, new Enough.ShareOfTime(80), null));
        assertThat(offers.save(byTime)).isTrue();
        assertThat(offers.save(byTime)).isFalse();
        assertThat(offers.of(event, "reymonta")).isEqualTo(byTime);
        assertThat(offers.save(byTime.with(null))).isTrue();
        assertThat(offers.of(event, "reymonta")).isEqualTo(new EventCertificates(event, "reymonta", null, 3));
    }
}
