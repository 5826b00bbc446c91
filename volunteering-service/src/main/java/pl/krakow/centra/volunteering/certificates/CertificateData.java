package pl.krakow.centra.volunteering.certificates;

import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificate.Told;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What is kept on holders of certificates: their names, and what organisations thought of them. Numbers stay, so that a
 * certificate somebody has on paper is still known to have been issued.
 */
@Component
@Order(-1)
@RequiredArgsConstructor
class CertificateData implements PersonalData {

    private final Certificates certificates;

    /** As it is exported. */
    record CertificateExport(
            @Nullable String number,
            CertificateKind kind,
            String centre,
            String organisation,
            @Nullable String name,
            int minutes,
            @Nullable String opinion,
            Certificate.State state,
            Instant asked) {}

    @Override
    public String part() {
        return "volunteering-certificates";
    }

    @Override
    public Object export(Person person) {
        return of(person).stream()
                .map(certificate -> new CertificateExport(
                        certificate
                                .latest()
                                .map(edition -> edition.number().toString())
                                .orElse(null),
                        certificate.kind(),
                        certificate.centre(),
                        certificate.work().organisation(),
                        certificate.holder(),
                        certificate.work().minutes(),
                        certificate.opinion(),
                        certificate.state(),
                        certificate.askedAt()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        of(person).forEach(certificate -> {
            erase(certificate.id(), now);
            certificates.forgetFiles(certificate.id());
        });
    }

    private List<Certificate> of(Person person) {
        return person.own().stream()
                .map(VolunteerId::new)
                .flatMap(volunteer -> certificates.of(volunteer).stream())
                .toList();
    }

    private void erase(CertificateId id, Instant now) {
        Attempts.untilSettled(() -> {
            var certificate = certificates.find(id).orElseThrow();
            return certificate.erasedAt() != null
                    || certificates.save(new Certificate.Step.Done(certificate.erased(now), Told.NOTHING, now));
        });
    }
}
