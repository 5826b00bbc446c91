package pl.krakow.centra.events.certificates;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.letters.WriteAfterwards;
import pl.krakow.centra.events.registrations.letters.WriteAfterwards.Notice;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Writes to holders when their certificate is issued, issued anew or revoked, see {@link WriteAfterwards}. One letter
 * for each revision, however often it is told; whom a crash left out is written to by the next sweep.
 */
@Component
class TellHolders extends Sweep {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration SURELY_FORGOTTEN = Duration.ofMinutes(1);

    private final Certificates certificates;
    private final WhoAttended whoAttended;
    private final WriteAfterwards writeAfterwards;
    private final CertificateSettings settings;
    private final Clock clock;

    TellHolders(
            Certificates certificates,
            WhoAttended whoAttended,
            WriteAfterwards writeAfterwards,
            CertificateSettings settings,
            Leases leases,
            Clock clock) {
        super(leases, "events-certificates", settings.tellEvery());
        this.certificates = certificates;
        this.whoAttended = whoAttended;
        this.writeAfterwards = writeAfterwards;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        withEach(certificates.untold(clock.instant().minus(SURELY_FORGOTTEN), MOST_AT_ONCE), this::tell);
    }

    void tell(Certificate certificate) {
        var registration = Optional.ofNullable(
                whoAttended.persons(List.of(certificate.registration())).get(certificate.registration()));
        registration.ifPresent(found -> writeAfterwards.write(
                found,
                new Notice<>(
                        "certificate:%s:%d".formatted(certificate.id(), certificate.revision()),
                        certificate.isValid() ? CertificatePress.ISSUED : CertificatePress.REVOKED,
                        false,
                        clock.instant().plus(settings.linksLast()),
                        null,
                        link -> words(certificate, link))));
        certificates.told(certificate.id(), certificate.revision());
    }

    private static CertificateWords words(Certificate certificate, @Nullable URI link) {
        var certified = certificate.certified();
        var ending = certificate.latest().ending();
        return new CertificateWords(
                certificate.event().value(),
                certified.title().in(certificate.language()),
                certified.lastDay(),
                certificate.latest().number().toString(),
                ending == null ? null : ending.reason(),
                link == null ? null : link.toString());
    }
}
