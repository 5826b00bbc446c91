package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.advice.letters.WriteAdviceLetters;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.Correspondence.Why;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Somebody without an account asks for a time with an adviser. The adviser's time, and a room where it needs one, are reserved
 * until they have said, by the link in a letter, that the address is theirs; what nobody confirms is forgotten, with who asked.
 *
 * <p>That a time is taken everybody may know. Whether the address is known, how much waits for it, and whether it is written to
 * at all, nobody learns from the answer.
 */
@Component
@RequiredArgsConstructor
public class RequestAdvice {

    private final BookAdvice bookAdvice;
    private final TakeReserved takeReserved;
    private final Visits visits;
    private final Whereabouts whereabouts;
    private final Wishes wishes;
    private final Participants participants;
    private final Correspondence correspondence;
    private final WriteAdviceLetters writeLetters;
    private final ReservedSettings settings;
    private final CentreDay centreDay;

    /** @param visitor without an account, and with an address */
    public record Command(
            AppointmentId id,
            CentreId centre,
            SlotId slot,
            int inARow,
            String field,
            BookAdvice.Visitor visitor,
            @Nullable String question) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** A letter is on its way to the address, or was. */
        record Received() implements Outcome {}

        record Refused(BookAdvice.Outcome why) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var address = Optional.ofNullable(command.visitor.email())
                .flatMap(EmailAddress::parse)
                .orElseThrow();
        var reserved = reservedFor(participants.withAddress(address.value()));
        var same =
                reserved.stream().filter(found -> isThat(found, command.slot)).findFirst();
        if (same.isPresent()) {
            writeAgain(same.get(), address, command);
            return new Outcome.Received();
        }
        if (reserved.size() >= settings.mostUnconfirmed()) {
            return new Outcome.Received();
        }
        var outcome = bookAdvice.handle(new BookAdvice.Command(
                command.id,
                command.centre,
                command.slot,
                command.inARow,
                command.field,
                command.visitor,
                command.question,
                null,
                "",
                until(command.slot.start()),
                false));
        if (!(outcome instanceof BookAdvice.Outcome.Made)) {
            return new Outcome.Refused(outcome);
        }
        var about = command.slot.duty().value();
        if (correspondence.mayKeepForStranger(Why.ADVICE, about)
                && correspondence.mayWriteToStranger(Why.ADVICE, address, about)) {
            write(command.id);
        } else {
            // Nobody is going to confirm what they don't hear of.
            takeReserved.decline(command.id);
        }
        return new Outcome.Received();
    }

    private Instant until(Instant start) {
        var usual = centreDay.now().plus(settings.confirmWithin());
        return usual.isBefore(start) ? usual : start;
    }

    /** What waits for an address to be confirmed; what is offered to who waited doesn't. */
    private List<Found> reservedFor(ParticipantId who) {
        var offered = wishes.of(Set.of(who)).stream()
                .flatMap(wish -> Stream.ofNullable(wish.offer()))
                .map(Offer::appointment)
                .toList();
        return whereabouts
                .of(visits.of(Set.of(who)).stream()
                        .filter(visit -> visit.subject() == null)
                        .map(Visit::id)
                        .filter(id -> !offered.contains(id))
                        .toList())
                .values()
                .stream()
                .filter(found -> found.appointment().state() == AppointmentState.RESERVED)
                .toList();
    }

    private static boolean isThat(Found found, SlotId slot) {
        return found.duty().id().equals(slot.duty())
                && found.appointment().time().start().equals(slot.start());
    }

    /** Who sends the form again hasn't found the letter; the same request repeated is no second one. */
    private void writeAgain(Found found, EmailAddress address, Command command) {
        boolean isRepeated = found.appointment().id().equals(command.id);
        if (isRepeated
                || correspondence.mayWriteToStranger(
                        Why.ADVICE, address, command.slot.duty().value())) {
            write(found.appointment().id(), isRepeated ? "" : command.id.toString());
        }
    }

    private void write(AppointmentId id) {
        write(id, "");
    }

    /** @param again names the wish to have the letter once more */
    private void write(AppointmentId id, String again) {
        visits.find(id)
                .ifPresent(visit -> whereabouts
                        .of(id)
                        .filter(found -> found.appointment().state() == AppointmentState.RESERVED)
                        .ifPresent(found -> writeLetters.askToConfirm(visit, found, again)));
    }
}
