package pl.krakow.centra.reporting.reckoning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.ClosureChanged;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.RecordFact;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;

/** Takes in one event, into the figures its work is bound to. The same event again changes nothing. */
@Component
@RequiredArgsConstructor
public class TakeEvent {

    /** The events that tell of what the figures need besides facts. */
    private static final Set<Class<? extends DomainEvent>> KNOWN_BESIDE = Set.of(
            BeneficiaryRegistered.class,
            BeneficiaryChanged.class,
            BeneficiaryMerged.class,
            OpeningHoursChanged.class,
            RoomChanged.class,
            ClosureChanged.class);

    private final RecordFact recordFact;
    private final RecordBeneficiary recordBeneficiary;
    private final RecordMerge recordMerge;
    private final OpenTimes openTimes;
    private final CentreCatalogue centres;

    public static Set<Class<? extends DomainEvent>> types() {
        Set<Class<? extends DomainEvent>> types = new HashSet<>(Reckoning.COUNTED);
        types.addAll(KNOWN_BESIDE);
        return types;
    }

    /** @throws IllegalArgumentException for an event that isn't of the {@link #types} */
    public void handle(ReceivedEvent received) {
        switch (received.event()) {
            case BeneficiaryRegistered beneficiary ->
                recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryChanged beneficiary -> recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryMerged merged -> recordMerge.handle(new RecordMerge.Command(merged.from(), merged.into()));
            case OpeningHoursChanged hours ->
                openTimes.keep(OpenTimesReckoning.of(
                        hours, received.version(), received.time(), centres.zoneOf(received.centre())));
            case RoomChanged room -> openTimes.keep(OpenTimesReckoning.of(room, received.version()));
            case ClosureChanged closure -> openTimes.keep(OpenTimesReckoning.of(closure, received.version()));
            default -> reckoned(received).forEach(recordFact::handle);
        }
    }

    /** Whether the event is nothing but facts to be counted. */
    public static boolean isCounted(ReceivedEvent received) {
        return Reckoning.COUNTED.contains(received.event().getClass());
    }

    public List<Reckoned> reckoned(ReceivedEvent received) {
        return Reckoning.all(received.event(), received.version(), received.time(), centres.zoneOf(received.centre()))
                .stream()
                .map(reckoned -> reckoned.toldBy(received.id()))
                .toList();
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
