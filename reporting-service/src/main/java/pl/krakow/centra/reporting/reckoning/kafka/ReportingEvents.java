package pl.krakow.centra.reporting.reckoning.kafka;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.ClosureChanged;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.RecordFact;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.reckoning.OpenTimesReckoning;
import pl.krakow.centra.reporting.reckoning.Reckoning;

/** Everything the figures are projected from. */
@Component
@RequiredArgsConstructor
class ReportingEvents implements EventHandler {

    private final RecordFact recordFact;
    private final RecordBeneficiary recordBeneficiary;
    private final RecordMerge recordMerge;
    private final OpenTimes openTimes;
    private final Sources sources;
    private final CentreCatalogue centres;

    @Override
    public String consumer() {
        return "reporting-usage";
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.all());
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        Set<Class<? extends DomainEvent>> handled = new HashSet<>(Reckoning.COUNTED);
        handled.add(BeneficiaryRegistered.class);
        handled.add(BeneficiaryChanged.class);
        handled.add(BeneficiaryMerged.class);
        handled.add(OpeningHoursChanged.class);
        handled.add(RoomChanged.class);
        handled.add(ClosureChanged.class);
        return handled;
    }

    @Override
    public void handle(ReceivedEvent received) {
        switch (received.event()) {
            case BeneficiaryRegistered beneficiary ->
                recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryChanged beneficiary -> recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryMerged merged -> recordMerge.handle(new RecordMerge.Command(merged.from(), merged.into()));
            case OpeningHoursChanged hours ->
                openTimes.keep(
                        OpenTimesReckoning.of(hours, received.version(), received.time(), zone(received.centre())));
            case RoomChanged room -> openTimes.keep(OpenTimesReckoning.of(room, received.version()));
            case ClosureChanged closure -> openTimes.keep(OpenTimesReckoning.of(closure, received.version()));
            default ->
                Reckoning.all(received.event(), received.version(), received.time(), zone(received.centre()))
                        .forEach(recordFact::handle);
        }
        sources.taken(EventTypes.of(received.event()).topic(), received.time());
    }

    /** A centre may be gone from the catalogue; its history goes on in the city's time. */
    private ZoneId zone(String centre) {
        return CentreId.parse(centre)
                .flatMap(centres::find)
                .map(Centre::zone)
                .orElseGet(() -> centres.city().zone());
    }

    private RecordBeneficiary.Command command(BeneficiaryRegistered event, long version) {
        return new RecordBeneficiary.Command(
                event.beneficiaryId(), version, registeredAt(event), kind(event.kind()), event.district());
    }

    /** Older events name the centre where newer ones name the city; the city itself is no centre. */
    private @Nullable String registeredAt(BeneficiaryRegistered event) {
        return event.registeredAt() != null
                        || event.centre().equals(centres.city().id())
                ? event.registeredAt()
                : event.centre();
    }

    private static RecordBeneficiary.Command command(BeneficiaryChanged event, long version) {
        return new RecordBeneficiary.Command(
                event.beneficiaryId(), version, event.registeredAt(), kind(event.kind()), event.district());
    }

    private static BeneficiaryKind kind(pl.krakow.centra.domainevents.BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> BeneficiaryKind.ORGANISATION;
            case INFORMAL_GROUP -> BeneficiaryKind.INFORMAL_GROUP;
            case INDIVIDUAL -> BeneficiaryKind.INDIVIDUAL;
        };
    }
}
