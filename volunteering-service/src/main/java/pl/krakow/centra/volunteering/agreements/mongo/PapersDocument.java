package pl.krakow.centra.volunteering.agreements.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.volunteering.agreements.domain.InsurancePolicy;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * An organisation's papers at a centre as stored.
 *
 * @param id {@code <centre>/<organisation>}
 */
@Document(PapersDocument.COLLECTION)
@TypeAlias("organisationPapers")
record PapersDocument(
        @Id String id,
        String centre,
        UUID organisation,
        @Nullable ParticularsDocument particulars,
        List<PolicyDocument> policies,
        long revision) {

    static final String COLLECTION = "organisationPapers";

    record PolicyDocument(
            UUID id,
            String insurer,
            String number,
            String from,
            String until,
            List<UUID> named,
            String by,
            Instant at,
            @Nullable String endedFrom) {

        static PolicyDocument of(InsurancePolicy policy) {
            var ended = policy.endedFrom();
            return new PolicyDocument(
                    policy.id(),
                    policy.insurer(),
                    policy.number(),
                    policy.from().toString(),
                    policy.until().toString(),
                    policy.named().stream().map(VolunteerId::value).sorted().toList(),
                    policy.by(),
                    policy.at(),
                    ended == null ? null : ended.toString());
        }

        InsurancePolicy toPolicy() {
            return new InsurancePolicy(
                    id,
                    insurer,
                    number,
                    LocalDate.parse(from),
                    LocalDate.parse(until),
                    named.stream().map(VolunteerId::new).collect(Collectors.toUnmodifiableSet()),
                    by,
                    at,
                    endedFrom == null ? null : LocalDate.parse(endedFrom));
        }
    }

    static String id(String centre, OrganisationId organisation) {
        return centre + "/" + organisation;
    }

    static PapersDocument of(OrganisationPapers papers) {
        var particulars = papers.particulars();
        return new PapersDocument(
                id(papers.centre(), papers.organisation()),
                papers.centre(),
                papers.organisation().value(),
                particulars == null ? null : ParticularsDocument.of(particulars),
                papers.policies().stream().map(PolicyDocument::of).toList(),
                papers.revision());
    }

    OrganisationPapers toPapers() {
        return new OrganisationPapers(
                centre,
                new OrganisationId(organisation),
                particulars == null ? null : particulars.toParticulars(),
                policies.stream().map(PolicyDocument::toPolicy).toList(),
                revision);
    }
}
