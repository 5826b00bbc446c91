package pl.krakow.centra.booking.fairness.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.booking.fairness.mongo.FairUseDocument.SanctionRuleDocument;

/** A lifted sanction as stored: all of it, so that it stays explained whatever becomes of rules and history. */
@Document(LiftDocument.COLLECTION)
@TypeAlias("liftedSanction")
record LiftDocument(
        @Id UUID id,
        String centre,
        UUID beneficiary,
        SanctionRuleDocument rule,
        List<StrikeDocument> because,
        Instant since,
        String lastDate,
        String by,
        Instant at,
        String reason) {

    static final String COLLECTION = "liftedSanctions";

    record StrikeDocument(UUID booking, UUID beneficiary, String kind, String date, Instant at) {}

    static LiftDocument of(Sanction sanction) {
        var lift = sanction.lift();
        if (lift == null) {
            throw new IllegalArgumentException("only what was lifted is stored");
        }
        return new LiftDocument(
                sanction.id(),
                sanction.centre(),
                sanction.beneficiary().value(),
                SanctionRuleDocument.of(sanction.rule()),
                sanction.because().stream()
                        .map(strike -> new StrikeDocument(
                                strike.booking(),
                                strike.beneficiary().value(),
                                strike.kind().name(),
                                strike.date().toString(),
                                strike.at()))
                        .toList(),
                sanction.since(),
                sanction.lastDate().toString(),
                lift.by(),
                lift.at(),
                lift.reason());
    }

    Sanction toSanction() {
        return new Sanction(
                id,
                centre,
                new BeneficiaryId(beneficiary),
                rule.toRule(),
                because.stream()
                        .map(strike -> new Strike(
                                strike.booking,
                                centre,
                                new BeneficiaryId(strike.beneficiary),
                                Strike.Kind.valueOf(strike.kind),
                                LocalDate.parse(strike.date),
                                strike.at))
                        .toList(),
                since,
                LocalDate.parse(lastDate),
                new Sanction.Lift(by, at, reason));
    }
}
