package pl.krakow.centra.reporting.usage.kafka;

import java.time.Duration;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.usage.RecordBeneficiary;
import pl.krakow.centra.reporting.usage.RecordBooking;
import pl.krakow.centra.reporting.usage.RecordMerge;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Sources;

/** Everything the figures of usage are projected from. */
@Component
@RequiredArgsConstructor
class UsageEvents implements EventHandler {

    private final RecordBooking recordBooking;
    private final RecordBeneficiary recordBeneficiary;
    private final RecordMerge recordMerge;
    private final Sources sources;
    private final CentreCatalogue centres;

    @Override
    public String consumer() {
        return "reporting-usage";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BOOKING, Topics.BENEFICIARIES);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(
                BookingRequested.class,
                BookingConfirmed.class,
                BookingDeclined.class,
                BookingCancelled.class,
                BookingChanged.class,
                BookingWithdrawn.class,
                BookingCheckedIn.class,
                BookingCompleted.class,
                BookingNoShow.class,
                BeneficiaryRegistered.class,
                BeneficiaryChanged.class,
                BeneficiaryMerged.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        switch (received.event()) {
            // A room the centre holds for an event of its own is no loan. The event counts, and so do the people at it.
            case BookingEvent booking when booking.booking().eventId() != null -> {}
            case BookingEvent booking -> recordBooking.handle(command(booking, received.version()));
            case BeneficiaryRegistered beneficiary ->
                recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryChanged beneficiary -> recordBeneficiary.handle(command(beneficiary, received.version()));
            case BeneficiaryMerged merged -> recordMerge.handle(new RecordMerge.Command(merged.from(), merged.into()));
            default -> throw new IllegalArgumentException(received.type() + " is not an event of usage");
        }
        sources.taken(EventTypes.of(received.event()).topic(), received.time());
    }

    private static RecordBooking.Command command(BookingEvent event, long version) {
        BookingFacts booking = event.booking();
        return new RecordBooking.Command(
                booking.bookingId(),
                version,
                booking.centre(),
                booking.date(),
                booking.roomId(),
                switch (event) {
                    case BookingRequested requested -> BookingState.REQUESTED;
                    case BookingConfirmed confirmed -> BookingState.CONFIRMED;
                    case BookingDeclined declined -> BookingState.DECLINED;
                    case BookingCancelled cancelled -> BookingState.CANCELLED;
                    case BookingChanged changed -> state(changed.state());
                    case BookingWithdrawn withdrawn -> BookingState.WITHDRAWN;
                    case BookingCheckedIn checkedIn -> BookingState.CHECKED_IN;
                    case BookingCompleted completed -> BookingState.COMPLETED;
                    case BookingNoShow noShow -> BookingState.NO_SHOW;
                },
                booking.beneficiaryId(),
                kind(booking.beneficiaryKind()),
                Math.toIntExact(Duration.between(booking.start(), booking.end()).toMinutes()),
                event instanceof BookingCompleted completed
                        ? completed.attendance().total()
                        : booking.expectedPeople());
    }

    private static BookingState state(BookingChanged.State state) {
        return switch (state) {
            case REQUESTED -> BookingState.REQUESTED;
            case CONFIRMED -> BookingState.CONFIRMED;
            case CHECKED_IN -> BookingState.CHECKED_IN;
        };
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
