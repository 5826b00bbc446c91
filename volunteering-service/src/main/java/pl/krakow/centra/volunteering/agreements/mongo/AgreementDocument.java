package pl.krakow.centra.volunteering.agreements.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.agreements.domain.Acceptance;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * An agreement as stored, with the news that waits to be sent. Days and local times are texts.
 *
 * @param lettersDue while letters about it wait to be written
 */
@Document(AgreementDocument.COLLECTION)
@TypeAlias("agreement")
record AgreementDocument(
        @Id UUID id,
        String centre,
        String zone,
        UUID opportunity,
        UUID organisation,
        UUID volunteer,
        List<VersionDocument> versions,
        @Nullable Instant erasedAt,
        @Nullable Boolean lettersDue,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "agreements";

    record VersionDocument(
            int number,
            TermsDocument terms,
            String proposedBy,
            Instant proposedAt,
            List<AcceptanceDocument> acceptances,
            @Nullable Instant concludedAt,
            @Nullable EndingDocument ending) {

        static VersionDocument of(AgreementVersion version) {
            var ending = version.ending();
            return new VersionDocument(
                    version.number(),
                    TermsDocument.of(version.terms()),
                    version.proposedBy(),
                    version.proposedAt(),
                    version.acceptances().stream().map(AcceptanceDocument::of).toList(),
                    version.concludedAt(),
                    ending == null
                            ? null
                            : new EndingDocument(
                                    ending.lastDay().toString(),
                                    ending.by().name(),
                                    ending.account(),
                                    ending.reason(),
                                    ending.at()));
        }

        AgreementVersion toVersion() {
            return new AgreementVersion(
                    number,
                    terms.toTerms(),
                    proposedBy,
                    proposedAt,
                    acceptances.stream().map(AcceptanceDocument::toAcceptance).toList(),
                    concludedAt,
                    ending == null
                            ? null
                            : new AgreementVersion.Ending(
                                    LocalDate.parse(ending.lastDay),
                                    Side.valueOf(ending.by),
                                    ending.account,
                                    ending.reason,
                                    ending.at));
        }
    }

    record AcceptanceDocument(String side, String by, String how, Instant at) {

        static AcceptanceDocument of(Acceptance acceptance) {
            return new AcceptanceDocument(
                    acceptance.side().name(), acceptance.by(), acceptance.how().name(), acceptance.at());
        }

        Acceptance toAcceptance() {
            return new Acceptance(Side.valueOf(side), by, Acceptance.How.valueOf(how), at);
        }
    }

    record EndingDocument(String lastDay, String by, String account, String reason, Instant at) {}

    record TimeDocument(String start, String end) {}

    record TermsDocument(
            ParticularsDocument organisation,
            String volunteer,
            String bornOn,
            @Nullable String guardian,
            String concluding,
            String title,
            String scope,
            @Nullable String manner,
            String place,
            String firstDay,
            String lastDay,
            List<TimeDocument> times,
            @Nullable Integer hoursPerWeek,
            String insurer,
            String costs,
            int noticeDays,
            @Nullable String other) {

        static TermsDocument of(Terms terms) {
            return new TermsDocument(
                    ParticularsDocument.of(terms.organisation()),
                    terms.volunteer().name(),
                    terms.volunteer().bornOn().toString(),
                    terms.volunteer().guardian(),
                    terms.concluding().name(),
                    terms.title(),
                    terms.scope(),
                    terms.manner(),
                    terms.place(),
                    terms.firstDay().toString(),
                    terms.lastDay().toString(),
                    terms.times().stream()
                            .map(time -> new TimeDocument(
                                    time.start().toString(), time.end().toString()))
                            .toList(),
                    terms.hoursPerWeek(),
                    terms.insurer().name(),
                    terms.costs().name(),
                    terms.noticeDays(),
                    terms.other());
        }

        Terms toTerms() {
            return new Terms(
                    organisation.toParticulars(),
                    new Terms.Person(volunteer, LocalDate.parse(bornOn), guardian),
                    Concluding.valueOf(concluding),
                    title,
                    scope,
                    manner,
                    place,
                    LocalDate.parse(firstDay),
                    LocalDate.parse(lastDay),
                    times.stream()
                            .map(time -> new Terms.Time(LocalDateTime.parse(time.start), LocalDateTime.parse(time.end)))
                            .toList(),
                    hoursPerWeek,
                    Insurer.valueOf(insurer),
                    Terms.Costs.valueOf(costs),
                    noticeDays,
                    other);
        }
    }

    static AgreementDocument of(Agreement agreement, List<PendingEvent> outbox) {
        return new AgreementDocument(
                agreement.id().value(),
                agreement.centre(),
                agreement.zone().getId(),
                agreement.opportunity().value(),
                agreement.organisation().value(),
                agreement.volunteer().value(),
                agreement.versions().stream().map(VersionDocument::of).toList(),
                agreement.erasedAt(),
                true,
                agreement.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    Agreement toAgreement() {
        return new Agreement(
                new AgreementId(id),
                centre,
                ZoneId.of(zone),
                new OpportunityId(opportunity),
                new OrganisationId(organisation),
                new VolunteerId(volunteer),
                versions.stream().map(VersionDocument::toVersion).toList(),
                erasedAt,
                revision);
    }
}
