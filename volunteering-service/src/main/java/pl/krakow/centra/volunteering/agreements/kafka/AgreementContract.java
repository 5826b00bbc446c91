package pl.krakow.centra.volunteering.agreements.kafka;

import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.volunteering.agreements.domain.AgreementNews;

/** Says in the published language what became of an agreement: ids and days, never what it says. */
public final class AgreementContract {

    private AgreementContract() {}

    public static DomainEvent of(AgreementNews news) {
        var agreement = news.agreement();
        return switch (news) {
            case AgreementNews.Concluded(var _, var version, var at) ->
                new AgreementConcluded(
                        agreement.id().value(),
                        agreement.centre(),
                        agreement.opportunity().value(),
                        agreement.organisation().value(),
                        agreement.volunteer().value(),
                        version.number(),
                        version.terms().firstDay(),
                        version.terms().lastDay(),
                        at.atZone(agreement.zone()).toOffsetDateTime());
            case AgreementNews.Ended(var _, var lastDay) ->
                new AgreementEnded(
                        agreement.id().value(),
                        agreement.centre(),
                        agreement.opportunity().value(),
                        agreement.organisation().value(),
                        agreement.volunteer().value(),
                        lastDay);
        };
    }
}
