package pl.krakow.centra.events.certificates;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.CertificateOffers;
import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.certificates.domain.EventCertificates;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says whether an event has certificates, of how many hours and for whom. */
@Component
@RequiredArgsConstructor
public class SetUpCertificates {

    private final CertificateOffers offers;
    private final Occasions occasions;

    /** @param wanted null for none */
    public record Command(
            CentreId centre,
            EventId event,
            Revision seen,
            @Nullable CertificateTerms wanted) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(EventCertificates certificates) implements Outcome {}

        record EventUnknown() implements Outcome {}

        /** Somebody said otherwise meanwhile. */
        record Outdated() implements Outcome {}

        /** More sessions than the event has. */
        record NeverEnough(int sessions) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var occasion = occasions.of(command.centre.value(), command.event);
        if (occasion.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        var known = offers.of(command.event, command.centre.value());
        if (!command.seen.matches(known.revision())) {
            return new Outcome.Outdated();
        }
        var sessions = occasion.get().sessions();
        if (command.wanted != null && !command.wanted.enough().canBeMetAt(sessions)) {
            return new Outcome.NeverEnough(sessions.size());
        }
        var changed = known.with(command.wanted);
        return offers.save(changed) ? new Outcome.Done(changed) : new Outcome.Outdated();
    }

    /** Nothing when the centre has no such event. */
    public Optional<EventCertificates> find(CentreId centre, EventId event) {
        return occasions.of(centre.value(), event).map(_ -> offers.of(event, centre.value()));
    }
}
