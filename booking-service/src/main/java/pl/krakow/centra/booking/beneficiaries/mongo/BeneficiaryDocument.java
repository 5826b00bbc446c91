package pl.krakow.centra.booking.beneficiaries.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Krs;
import pl.krakow.centra.booking.beneficiaries.domain.Nip;
import pl.krakow.centra.booking.beneficiaries.domain.RegisterNumbers;
import pl.krakow.centra.booking.beneficiaries.domain.Regon;
import pl.krakow.centra.kit.outbox.PendingEvent;

/** A beneficiary as stored, with the events that wait to be sent. */
@Document(BeneficiaryDocument.COLLECTION)
@TypeAlias("beneficiary")
record BeneficiaryDocument(
        @Id UUID id,
        String kind,
        String name,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        List<String> representatives,
        String centre,
        String registeredBy,
        Instant registeredAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "beneficiaries";

    static BeneficiaryDocument of(Beneficiary beneficiary, PendingEvent event) {
        var numbers = beneficiary.numbers();
        return new BeneficiaryDocument(
                beneficiary.id().value(),
                beneficiary.kind().name(),
                beneficiary.name(),
                beneficiary.district(),
                valueOf(numbers.krs(), Krs::value),
                valueOf(numbers.nip(), Nip::value),
                valueOf(numbers.regon(), Regon::value),
                beneficiary.description(),
                beneficiary.representatives().stream().sorted().toList(),
                beneficiary.centre(),
                beneficiary.registeredBy(),
                beneficiary.registeredAt(),
                List.of(event),
                event.time());
    }

    Beneficiary toBeneficiary() {
        return new Beneficiary(
                new BeneficiaryId(id),
                BeneficiaryKind.valueOf(kind),
                name,
                district,
                new RegisterNumbers(valueOf(krs, Krs::new), valueOf(nip, Nip::new), valueOf(regon, Regon::new)),
                description,
                Set.copyOf(representatives),
                centre,
                registeredBy,
                registeredAt);
    }

    private static <T, R> @Nullable R valueOf(@Nullable T value, Function<T, R> to) {
        return value == null ? null : to.apply(value);
    }
}
