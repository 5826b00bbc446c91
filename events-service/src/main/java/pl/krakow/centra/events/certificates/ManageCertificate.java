package pl.krakow.centra.events.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.Certificate.Step;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.number.SpokenNumbers;
import pl.krakow.centra.kit.web.Revision;

/** What the staff of a centre do with a certificate that was issued: take it back, or issue it anew with the right name. */
@Component
@RequiredArgsConstructor
public class ManageCertificate {

    private final Certificates certificates;
    private final WhoAttended whoAttended;
    private final TellHolders tellHolders;
    private final SpokenNumbers numbers;
    private final Clock clock;

    public record Command(CentreId centre, EventId event, CertificateId certificate, Revision seen, String byStaff) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Certificate certificate) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Outdated() implements Outcome {}

        record Refused(Step why) implements Outcome {}
    }

    /** @param reason told to the holder */
    public Outcome revoke(Command command, String reason) {
        return step(command, (certificate, now) -> certificate.revoke(reason, command.byStaff, now));
    }

    /** @param name the right one; null for the one the registration has now */
    public Outcome reissue(Command command, @Nullable String name) {
        return step(
                command,
                (certificate, now) -> certificate.reissue(
                        name != null ? name : nameNow(certificate), numbers.next(), command.byStaff, now));
    }

    private String nameNow(Certificate certificate) {
        return Optional.ofNullable(
                        whoAttended.persons(List.of(certificate.registration())).get(certificate.registration()))
                .map(registration -> registration.person().name())
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(certificate.holder()))
                .orElse("");
    }

    private Outcome step(Command command, BiFunction<Certificate, Instant, Step> step) {
        var found = certificates
                .find(command.certificate)
                .filter(certificate -> certificate.event().equals(command.event)
                        && certificate.centre().equals(command.centre.value()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!command.seen.matches(found.get().revision())) {
            return new Outcome.Outdated();
        }
        var result = step.apply(found.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!(result instanceof Step.Done(var changed))) {
            return new Outcome.Refused(result);
        }
        if (!certificates.save(changed)) {
            return new Outcome.Outdated();
        }
        tellHolders.tell(changed);
        return new Outcome.Done(changed);
    }
}
