package pl.krakow.centra.volunteering.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.number.SpokenNumbers;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificate.Step;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.certificates.domain.CertifiedWork;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Certifies a volunteer's work for an organisation in a period: the hours the organisation has confirmed, and none besides. The
 * volunteer has a right to it and gets it at once; an opinion is asked for and given by the organisation.
 */
@Component
@RequiredArgsConstructor
public class CertifyWork {

    private static final int LONGEST_SCOPE = 3_000;

    private final Certificates certificates;
    private final HoursLedgers ledgers;
    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final Agreements agreements;
    private final PapersOfOrganisations papers;
    private final AgreementParties parties;
    private final CentreCatalogue centres;
    private final SpokenNumbers numbers;
    private final Clock clock;

    /**
     * @param volunteer null for the volunteer with this account
     * @param from null for the first confirmed day, {@code to} null for the last one
     * @param opinion what the organisation thinks, when it gives it at once
     */
    public record Command(
            CertificateId id,
            CertificateKind kind,
            CentreId centre,
            OrganisationId organisation,
            @Nullable VolunteerId volunteer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String opinion,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param isNew false when it was asked for with the same id before, or the volunteer has just that already */
        record Certified(Certificate certificate, boolean isNew) implements Outcome {}

        record VolunteerUnknown() implements Outcome {}

        /** Who asks is neither the volunteer nor the organisation nor the centre. */
        record NotYours() implements Outcome {}

        /** Nothing was confirmed in that time. */
        record NothingConfirmed() implements Outcome {}

        /** Nobody has said yet how the organisation is called on papers. */
        record ParticularsMissing() implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record Refused(Step why) implements Outcome {}
    }

    public Outcome ask(Command command) {
        var volunteer = command.volunteer == null
                ? volunteers.ofSubject(command.actor.subject())
                : volunteers.find(command.volunteer);
        if (volunteer.isEmpty()) {
            return new Outcome.VolunteerUnknown();
        }
        boolean gives = givesCertificates(command.actor, command.centre.value(), command.organisation);
        if (!gives && !command.actor.subject().equals(volunteer.get().subject())) {
            return new Outcome.NotYours();
        }
        if (!gives && command.opinion != null) {
            return new Outcome.NotYours();
        }
        var work = work(volunteer.get().id(), command.organisation, command.centre.value(), command.from, command.to);
        if (!(work instanceof Work.Confirmed(var certified))) {
            return work instanceof Work.NoParticulars
                    ? new Outcome.ParticularsMissing()
                    : new Outcome.NothingConfirmed();
        }
        return Attempts.untilWon(() -> attempt(command, volunteer.get(), certified));
    }

    private Optional<Outcome> attempt(Command command, Volunteer volunteer, CertifiedWork work) {
        var before = certificates.find(command.id);
        if (before.isPresent()) {
            return Optional.of(new Outcome.Certified(before.get(), false));
        }
        var now = now();
        var asked = new Certificate(
                command.id,
                command.kind,
                command.centre.value(),
                centres.find(command.centre).map(Centre::zone).orElseThrow(),
                command.organisation,
                volunteer.id(),
                volunteer.profile().contact().name(),
                volunteer.profile().contact().language(),
                command.from == null ? work.firstDay() : command.from,
                command.to == null ? work.lastDay() : command.to,
                work,
                command.opinion,
                List.of(),
                now,
                null,
                1);
        if (command.volunteer == null) {
            var same = certificates.of(volunteer.id()).stream()
                    .filter(known -> known.answers(asked))
                    .findFirst();
            if (same.isPresent()) {
                return Optional.of(new Outcome.Certified(same.get(), false));
            }
        }
        boolean waits = command.kind == CertificateKind.OPINION && command.opinion == null;
        var by = command.volunteer == null ? null : command.actor.subject();
        var certificate = waits ? asked : asked.issued(numbers.next(), by, now);
        // not added: the number was drawn before, or somebody asked with the same id
        return certificates.add(certificate) ? Optional.of(new Outcome.Certified(certificate, true)) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean givesCertificates(Actor actor, String centre, OrganisationId organisation) {
        return parties.actsFor(actor, organisation) || parties.isStaff(actor, centre, StaffRole.COORDINATOR);
    }

    /** The organisation writes the opinion it was asked for. */
    public Outcome opine(CentreId centre, CertificateId id, Revision seen, String text, Actor actor) {
        return change(
                centre,
                id,
                seen,
                actor,
                (certificate, work) -> certificate.opine(text, work, numbers.next(), actor.subject(), now()));
    }

    /** @param name the right one, as the coordinator has seen it; null for the one the volunteer has now */
    public Outcome reissue(CentreId centre, CertificateId id, Revision seen, @Nullable String name, Actor actor) {
        if (name != null && !parties.isStaff(actor, centre.value(), StaffRole.COORDINATOR)) {
            return given(centre, id, actor)
                    .<Outcome>map(_ -> new Outcome.NotYours())
                    .orElseGet(Outcome.Unknown::new);
        }
        return change(
                centre,
                id,
                seen,
                actor,
                (certificate, work) -> certificate.reissue(
                        name == null ? nameNow(certificate) : name, work, numbers.next(), actor.subject(), now()));
    }

    private String nameNow(Certificate certificate) {
        return volunteers
                .find(certificate.volunteer())
                .map(volunteer -> volunteer.profile().contact().name())
                .or(() -> Optional.ofNullable(certificate.holder()))
                .orElse("");
    }

    /** @param reason told to the holder */
    public Outcome revoke(CentreId centre, CertificateId id, Revision seen, String reason, Actor actor) {
        var found = given(centre, id, actor);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!seen.matches(found.get().revision())) {
            return new Outcome.Outdated();
        }
        return saved(found.get().revoke(reason, actor.subject(), now()));
    }

