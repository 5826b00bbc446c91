package pl.krakow.centra.booking.letters.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.WriteLetters;
import pl.krakow.centra.booking.letters.WriteLetters.Cause;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.domainevents.BeneficiaryUnverified;
import pl.krakow.centra.domainevents.BeneficiaryVerified;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.RoomOffered;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hears of this service's own events, as any other service would, and has letters written. */
@Component
@RequiredArgsConstructor
class BookingLetters implements EventHandler {

    private final WriteLetters writeLetters;

    @Override
    public String consumer() {
        return "booking-letters";
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
                RoomOffered.class,
                BeneficiaryVerified.class,
                BeneficiaryUnverified.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        var cause = new Cause(received.id(), received.version(), received.time());
        switch (received.event()) {
            case BookingRequested(var facts) ->
                writeLetters.aboutBooking(LetterKind.REQUEST_RECEIVED, facts, true, cause);
            case BookingConfirmed(var facts, var _) ->
                writeLetters.aboutBooking(LetterKind.CONFIRMED, facts, false, cause);
            case BookingDeclined(var facts, var _) ->
                writeLetters.aboutBooking(LetterKind.DECLINED, facts, false, cause);
            case BookingCancelled(var facts, var _, var _) ->
                writeLetters.aboutBooking(LetterKind.CANCELLED, facts, false, cause);
            case BookingChanged(var facts, var state) ->
                writeLetters.aboutBooking(LetterKind.CHANGED, facts, state == BookingChanged.State.REQUESTED, cause);
            case BookingWithdrawn(var facts) -> writeLetters.aboutBooking(LetterKind.WITHDRAWN, facts, false, cause);
            case RoomOffered offer -> writeLetters.aboutOffer(offer, cause);
            case BeneficiaryVerified event ->
                writeLetters.aboutVerification(event.beneficiaryId(), event.verifiedAt(), cause);
            case BeneficiaryUnverified event
            when event.cause() == BeneficiaryUnverified.Cause.REJECTED ->
                writeLetters.aboutRejection(event.beneficiaryId(), cause);
            default -> {
                // Nobody is written to about it.
            }
        }
    }
}
