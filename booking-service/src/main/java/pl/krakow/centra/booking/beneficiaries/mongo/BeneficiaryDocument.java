package pl.krakow.centra.booking.beneficiaries.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Consent;
import pl.krakow.centra.booking.beneficiaries.domain.Evidence;
import pl.krakow.centra.booking.beneficiaries.domain.Invitation;
import pl.krakow.centra.booking.beneficiaries.domain.Merge;
import pl.krakow.centra.booking.beneficiaries.domain.Profile;
import pl.krakow.centra.booking.beneficiaries.domain.RegisterNumbers;
import pl.krakow.centra.booking.beneficiaries.domain.Registration;
import pl.krakow.centra.booking.beneficiaries.domain.Representative;
import pl.krakow.centra.booking.beneficiaries.domain.ResponsiblePerson;
import pl.krakow.centra.booking.beneficiaries.domain.TraceStep;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.registers.domain.Nip;
import pl.krakow.centra.kit.registers.domain.Regon;

/**
 * A beneficiary as stored, with the events that wait to be sent. What came with the first editing is null in documents
 * from before; they read as registered and never touched since.
 *
 * <p>Public, with what it is made of, for the driver's record codecs alone: one beneficiary by its id, which every booking
 * asks for, is read by them at half the price of the mapping by reflection. Events that wait are left to the relay; their
 * ids, which the mapping calls {@code _id}, aren't read that way.
 *
 * @param representatives the subjects, which is what is searched; who they are stands in {@code acting}
 * @param nameKey the normalised name, which is what lists are sorted by
 * @param words the words of the normalised name, which is what is searched
 * @param numbers every register number, which is what is searched; of a local unit's REGON also that of its whole
 * @param live neither merged nor erased
 * @param mergePending a merge whose survivor hasn't taken over; absent otherwise
 * @param contactsSince when it last changed, while it keeps how to reach people; absent otherwise
 */