    private Outcome change(
            CentreId centre,
            CertificateId id,
            Revision seen,
            Actor actor,
            BiFunction<Certificate, CertifiedWork, Step> step) {
        var found = given(centre, id, actor);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var certificate = found.get();
        if (!seen.matches(certificate.revision())) {
            return new Outcome.Outdated();
        }
        var work = work(
                certificate.volunteer(),
                certificate.organisation(),
                certificate.centre(),
                certificate.from(),
                certificate.to());
        return switch (work) {
            case Work.Confirmed(var certified) -> saved(step.apply(certificate, certified));
            case Work.NoParticulars() -> new Outcome.ParticularsMissing();
            case Work.Nothing() -> new Outcome.NothingConfirmed();
        };
    }

    private Outcome saved(Step step) {
        if (!(step instanceof Step.Done done)) {
            return new Outcome.Refused(step);
        }
        return certificates.save(done) ? new Outcome.Certified(done.certificate(), true) : new Outcome.Outdated();
    }

    /** One that who asks may change. */
    private Optional<Certificate> given(CentreId centre, CertificateId id, Actor actor) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.centre().equals(centre.value()))
                .filter(certificate -> givesCertificates(actor, certificate.centre(), certificate.organisation()));
    }

    /** What there is to certify. */
    private sealed interface Work {

        record Confirmed(CertifiedWork work) implements Work {}

        record Nothing() implements Work {}

        record NoParticulars() implements Work {}
    }

    private Work work(
            VolunteerId volunteer,
            OrganisationId organisation,
            String centre,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var days = new TreeMap<LocalDate, Integer>();
        var worked = ledgers.of(volunteer).stream()
                .filter(ledger -> ledger.organisation().equals(organisation)
                        && ledger.centre().equals(centre))
                .filter(ledger -> {
                    var confirmed = ledger.confirmed().entrySet().stream()
                            .filter(day -> from == null || !day.getKey().isBefore(from))
                            .filter(day -> to == null || !day.getKey().isAfter(to))
                            .toList();
                    confirmed.forEach(day -> days.merge(day.getKey(), day.getValue(), Integer::sum));
                    return !confirmed.isEmpty();
                })
                .map(HoursLedger::opportunity)
                .distinct()
                .toList();
        if (days.isEmpty()) {
            return new Work.Nothing();
        }
        var particulars = papers.of(centre, organisation).particulars();
        if (particulars == null) {
            return new Work.NoParticulars();
        }
        var titles = worked.stream()
                .flatMap(opportunity -> opportunities.find(centre, opportunity).stream())
                .map(opportunity -> opportunity.details().title())
                .distinct()
                .sorted()
                .toList();
        var scope = agreements.of(volunteer).stream()
                .filter(agreement -> worked.contains(agreement.opportunity()))
                .map(Agreement::concluded)
                .flatMap(Optional::stream)
                .map(AgreementVersion::terms)
                .map(terms -> terms.scope())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Work.Confirmed(new CertifiedWork(
                particulars.name(),
                titles,
                scope.isBlank() ? null : scope.substring(0, Math.min(scope.length(), LONGEST_SCOPE)),
                days.firstKey(),
                days.lastKey(),
                days.values().stream().mapToInt(Integer::intValue).sum()));
    }
}
