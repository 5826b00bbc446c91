package pl.krakow.centra.volunteering.agreements;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.placements.EndService;
import pl.krakow.centra.volunteering.placements.SettleReadiness;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;

/**
 * Has placements follow the agreement about them, by what it says now: concluded, whoever waited for it alone may begin;
 * terminated, the service ends with its last day. Done again it changes nothing.
 */
@Component
@RequiredArgsConstructor
public class FollowAgreements {

    private final Agreements agreements;
    private final SettleReadiness settleReadiness;
    private final EndService endService;

    public void agreement(AgreementId id) {
        agreements
                .find(id)
                .ifPresent(agreement -> agreement.concluded().ifPresent(version -> follow(agreement, version)));
    }

    private void follow(Agreement agreement, AgreementVersion concluded) {
        var ending = concluded.ending();
        if (ending == null) {
            endService.goesOn(agreement.opportunity(), agreement.volunteer());
            settleReadiness.attended(agreement.volunteer());
        } else {
            endService.after(
                    ending.lastDay(),
                    agreement.opportunity(),
                    agreement.volunteer(),
                    ending.by() == Side.ORGANISATION ? Cause.HOST : Cause.VOLUNTEER,
                    ending.at());
        }
    }
}
