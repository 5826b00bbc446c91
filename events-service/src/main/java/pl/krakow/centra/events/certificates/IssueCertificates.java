package pl.krakow.centra.events.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.CertificateOffers;
import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.certificates.domain.Certified;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.WhoAttended.Attendance;
import pl.krakow.centra.events.registrations.WhoAttended.Attendee;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.number.SpokenNumbers;
import pl.krakow.centra.kit.race.Attempts;

/**
 * Issues certificates once an event is over and it is settled who came: to everybody who attended enough in one act of the
 * staff, or to one of them who asks. Whatever is asked twice, or at the same moment, makes one certificate for a registration;
 * an act that was interrupted is finished by asking again.
 */
@Component
@RequiredArgsConstructor
public class IssueCertificates {

    private static final int AT_ONCE = 200;

    private final WhoAttended whoAttended;
    private final PlannedEvents events;
    private final CertificateOffers offers;
    private final Certificates certificates;
    private final TellHolders tellHolders;
    private final SpokenNumbers numbers;
    private final Ids ids;
    private final Clock clock;

    /** What came of issuing to everybody. */
    public sealed interface Outcome {

        /**
         * @param issued to how many now
         * @param known how many had theirs
         * @param notEnough how many came, but not often enough
         */
        record Issued(int issued, int known, int notEnough) implements Outcome {}

        record EventUnknown() implements Outcome {}

        /** The event has no certificates. */
        record NotOffered() implements Outcome {}

        /** It isn't settled yet who came. */
        record NotSettled() implements Outcome {}
    }

    /** What came of asking for one. */
    public sealed interface Asking {

        /** @param isNew false when there was one */
        record Issued(Certificate certificate, boolean isNew) implements Asking {}

        record NotOffered() implements Asking {}

        record NotSettled() implements Asking {}

        /** They didn't come, or not often enough. */
        record NotEnough() implements Asking {}
    }

    public Outcome toEverybody(CentreId centre, EventId event, String byStaff) {
        var attendance = whoAttended.of(centre.value(), event);
        if (attendance.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        var terms = offers.of(event, centre.value()).offered();
        if (terms.isEmpty()) {
            return new Outcome.NotOffered();
        }
        if (attendance.get().settledAt() == null) {
            return new Outcome.NotSettled();
        }
        var certified = certified(attendance.get(), terms.get());
        var entitled = attendance.get().attendees().stream()
                .filter(attendee -> isEnough(attendee, attendance.get(), terms.get()))
                .map(Attendee::registration)
                .toList();
        int issued = 0;
        int known = 0;
        for (int from = 0; from < entitled.size(); from += AT_ONCE) {
            var some = entitled.subList(from, Math.min(entitled.size(), from + AT_ONCE));
            var before = certificates.known(some.stream().map(this::id).toList());
            known += before.size();
            var without = some.stream()
                    .filter(registration -> !before.contains(id(registration)))
                    .toList();
            for (var registration : whoAttended.persons(without).values()) {
                if (isErased(registration)) {
                    continue;
                }
                var issuing = issue(registration, certified, byStaff);
                issued += issuing.isNew() ? 1 : 0;
                known += issuing.isNew() ? 0 : 1;
            }
        }
        return new Outcome.Issued(issued, known, attendance.get().attendees().size() - entitled.size());
    }

    /** @param byStaff who asks for somebody else; null for the holder */
    public Asking to(Registration registration, @Nullable String byStaff) {
        var before = certificates.find(id(registration.id()));
        if (before.isPresent()) {
            return new Asking.Issued(before.get(), false);
        }
        var terms = offers.of(registration.event(), registration.centre()).offered();
        var attendance = whoAttended.of(registration.centre(), registration.event());
        if (terms.isEmpty() || attendance.isEmpty()) {
            return new Asking.NotOffered();
        }
        if (attendance.get().settledAt() == null) {
            return new Asking.NotSettled();
        }
        return attendance
                .get()
                .of(registration.id())
                .filter(attendee -> isEnough(attendee, attendance.get(), terms.get()) && !isErased(registration))
                .<Asking>map(_ -> issue(registration, certified(attendance.get(), terms.get()), byStaff))
                .orElseGet(Asking.NotEnough::new);
    }

    /** The certificate a registration has, or would have. */
    CertificateId id(RegistrationId registration) {
        return new CertificateId(ids.derived("certificate:" + registration.value()));
    }

    static boolean isEnough(Attendee attendee, Attendance attendance, CertificateTerms terms) {
        return terms.enough().isMetBy(attendee.sessions(), attendance.occasion().sessions());
    }

    /** Nobody knows any more who it was. */
    private static boolean isErased(Registration registration) {
        return registration.person().name().isBlank();
    }

    private Certified certified(Attendance attendance, CertificateTerms terms) {
        var occasion = attendance.occasion();
        var planned = events.find(occasion.centre(), occasion.event().value()).orElseThrow();
        return new Certified(
                planned.titles(),
                occasion.start().atZone(occasion.zone()).toLocalDate(),
                occasion.end().minusMillis(1).atZone(occasion.zone()).toLocalDate(),
                terms.minutes(),
                terms.scope());
    }

    private Asking.Issued issue(Registration registration, Certified certified, @Nullable String byStaff) {
        var issued = Attempts.untilWon(() -> attempt(registration, certified, byStaff));
        if (issued.isNew()) {
            tellHolders.tell(issued.certificate());
        }
        return issued;
    }

    /** Nothing when a number was drawn that was drawn before. */
    private Optional<Asking.Issued> attempt(Registration registration, Certified certified, @Nullable String byStaff) {
        var certificate = new Certificate(
                id(registration.id()),
                registration.id(),
                registration.event(),
                registration.centre(),
                registration.participant(),
                registration.subject(),
                registration.person().name(),
                registration.person().language(),
                certified,
                List.of(new Edition(numbers.next(), now(), byStaff, null)),
                null,
                false,
                1);
        return certificates.add(certificate)
                ? Optional.of(new Asking.Issued(certificate, true))
                : certificates.find(certificate.id()).map(known -> new Asking.Issued(known, false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
