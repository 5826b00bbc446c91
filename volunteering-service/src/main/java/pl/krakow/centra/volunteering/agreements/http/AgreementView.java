package pl.krakow.centra.volunteering.agreements.http;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.agreements.domain.Acceptance;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementState;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Duties;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;

/** An agreement as its sides and the centre's staff see it. */
@Schema(name = "VolunteeringAgreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        AgreementState state,
        UUID opportunityId,
        UUID organisationId,
        UUID volunteerId,

        @Schema(description = "the latest version; only that one can be accepted")
        VersionView latest,

        @Schema(description = "the version that was concluded last, when it isn't the latest") @Nullable
        VersionView concluded,

        @Schema(example = "2") int versions,

        @Schema(description = "what the ETag shows", example = "4")
        long revision) {

    @Schema(name = "VolunteeringAgreementVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            @Schema(example = "1") int version,
            TermsView terms,
            OffsetDateTime proposedAt,
            List<AcceptanceView> acceptances,
            @Schema(description = "who is still to accept") Set<Side> awaited,
            @Nullable OffsetDateTime concludedAt,
            @Nullable EndingView ending) {}

    @Schema(name = "VolunteeringAgreementTerms")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermsView(
            ParticularsView organisation,
            @Schema(example = "Anna Nowak") String volunteer,
            LocalDate bornOn,
            @Nullable String guardian,
            Duties.Concluding concluding,
            @Schema(example = "Pomoc na festynie") String title,
            String scope,
            @Nullable String manner,
            @Schema(example = "park Krakowski") String place,
            LocalDate firstDay,
            LocalDate lastDay,
            List<TimeView> times,
            @Nullable Integer hoursPerWeek,
            Duties.Insurer insurer,
            Terms.Costs costs,
            @Schema(example = "14") int noticeDays,
            @Nullable String other) {}

    /** A shift, in the centre's time. */
    @Schema(name = "VolunteeringAgreementTime")
    record TimeView(LocalDateTime start, LocalDateTime end) {}

    @Schema(name = "VolunteeringAgreementAcceptance")
    record AcceptanceView(Side side, Acceptance.How how, OffsetDateTime at) {}

    @Schema(name = "VolunteeringAgreementEnding")
    record EndingView(LocalDate lastDay, Side by, String reason, OffsetDateTime at) {}

    static AgreementView of(Agreement agreement) {
        var concluded = agreement.concluded();
        return new AgreementView(
                agreement.id().value(),
                agreement.centre(),
                agreement.state(),
                agreement.opportunity().value(),
                agreement.organisation().value(),
                agreement.volunteer().value(),
                version(agreement, agreement.latest()),
                concluded
                        .filter(version ->
                                version.number() != agreement.latest().number())
                        .map(version -> version(agreement, version))
                        .orElse(null),
                agreement.versions().size(),
                agreement.revision());
    }

    private static VersionView version(Agreement agreement, AgreementVersion version) {
        var zone = agreement.zone();
        var concludedAt = version.concludedAt();
        var ending = version.ending();
        return new VersionView(
                version.number(),
                terms(version.terms()),
                version.proposedAt().atZone(zone).toOffsetDateTime(),
                version.acceptances().stream()
                        .map(acceptance -> new AcceptanceView(
                                acceptance.side(),
                                acceptance.how(),
                                acceptance.at().atZone(zone).toOffsetDateTime()))
                        .toList(),
                new TreeSet<>(version.awaited()),
                concludedAt == null ? null : concludedAt.atZone(zone).toOffsetDateTime(),
                ending == null
                        ? null
                        : new EndingView(
                                ending.lastDay(),
                                ending.by(),
                                ending.reason(),
                                ending.at().atZone(zone).toOffsetDateTime()));
    }

    private static TermsView terms(Terms terms) {
        return new TermsView(
                ParticularsView.of(terms.organisation()),
                terms.volunteer().name(),
                terms.volunteer().bornOn(),
                terms.volunteer().guardian(),
                terms.concluding(),
                terms.title(),
                terms.scope(),
                terms.manner(),
                terms.place(),
                terms.firstDay(),
                terms.lastDay(),
                terms.times().stream()
                        .map(time -> new TimeView(time.start(), time.end()))
                        .toList(),
                terms.hoursPerWeek(),
                terms.insurer(),
                terms.costs(),
                terms.noticeDays(),
                terms.other());
    }
}
