package pl.krakow.centra.events.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;

/**
 * What is kept on holders of certificates: their names. The numbers stay when a name goes, so that a certificate somebody
 * has on paper is still known to have been issued. Names go before it is forgotten whose address is whose.
 */
@Component
@Order(-1)
@RequiredArgsConstructor
class CertificateData implements PersonalData {

    private static final int MOST_AT_ONCE = 200;

    private final Certificates certificates;
    private final KnownParticipants participants;
    private final CentreCatalogue centres;
    private final CertificateSettings settings;

    /** As it is exported. */
    record CertificateExport(
            String number,
            String centre,
            String event,
            LocalDate lastDay,
            @Nullable String name,
            Instant issued,
            boolean valid) {}

    @Override
    public String part() {
        return "certificates";
    }

    @Override
    public void recognise(Person.Sketch person) {
        certificates.ofSubject(person.subject()).forEach(certificate -> person.isCalled(certificate.holder()));
    }

    @Override
    public Object export(Person person) {
        return of(person).stream()
                .map(certificate -> new CertificateExport(
                        certificate.latest().number().toString(),
                        certificate.centre(),
                        certificate.certified().title().pl(),
                        certificate.certified().lastDay(),
                        certificate.holder(),
                        certificate.latest().issuedAt(),
                        certificate.isValid()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        erase(of(person), now);
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var day = now.atZone(centres.city().zone()).toLocalDate().minus(settings.namesLast());
        return erase(certificates.namedBefore(day, MOST_AT_ONCE), now);
    }

    /** With their account, and without one at an address that is theirs. */
    private List<Certificate> of(Person person) {
        var withoutAccount = person.emails().stream()
                .flatMap(email -> participants.byAddress(email).stream())
                .flatMap(participant -> certificates.ofParticipant(participant).stream());
        return Stream.concat(certificates.ofSubject(person.subject()).stream(), withoutAccount)
                .distinct()
                .toList();
    }

    private int erase(List<Certificate> named, Instant now) {
        return (int) named.stream()
                .filter(certificate -> erase(certificate.id(), now))
                .count();
    }

    private boolean erase(CertificateId id, Instant now) {
        return Attempts.untilWon(() -> {
            var named = certificates.find(id).filter(found -> found.holder() != null);
            if (named.isEmpty()) {
                return Optional.of(false);
            }
            return certificates.save(named.get().erased(now)) ? Optional.of(true) : Optional.empty();
        });
    }
}
