package pl.krakow.centra.volunteering.organisations.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryErased;
import pl.krakow.centra.domainevents.BeneficiaryEvent;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BeneficiaryUnverified;
import pl.krakow.centra.domainevents.BeneficiaryVerified;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/** Hears from the register who is an organisation, verified or not, merged or erased. In any order, and again. */
@Component
@RequiredArgsConstructor
class BeneficiariesHeard implements EventHandler {

    private final Organisations organisations;
    private final Contacts contacts;

    @Override
    public String consumer() {
        return "volunteering-organisations";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BENEFICIARIES);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(
                BeneficiaryRegistered.class,
                BeneficiaryChanged.class,
                BeneficiaryVerified.class,
                BeneficiaryUnverified.class,
                BeneficiaryMerged.class,
                BeneficiaryErased.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        var event = (BeneficiaryEvent) received.event();
        var id = new OrganisationId(event.beneficiaryId());
        long version = received.version();
        switch (event) {
            case BeneficiaryRegistered registered ->
                organisations.isOfKind(id, isOrganisation(registered.kind()), version);
            case BeneficiaryChanged changed -> organisations.isOfKind(id, isOrganisation(changed.kind()), version);
            case BeneficiaryVerified verified ->
                organisations.isVerified(id, isOrganisation(verified.kind()), true, version);
            case BeneficiaryUnverified unverified ->
                organisations.isVerified(id, isOrganisation(unverified.kind()), false, version);
            case BeneficiaryMerged merged -> {
                var into = new OrganisationId(merged.into());
                organisations.isMerged(id, into, version);
                contacts.copy(id, into);
            }
            case BeneficiaryErased _ -> organisations.isErased(id, version);
        }
    }

    private static boolean isOrganisation(BeneficiaryKind kind) {
        return kind == BeneficiaryKind.ORGANISATION;
    }
}
