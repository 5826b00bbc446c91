package pl.krakow.centra.events.certificates.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.number.SpokenNumber;

/** Certificates in a map, under the same contract as in a store. */
public class InMemoryCertificates implements Certificates {

    private static final Comparator<Certificate> BY_ID =
            Comparator.comparing(certificate -> certificate.id().value().toString());

    private final Map<CertificateId, Certificate> kept = new HashMap<>();

    @Override
    public synchronized boolean add(Certificate certificate) {
        return !kept.containsKey(certificate.id()) && put(certificate);
    }

    @Override
    public synchronized boolean save(Certificate changed) {
        var before = kept.get(changed.id());
        return before != null && before.revision() == changed.revision() - 1 && put(changed);
    }

    private boolean put(Certificate certificate) {
        boolean taken = certificate.editions().stream()
                .anyMatch(edition -> byNumber(edition.number())
                        .filter(other -> !other.id().equals(certificate.id()))
                        .isPresent());
        if (taken) {
            return false;
        }
        kept.put(certificate.id(), certificate);
        return true;
    }

    @Override
    public synchronized Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized Optional<Certificate> byNumber(SpokenNumber number) {
        return list(certificate -> certificate.standing(number).isPresent()).findFirst();
    }

    @Override
    public synchronized Set<CertificateId> known(Collection<CertificateId> ids) {
        return ids.stream().filter(kept::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Certificate> ofEvent(EventId event, @Nullable CertificateId after, int most) {
        return list(certificate -> certificate.event().equals(event))
                .filter(certificate ->
                        after == null || certificate.id().toString().compareTo(after.toString()) > 0)
                .sorted(BY_ID)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Certificate> ofSubject(String subject) {
        return latestFirst(certificate -> subject.equals(certificate.subject()));
    }

    @Override
    public synchronized List<Certificate> ofParticipant(ParticipantId participant) {
        return latestFirst(certificate -> participant.equals(certificate.participant()));
    }

    private List<Certificate> latestFirst(Predicate<Certificate> wanted) {
        return list(wanted)
                .sorted(Comparator.<Certificate, LocalDate>comparing(
                                certificate -> certificate.certified().lastDay())
                        .thenComparing(BY_ID)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized List<Certificate> namedBefore(LocalDate day, int most) {
        return list(certificate -> certificate.holder() != null
                        && certificate.certified().lastDay().isBefore(day))
                .sorted(Comparator.<Certificate, LocalDate>comparing(
                                certificate -> certificate.certified().lastDay())
                        .thenComparing(BY_ID))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Certificate> untold(Instant since, int most) {
        return list(certificate ->
                        !certificate.told() && certificate.stoodSince().isBefore(since))
                .sorted(Comparator.comparing(Certificate::stoodSince).thenComparing(BY_ID))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void told(CertificateId id, long revision) {
        kept.computeIfPresent(
                id,
                (_, found) -> found.revision() != revision
                        ? found
                        : new Certificate(
                                id,
                                found.registration(),
                                found.event(),
                                found.centre(),
                                found.participant(),
                                found.subject(),
                                found.holder(),
                                found.language(),
                                found.certified(),
                                found.editions(),
                                found.erasedAt(),
                                true,
                                revision));
    }

    private Stream<Certificate> list(Predicate<Certificate> wanted) {
        return List.copyOf(kept.values()).stream().filter(wanted);
    }
}
