package pl.krakow.centra.volunteering.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.volunteering.agreements.ListInsurance;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.hours.domain.HoursEntry;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.Verdict;
import pl.krakow.centra.volunteering.letters.domain.Mailbox;
import pl.krakow.centra.volunteering.letters.domain.Mailboxes;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Writes about papers and hours to the sides of a volunteer's work. What is to be written follows from how an agreement, a ledger or
 * a certificate stands; each is marked in the write that changes it until its letters are posted, so that no crash loses one, and
 * each letter has a cause of its own, so that none is written twice. Organisations and coordinators are written to where they
 * asked for it.
 */
@Component
@RequiredArgsConstructor
class WritePaperLetters {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_DISPUTED = 20;
    private static final int DAYS_AHEAD = 3;

    private final Agreements agreements;
    private final HoursLedgers ledgers;
    private final Certificates certificates;
    private final PapersOfOrganisations papers;
    private final Opportunities opportunities;
    private final Volunteers volunteers;
    private final Contacts contacts;
    private final Mailboxes mailboxes;
    private final ListInsurance insurance;
    private final LetterBox letterBox;
    private final Clock clock;

    /** Writes what follows from what has changed. */
    void aboutChanges() {
        List<Agreement> changed;
        do {
            changed = agreements.untold(MOST_AT_ONCE);
            changed.forEach(agreement -> {
                about(agreement);
                agreements.told(agreement.id(), agreement.revision());
            });
        } while (changed.size() == MOST_AT_ONCE);
        List<HoursLedgers.Untold> judged;
        do {
            judged = ledgers.untold(MOST_AT_ONCE);
            judged.forEach(each -> {
                about(each.ledger(), each.told());
                ledgers.told(
                        each.ledger().placement(),
                        each.ledger().revision(),
                        each.ledger().verdicts().size());
            });
        } while (judged.size() == MOST_AT_ONCE);
        List<Certificate> certified;
        do {
            certified = certificates.untold(MOST_AT_ONCE);
            certified.forEach(certificate -> {
                about(certificate);
                certificates.told(certificate.id(), certificate.revision());
            });
        } while (certified.size() == MOST_AT_ONCE);
    }

    /** What waits at a centre: hours once a week, insurance each day until it is there. */
    void aboutWhatWaits(Centre centre, LocalDate today) {
        ledgers.waitedFor(centre.id().value()).forEach(organisation -> hoursWait(centre, organisation, today));
        insuranceIsDue(centre, today);
    }

    private void about(Agreement agreement) {
        var version = agreement.latest();
        var ending = version.ending();
        if (agreement.erasedAt() != null) {
            return;
        }
        var cause = "agreement:%s:%d:".formatted(agreement.id(), version.number());
        if (ending != null) {
            if (version.isConcluded() && !letterBox.isStale(ending.at())) {
                var words = words(agreement, version.terms(), ending.lastDay(), ending.reason());
                toVolunteer(PaperLetter.AGREEMENT_ENDED, cause + "ended", agreement, words);
                toDesk(
                        PaperLetter.AGREEMENT_ENDED_FOR_ORGANISATION,
                        cause + "ended",
                        agreement,
                        words,
                        ending.account());
            }
        } else if (version.isConcluded()) {
            if (!letterBox.isStale(Objects.requireNonNull(version.concludedAt()))) {
                var words = words(agreement, version.terms(), null, null);
                toVolunteer(PaperLetter.AGREEMENT_CONCLUDED, cause + "concluded", agreement, words);
                toDesk(PaperLetter.AGREEMENT_CONCLUDED_FOR_ORGANISATION, cause + "concluded", agreement, words, "");
            }
        } else if (!letterBox.isStale(version.proposedAt())) {
            awaits(agreement, version, cause);
        }
    }

    private void awaits(Agreement agreement, AgreementVersion version, String cause) {
        var words = words(agreement, version.terms(), null, null);
        var awaited = version.awaited();
        if (awaited.contains(Side.VOLUNTEER) || awaited.contains(Side.GUARDIAN) && isGuardians(version)) {
            toVolunteer(PaperLetter.AGREEMENT_TO_ACCEPT, cause + "accept", agreement, words);
        }
        if (awaited.contains(Side.GUARDIAN) && !isGuardians(version)) {
            volunteers.find(agreement.volunteer()).ifPresent(volunteer -> {
                var guardian = volunteer.profile().guardian();
                if (guardian != null && guardian.email() != null) {
                    letterBox.post(letterBox.letter(
                            cause + "consent",
                            PaperLetter.AGREEMENT_TO_CONSENT.kind(),
                            Reader.at(guardian.email(), language(volunteer), "guardian:" + volunteer.id()),
                            agreement.centre(),
                            words));
                }
            });
        }
        if (awaited.contains(Side.ORGANISATION)) {
            toDesk(PaperLetter.AGREEMENT_FOR_ORGANISATION, cause + "accept", agreement, words, version.proposedBy());
        }
    }

