package pl.krakow.centra.booking.beneficiaries.kafka;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryRegistered;

/** Says in the published language what happened to a beneficiary: id, kind and district, never a name. */
public final class BeneficiaryContract {

    private BeneficiaryContract() {}

    public static pl.krakow.centra.domainevents.BeneficiaryRegistered of(
            BeneficiaryRegistered registered, String city) {
        var beneficiary = registered.beneficiary();
        return new pl.krakow.centra.domainevents.BeneficiaryRegistered(
                beneficiary.id().value(),
                city,
                of(beneficiary.kind()),
                beneficiary.district(),
                beneficiary.centre().equals(city) ? null : beneficiary.centre());
    }

    public static pl.krakow.centra.domainevents.BeneficiaryKind of(BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> pl.krakow.centra.domainevents.BeneficiaryKind.ORGANISATION;
            case INFORMAL_GROUP -> pl.krakow.centra.domainevents.BeneficiaryKind.INFORMAL_GROUP;
            case INDIVIDUAL -> pl.krakow.centra.domainevents.BeneficiaryKind.INDIVIDUAL;
        };
    }
}
