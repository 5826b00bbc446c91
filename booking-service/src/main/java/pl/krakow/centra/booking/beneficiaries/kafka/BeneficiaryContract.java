package pl.krakow.centra.booking.beneficiaries.kafka;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryNews;
import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryErased;
import pl.krakow.centra.domainevents.BeneficiaryEvent;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BeneficiaryUnverified;
import pl.krakow.centra.domainevents.BeneficiaryUnverified.Cause;
import pl.krakow.centra.domainevents.BeneficiaryVerified;

/** Says in the published language what happened to a beneficiary: ids, kinds and districts, never a name. */
public final class BeneficiaryContract {

    private BeneficiaryContract() {}

    /** @param city the id of the city, to which beneficiaries belong */
    public static BeneficiaryEvent of(BeneficiaryNews news, String city) {
        var beneficiary = news.beneficiary();
        var id = beneficiary.id().value();
        var kind = of(beneficiary.kind());
        var district = beneficiary.profile().district();
        var registeredAt = beneficiary.registration().centre();
        return switch (news) {
            case BeneficiaryNews.Registered _ -> new BeneficiaryRegistered(id, city, kind, district, registeredAt);
            case BeneficiaryNews.Changed _ -> new BeneficiaryChanged(id, city, kind, district, registeredAt);
            case BeneficiaryNews.Verified verified -> new BeneficiaryVerified(id, city, kind, verified.centre());
            case BeneficiaryNews.Unverified unverified ->
                new BeneficiaryUnverified(id, city, kind, unverified.rejected() ? Cause.REJECTED : Cause.CHANGED);
            case BeneficiaryNews.Merged merged ->
                new BeneficiaryMerged(id, merged.into().value(), city);
            case BeneficiaryNews.Erased _ -> new BeneficiaryErased(id, city, kind);
        };
    }

    public static pl.krakow.centra.domainevents.BeneficiaryKind of(BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> pl.krakow.centra.domainevents.BeneficiaryKind.ORGANISATION;
            case INFORMAL_GROUP -> pl.krakow.centra.domainevents.BeneficiaryKind.INFORMAL_GROUP;
            case INDIVIDUAL -> pl.krakow.centra.domainevents.BeneficiaryKind.INDIVIDUAL;
        };
    }
}