    /** Whether the guardian concludes it in the volunteer's place. */
    private static boolean isGuardians(AgreementVersion version) {
        return !version.sides().contains(Side.VOLUNTEER);
    }

    private static PaperWords words(
            Agreement agreement, Terms terms, @Nullable LocalDate lastDay, @Nullable String reason) {
        return new PaperWords(
                agreement.id().value(),
                terms.title(),
                terms.organisation().name(),
                terms.firstDay(),
                lastDay == null ? terms.lastDay() : lastDay,
                0,
                1,
                List.of(),
                reason,
                null);
    }

    private void toVolunteer(PaperLetter kind, String cause, Agreement agreement, PaperWords words) {
        volunteers
                .find(agreement.volunteer())
                .ifPresent(volunteer -> toVolunteer(kind, cause, volunteer, agreement.centre(), words));
    }

    private void toVolunteer(PaperLetter kind, String cause, Volunteer volunteer, String centre, PaperWords words) {
        volunteer
                .mailbox(clock.instant().atZone(volunteer.zone()).toLocalDate())
                .ifPresent(address -> letterBox.post(letterBox.letter(
                        cause,
                        kind.kind(),
                        Reader.at(address, language(volunteer), "volunteer:" + volunteer.id()),
                        centre,
                        words)));
    }

    private static String language(Volunteer volunteer) {
        return volunteer.profile().contact().language();
    }

    private void toDesk(PaperLetter kind, String cause, Agreement agreement, PaperWords words, String notTo) {
        post(kind, cause, desk(agreement.organisation()), agreement.centre(), words, notTo);
    }

    /** The mailboxes of who acts for the organisation. */
    private List<Mailbox> desk(OrganisationId organisation) {
        return mailboxes.findAll(contacts.of(organisation).stream()
                .filter(Contact::isConfirmed)
                .map(Contact::account)
                .toList());
    }

    /** @param notTo who did it themselves */
    private void post(
            PaperLetter kind, String cause, Collection<Mailbox> desk, String centre, PaperWords words, String notTo) {
        desk.stream()
                .map(Mailbox::account)
                .filter(account -> !account.equals(notTo))
                .forEach(account -> letterBox.post(
                        letterBox.letter(cause, kind.kind(), Reader.withAccount(account), centre, words)));
    }

    private void about(HoursLedger ledger, int told) {
        var fresh =
                ledger
                        .verdicts()
                        .subList(
                                Math.min(told, ledger.verdicts().size()),
                                ledger.verdicts().size())
                        .stream()
                        .filter(verdict -> verdict.kind() != Verdict.Kind.WITHDRAWN)
                        .filter(verdict -> !letterBox.isStale(verdict.at()))
                        .toList();
        var volunteer = volunteers.find(ledger.volunteer()).filter(found -> !found.isErased());
        if (fresh.isEmpty() || volunteer.isEmpty()) {
            return;
        }
        Map<HoursEntry, Verdict> last = new java.util.LinkedHashMap<>();
        fresh.forEach(verdict -> ledger.find(verdict.entry()).ifPresent(entry -> last.put(entry, verdict)));
        var days = last.keySet().stream().map(HoursEntry::day).sorted().toList();
        toVolunteer(
                PaperLetter.HOURS_DECIDED,
                "hours:%s:%d".formatted(ledger.placement(), ledger.verdicts().size()),
                volunteer.get(),
                ledger.centre(),
                new PaperWords(
                        ledger.placement().value(),
                        title(ledger).orElse(null),
                        name(ledger.centre(), ledger.organisation()),
                        days.getFirst(),
                        days.getLast(),
                        last.entrySet().stream()
                                .filter(each -> each.getValue().kind() == Verdict.Kind.CONFIRMED)
                                .mapToInt(each -> each.getKey().minutes())
                                .sum(),
                        last.size(),
                        last.entrySet().stream()
                                .filter(each -> each.getValue().kind() == Verdict.Kind.DISPUTED)
                                .limit(MOST_DISPUTED)
                                .map(each -> new PaperWords.Disputed(
                                        each.getKey().day(),
                                        each.getKey().minutes(),
                                        each.getValue().remark()))
                                .toList(),
                        null,
                        null));
    }

    private Optional<String> title(HoursLedger ledger) {
        return opportunities
                .find(ledger.centre(), ledger.opportunity())
                .map(opportunity -> opportunity.details().title());
    }

