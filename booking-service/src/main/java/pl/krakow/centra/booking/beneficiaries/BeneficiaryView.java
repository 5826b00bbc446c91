package pl.krakow.centra.booking.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Evidence;
import pl.krakow.centra.booking.beneficiaries.domain.ResponsiblePerson;
import pl.krakow.centra.booking.beneficiaries.domain.TraceStep;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.registers.domain.Nip;
import pl.krakow.centra.kit.registers.domain.Regon;

/** A beneficiary as its representatives and staff see it. */
@Schema(name = "Beneficiary")
public record BeneficiaryView(
        UUID id,
        BeneficiaryKind kind,

        @Schema(description = "empty once the person was erased")
        String name,

        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        List<ResponsiblePerson> responsiblePeople,
        VerificationView verification,
        List<RepresentativeView> representatives,

        @Schema(description = "who accepted which version of which centre's regulations, and when")
        List<ConsentView> consents,

        @Schema(description = "the ids of duplicates merged into this one")
        List<UUID> mergedFrom,

        @Schema(description = "whether its person's data were erased")
        boolean erased,

        @Schema(description = "the centre that registered it; absent when it was registered with the city") @Nullable
        String registeredAtCentre,

        Instant registeredAt,

        @Schema(description = "who did what, oldest first; for staff") @Nullable
        List<StepView> history,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** Whether staff have seen who it is, on what evidence, or why they didn't accept it. */
    @Schema(name = "Verification")
    public record VerificationView(
            Verification.State state,
            Evidence.@Nullable Kind evidence,
            @Nullable LocalDate seenOn,
            @Schema(description = "for staff") @Nullable String note,

            @Schema(description = "why it was rejected") @Nullable
            String reason,

            @Schema(example = "reymonta") @Nullable String centre,
            @Nullable Instant at,
            @Schema(description = "for staff") @Nullable String by) {}

    @Schema(name = "Representative")
    public record RepresentativeView(
            String subject, @Nullable String name, Instant since) {}

    @Schema(name = "Consent")
    public record ConsentView(
            String subject,
            @Schema(example = "reymonta") String centre,
            @Schema(example = "2026-01") String version,
            Instant at) {}

    @Schema(name = "BeneficiaryStep")
    public record StepView(
            TraceStep.Kind step,
            Instant at,
            String by,
            @Nullable String about) {}

    static BeneficiaryView of(Beneficiary beneficiary, boolean forStaff) {
        var profile = beneficiary.profile();
        var numbers = profile.numbers();
        Krs krs = numbers.krs();
        Nip nip = numbers.nip();
        Regon regon = numbers.regon();
        return new BeneficiaryView(
                beneficiary.id().value(),
                beneficiary.kind(),
                profile.name(),
                profile.district(),
                krs == null ? null : krs.value(),
                nip == null ? null : nip.value(),
                regon == null ? null : regon.value(),
                profile.description(),
                profile.responsiblePeople(),
                of(beneficiary.verification(), forStaff),
                beneficiary.representatives().stream()
                        .map(one -> new RepresentativeView(one.subject(), one.name(), one.since()))
                        .toList(),
                beneficiary.consents().stream()
                        .map(one -> new ConsentView(one.subject(), one.centre(), one.version(), one.at()))
                        .toList(),
                beneficiary.absorbed().stream()
                        .map(BeneficiaryId::value)
                        .sorted()
                        .toList(),
                beneficiary.erasedAt() != null,
                beneficiary.registration().centre(),
                beneficiary.registration().at(),
                forStaff
                        ? beneficiary.history().stream()
                                .map(step -> new StepView(step.kind(), step.at(), step.by(), step.about()))
                                .toList()
                        : null,
                beneficiary.revision());
    }

    private static VerificationView of(Verification verification, boolean forStaff) {
        return switch (verification) {
            case Verification.Unverified _ ->
                new VerificationView(Verification.State.UNVERIFIED, null, null, null, null, null, null, null);
            case Verification.Verified(var evidence, var centre, var by, var at) ->
                new VerificationView(
                        Verification.State.VERIFIED,
                        evidence.kind(),
                        evidence.seenOn(),
                        forStaff ? evidence.note() : null,
                        null,
                        centre,
                        at,
                        forStaff ? by : null);
            case Verification.Rejected(var reason, var centre, var by, var at) ->
                new VerificationView(
                        Verification.State.REJECTED, null, null, null, reason, centre, at, forStaff ? by : null);
        };
    }
}
