package pl.krakow.centra.events.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Sought;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.Correspondence.Why;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Somebody waits for a time with an adviser: with an account at once, without one as soon as they have said that the address is
 * theirs. Who has no account is told the same whatever becomes of it.
 */
@Component
@RequiredArgsConstructor
public class MakeWish {

    private final Wishes wishes;
    private final Advisers advisers;
    private final AdviceFields fields;
    private final Participants participants;
    private final Correspondence correspondence;
    private final TellsOfWishes tells;
    private final WishViews views;
    private final ReservedSettings settings;
    private final CentreDay centreDay;
    private final Ids ids;

    public record Command(WishId id, CentreId centre, Wish.Contact contact, Sought sought, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Made(WishView wish) implements Outcome {}

        /** A letter is on its way to the address. */
        record Received() implements Outcome {}

        record FieldUnknown(String field) implements Outcome {}

        /** The centre doesn't engage them. */
        record AdviserUnknown() implements Outcome {}

        record Backwards() implements Outcome {}

        /** @param last day that may be wished for */
        record TooFar(LocalDate last) implements Outcome {}

        /** The person waits for as many as anybody may. */
        record TooMany(int most) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return flaw(command).orElseGet(() -> {
            var subject = command.contact.subject();
            return subject == null ? byAddress(command) : byAccount(command, subject);
        });
    }

    private Optional<Outcome> flaw(Command command) {
        var sought = command.sought;
        var today = centreDay.today(command.centre);
        var last = today.plus(settings.reach());
        var from = sought.from().isBefore(today) ? today : sought.from();
        if (!fields.know(List.of(sought.field()))) {
            return Optional.of(new Outcome.FieldUnknown(sought.field()));
        }
        if (sought.adviser() != null
                && advisers.find(sought.adviser())
                        .filter(adviser -> adviser.belongsTo(command.centre.value()))
                        .isEmpty()) {
            return Optional.of(new Outcome.AdviserUnknown());
        }
        boolean hoursBackwards = sought.earliest() != null
                && sought.latest() != null
                && sought.latest().isBefore(sought.earliest());
        if (sought.until().isBefore(from) || hoursBackwards) {
            return Optional.of(new Outcome.Backwards());
        }
        return sought.until().isAfter(last) ? Optional.of(new Outcome.TooFar(last)) : Optional.empty();
    }

    private Outcome byAccount(Command command, String subject) {
        var known = wishes.find(command.id);
        if (known.isPresent()) {
            return new Outcome.Made(views.toItsOwner(known.get(), command.language));
        }
        if (open(wishes.ofSubject(subject)) >= settings.mostWishes()) {
            return new Outcome.TooMany(settings.mostWishes());
        }
        var wish = Wish.made(
                command.id,
                command.centre.value(),
                participants.withAccount(subject),
                command.contact,
                command.sought,
                null,
                centreDay.now());
        wishes.add(wish);
        tells.waiting(wish);
        return new Outcome.Made(views.toItsOwner(wish, command.language));
    }

    private Outcome byAddress(Command command) {
        var address = EmailAddress.parse(command.contact.email());
        if (address.isEmpty()) {
            return new Outcome.Received();
        }
        var who = participants.withAddress(address.get().value());
        var about = ids.derived("advice-wishes/" + command.centre);
        if (isKnown(command, who)
                || open(wishes.of(Set.of(who))) >= settings.mostWishes()
                || !correspondence.mayKeepForStranger(Why.ADVICE, about)
                || !correspondence.mayWriteToStranger(Why.ADVICE, address.get(), about)) {
            return new Outcome.Received();
        }
        var now = centreDay.now();
        var wish = Wish.made(
                command.id,
                command.centre.value(),
                who,
                command.contact,
                command.sought,
                now.plus(settings.confirmWithin()),
                now);
        if (wishes.add(wish)) {
            tells.unconfirmed(wish);
        }
        return new Outcome.Received();
    }

    /** Who sends the form again while the first letter is on its way gets no other. */
    private boolean isKnown(Command command, ParticipantId who) {
        return wishes.of(Set.of(who)).stream()
                .filter(wish -> wish.state() == WishState.UNCONFIRMED)
                .anyMatch(wish -> wish.centre().equals(command.centre.value())
                        && wish.sought().equals(command.sought));
    }

    private static long open(List<Wish> some) {
        return some.stream().filter(wish -> wish.state().isOpen()).count();
    }
}
