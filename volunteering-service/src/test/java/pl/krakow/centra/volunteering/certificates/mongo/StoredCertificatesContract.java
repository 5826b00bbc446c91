package pl.krakow.centra.volunteering.certificates.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.asked;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.done;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.issued;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.number;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.work;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;

/** What the port promises on a store. */
abstract class StoredCertificatesContract {

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    private Certificates certificates() {
        return new MongoCertificates(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    @Test
    void keepsACertificateThroughItsLifeAndFindsItByEveryNumberItHad() {
        var certificates = certificates();
        var issued = issued();
        var first = issued.latest().orElseThrow().number();
        assertThat(certificates.add(issued)).isTrue();
        assertThat(certificates.add(issued)).isFalse();
        assertThat(certificates.byNumber(first)).contains(issued);

        var anew = number();
        var reissued = done(issued.reissue("Anna Żółć-Nowak", work(1_700), anew, "maria", NOW));
        assertThat(certificates.save(reissued)).isTrue();
        assertThat(certificates.save(reissued)).isFalse();
        var revoked = done(reissued.certificate().revoke("Pomyłka", "maria", NOW));
        assertThat(certificates.save(revoked)).isTrue();

        assertThat(certificates.byNumber(first)).contains(revoked.certificate());
        assertThat(certificates.byNumber(anew)).contains(revoked.certificate());
        assertThat(certificates.byNumber(number())).isEmpty();
        assertThat(certificates.of(ANNA)).containsExactly(revoked.certificate());
        assertThat(certificates.at("reymonta", FOUNDATION, null, 10)).containsExactly(revoked.certificate());
        assertThat(certificates.at("nowa-huta", null, null, 10)).isEmpty();
        assertThat(Optional.ofNullable(mongo().findById(issued.id().value(), CertificateDocument.class))
                        .orElseThrow()
                        .outbox())
                .extracting(PendingEvent::type)
                .containsExactly(
                        VolunteeringCertificateIssued.TYPE,
                        VolunteeringCertificateIssued.TYPE,
                        VolunteeringCertificateRevoked.TYPE);
    }

    @Test
    void givesNoNumberTwice() {
        var certificates = certificates();
        var issued = issued();
        certificates.add(issued);

        var again = asked(CertificateKind.WORK_DONE)
                .issued(issued.latest().orElseThrow().number(), null, NOW);

        assertThat(certificates.add(again)).isFalse();
        assertThat(certificates.find(again.id())).isEmpty();
    }

    @Test
    void keepsManyOpinionsThatAreAwaitedAndHaveNoNumber() {
        var certificates = certificates();

        assertThat(certificates.add(asked(CertificateKind.OPINION))).isTrue();
        assertThat(certificates.add(asked(CertificateKind.OPINION))).isTrue();
    }

    @Test
    void knowsTheFilesThatWerePrintedUntilItForgetsThem() {
        var certificates = certificates();
        var issued = issued();
        var number = issued.latest().orElseThrow().number();
        certificates.printed(issued.id(), number, "ab12", NOW);
        certificates.printed(issued.id(), number, "ab12", NOW);

        assertThat(certificates.wasPrinted(number, "ab12")).isTrue();
        assertThat(certificates.wasPrinted(number, "ab13")).isFalse();
        assertThat(certificates.wasPrinted(number(), "ab12")).isFalse();

        certificates.forgetFiles(new CertificateId(UUID.randomUUID()));
        assertThat(certificates.wasPrinted(number, "ab12")).isTrue();
        certificates.forgetFiles(issued.id());
        assertThat(certificates.wasPrinted(number, "ab12")).isFalse();
    }
}