    private @Nullable String name(String centre, OrganisationId organisation) {
        var particulars = papers.of(centre, organisation).particulars();
        return particulars == null ? null : particulars.name();
    }

    private void hoursWait(Centre centre, OrganisationId organisation, LocalDate today) {
        var desk = desk(organisation);
        if (desk.isEmpty()) {
            return;
        }
        var at = centre.id().value();
        var open = ledgers.waiting(at, organisation, MOST_AT_ONCE).stream()
                .flatMap(ledger -> ledger.open().stream())
                .toList();
        var days = open.stream().map(HoursEntry::day).sorted().toList();
        if (!open.isEmpty()) {
            post(
                    PaperLetter.HOURS_TO_CONFIRM,
                    "hours-wait:%s:%s:%d-%d"
                            .formatted(
                                    at,
                                    organisation,
                                    today.get(WeekFields.ISO.weekBasedYear()),
                                    today.get(WeekFields.ISO.weekOfWeekBasedYear())),
                    desk,
                    at,
                    new PaperWords(
                            organisation.value(),
                            null,
                            name(at, organisation),
                            days.getFirst(),
                            days.getLast(),
                            open.stream().mapToInt(HoursEntry::minutes).sum(),
                            open.size(),
                            List.of(),
                            null,
                            null),
                    "");
        }
    }

    private void insuranceIsDue(Centre centre, LocalDate today) {
        var at = centre.id().value();
        var due = insurance.uninsured(centre.id(), today, today.plusDays(DAYS_AHEAD)).stream()
                .collect(Collectors.groupingBy(
                        line -> line.insuring().span().organisation().value(), TreeMap::new, Collectors.toList()));
        if (due.isEmpty()) {
            return;
        }
        var coordinators = mailboxes.ofCoordinators(at).stream()
                .filter(mailbox -> mailbox.coordinates(at, today))
                .toList();
        due.forEach((organisation, lines) -> {
            var readers = new ArrayList<>(desk(new OrganisationId(organisation)));
            coordinators.stream().filter(mailbox -> !readers.contains(mailbox)).forEach(readers::add);
            post(
                    PaperLetter.INSURANCE_DUE,
                    "insurance:%s:%s:%s".formatted(at, organisation, today),
                    readers,
                    at,
                    uninsured(at, organisation, lines, today),
                    "");
        });
    }

    private PaperWords uninsured(String centre, UUID organisation, List<ListInsurance.Line> lines, LocalDate today) {
        var days = lines.stream()
                .flatMap(line -> line.insuring().uncovered().stream())
                .filter(day -> !day.isBefore(today))
                .sorted()
                .toList();
        return new PaperWords(
                organisation,
                null,
                name(centre, new OrganisationId(organisation)),
                days.getFirst(),
                days.getLast(),
                0,
                (int) lines.stream()
                        .map(line -> line.insuring().span().volunteer())
                        .distinct()
                        .count(),
                List.of(),
                null,
                null);
    }

    private void about(Certificate certificate) {
        if (certificate.erasedAt() != null) {
            return;
        }
        var cause = "certificate:%s:%d:"
                .formatted(certificate.id(), certificate.editions().size());
        var latest = certificate.latest();
        if (latest.isEmpty()) {
            if (!letterBox.isStale(certificate.askedAt())) {
                post(
                        PaperLetter.OPINION_ASKED,
                        cause + "asked",
                        desk(certificate.organisation()),
                        certificate.centre(),
                        words(certificate, null, null),
                        "");
            }
            return;
        }
        var edition = latest.get();
        var ending = edition.ending();
        Instant at = ending == null ? edition.issuedAt() : ending.at();
        var volunteer = volunteers.find(certificate.volunteer()).filter(found -> !found.isErased());
        if (letterBox.isStale(at) || volunteer.isEmpty()) {
            return;
        }
        if (ending != null) {
            toVolunteer(
                    PaperLetter.CERTIFICATE_REVOKED,
                    cause + "revoked",
                    volunteer.get(),
                    certificate.centre(),
                    words(certificate, ending.reason(), edition.number().toString()));
        } else {
            toVolunteer(
                    certificate.kind() == CertificateKind.OPINION
                            ? PaperLetter.OPINION_READY
                            : PaperLetter.CERTIFICATE_READY,
                    cause + "issued",
                    volunteer.get(),
                    certificate.centre(),
                    words(certificate, null, edition.number().toString()));
        }
    }

    private static PaperWords words(Certificate certificate, @Nullable String reason, @Nullable String number) {
        var work = certificate.work();
        return new PaperWords(
                certificate.id().value(),
                null,
                work.organisation(),
                work.firstDay(),
                work.lastDay(),
                work.minutes(),
                1,
                List.of(),
                reason,
                number);
    }
}