@Document(BeneficiaryDocument.COLLECTION)
@TypeAlias("beneficiary")
public record BeneficiaryDocument(
        @Id @BsonId UUID id,
        @Nullable Long revision,
        String kind,
        String name,
        @Nullable String nameKey,
        @Nullable List<String> words,
        @Nullable List<String> numbers,
        @Nullable Boolean live,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        @Nullable List<ResponsiblePerson> responsiblePeople,
        List<String> representatives,
        @Nullable List<Representative> acting,
        @Nullable List<Invitation> invitations,
        @Nullable VerificationDocument verification,
        @Nullable List<Consent> consents,
        @Nullable String centre,
        String registeredBy,
        Instant registeredAt,
        @Nullable List<UUID> absorbed,
        @Nullable MergeDocument merge,
        @Nullable Boolean mergePending,
        @Nullable Instant erasedAt,
        @Nullable List<TraceStep> history,
        @Nullable Instant contactsSince,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "beneficiaries";

    public record VerificationDocument(
            String state,
            @Nullable String evidence,
            @Nullable String seenOn,
            @Nullable String text,
            @Nullable String centre,
            @Nullable String by,
            @Nullable Instant at) {

        static VerificationDocument of(Verification verification) {
            var state = verification.state().name();
            return switch (verification) {
                case Verification.Unverified _ -> new VerificationDocument(state, null, null, null, null, null, null);
                case Verification.Verified(var evidence, var centre, var by, var at) ->
                    new VerificationDocument(
                            state,
                            evidence.kind().name(),
                            evidence.seenOn().toString(),
                            evidence.note(),
                            centre,
                            by,
                            at);
                case Verification.Rejected(var reason, var centre, var by, var at) ->
                    new VerificationDocument(state, null, null, reason, centre, by, at);
            };
        }

        Verification toVerification() {
            return switch (Verification.State.valueOf(state)) {
                case UNVERIFIED -> new Verification.Unverified();
                case VERIFIED ->
                    new Verification.Verified(
                            new Evidence(
                                    Evidence.Kind.valueOf(stored(evidence)), LocalDate.parse(stored(seenOn)), text),
                            stored(centre),
                            stored(by),
                            stored(at));
                case REJECTED -> new Verification.Rejected(stored(text), stored(centre), stored(by), stored(at));
            };
        }
    }

    public record MergeDocument(UUID into, boolean profileKept, String by, Instant at, boolean settled) {}

    static BeneficiaryDocument of(Beneficiary beneficiary, List<PendingEvent> events) {
        var profile = beneficiary.profile();
        var numbers = profile.numbers();
        var name = beneficiary.normalisedName();
        var merge = beneficiary.merge();
        boolean contacts =
                profile.responsiblePeople().stream().anyMatch(one -> one.phone() != null || one.email() != null);
        return new BeneficiaryDocument(
                beneficiary.id().value(),
                beneficiary.revision(),
                beneficiary.kind().name(),
                profile.name(),
                name.key(),
                name.words().stream().distinct().toList(),
                searched(numbers),
                beneficiary.isLive(),
                profile.district(),
                valueOf(numbers.krs(), Krs::value),
                valueOf(numbers.nip(), Nip::value),
                valueOf(numbers.regon(), Regon::value),
                profile.description(),
                profile.responsiblePeople(),
                beneficiary.representatives().stream()
                        .map(Representative::subject)
                        .toList(),
                beneficiary.representatives(),
                beneficiary.invitations(),
                VerificationDocument.of(beneficiary.verification()),
                beneficiary.consents(),
                beneficiary.registration().centre(),
                beneficiary.registration().by(),
                beneficiary.registration().at(),
                beneficiary.absorbed().stream()
                        .map(BeneficiaryId::value)
                        .sorted()
                        .toList(),
                merge == null
                        ? null
                        : new MergeDocument(
                                merge.into().value(), merge.profileKept(), merge.by(), merge.at(), merge.settled()),
                merge != null && !merge.settled() ? true : null,
                beneficiary.erasedAt(),
                beneficiary.history(),
                contacts ? beneficiary.history().getLast().at() : null,
                events,
                events.isEmpty() ? null : events.getFirst().time());
    }

    static List<String> searched(RegisterNumbers numbers) {
        var regon = numbers.regon();
        return Stream.concat(numbers.all(), Stream.ofNullable(regon).map(Regon::entity))
                .distinct()
                .toList();
    }

    Beneficiary toBeneficiary() {
        var merged = merge;
        return new Beneficiary(
                new BeneficiaryId(id),
                BeneficiaryKind.valueOf(kind),
                new Profile(
                        name,
                        district,
                        new RegisterNumbers(valueOf(krs, Krs::new), valueOf(nip, Nip::new), valueOf(regon, Regon::new)),
                        description,
                        orNone(responsiblePeople)),
                acting == null
                        ? representatives.stream()
                                .map(subject -> new Representative(subject, null, registeredAt))
                                .toList()
                        : acting,
                orNone(invitations),
                verification == null ? new Verification.Unverified() : verification.toVerification(),
                orNone(consents),
                new Registration(centre, registeredBy, registeredAt),
                orNone(absorbed).stream().map(BeneficiaryId::new).collect(Collectors.toSet()),
                merged == null
                        ? null
                        : new Merge(
                                new BeneficiaryId(merged.into),
                                merged.profileKept,
                                merged.by,
                                merged.at,
                                merged.settled),
                erasedAt,
                history == null
                        ? List.of(new TraceStep(TraceStep.Kind.REGISTERED, registeredBy, registeredAt, null))
                        : history,
                revision == null ? 1 : revision);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static <T> T stored(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a verification lacks what it was stored with");
        }
        return value;
    }

    private static <T, R> @Nullable R valueOf(@Nullable T value, Function<T, R> to) {
        return value == null ? null : to.apply(value);
    }
}
