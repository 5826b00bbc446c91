package pl.krakow.centra.events.registrations.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.letters.Afterwards.Offer;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.FollowUp;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Thanks those who were at an event: once, in one letter that leads to all they have of it afterwards, see {@link Afterwards}. Who
 * came is thanked; everybody who had a seat, where nobody noted who came. With or without an account the letter's link
 * is enough to say how it was and to take a certificate.
 */
@Component
@RequiredArgsConstructor
public class ThankParticipants {

    private final WriteToEverybody toEverybody;
    private final WriteToOne writeToOne;
    private final Rosters rosters;
    private final Registrations registrations;
    private final LetterBox letterBox;
    private final List<Afterwards> afterwards;
    private final Clock clock;

    /** The event is over. Nobody is thanked yet when something of it waits until it is settled who came. */
    public void thank(UUID event, String centre, Cause cause) {
        var id = new EventId(event);
        var offers = new ArrayList<Follows>();
        for (var each : inOrder()) {
            switch (each.of(centre, id)) {
                case Offer.None() -> {}
                case Offer.Later() -> {
                    return;
                }
                case Offer.Now now -> offers.add(new Follows(each.what(), now));
            }
        }
        boolean noted = rosters.of(id)
                .filter(roster -> roster.entries().stream().anyMatch(entry -> entry.present() > 0))
                .isPresent();
        var ended = ended(event, cause);
        toEverybody.write(
                event,
                centre,
                ended,
                entry -> isSeated(entry) && (!noted || entry.present() > 0),
                (one, planned) -> writeToOne.write(
                        one.registration(),
                        planned,
                        About.of(RegistrationLetter.THANKS, ended)
                                .leadingTo(offers.stream()
                                        .filter(follows -> follows.offer
                                                .whose()
                                                .contains(one.registration().id()))
                                        .map(follows -> new FollowUp(follows.what, follows.offer.until()))
                                        .toList())));
    }

    private record Follows(Afterwards.What what, Offer.Now offer) {}

    private List<Afterwards> inOrder() {
        return afterwards.stream()
                .sorted(Comparator.comparing(Afterwards::what))
                .toList();
    }

    /** It is settled who came, which may be before the event is over: then nobody is thanked yet. */
    public void thankWhenOver(UUID event, String centre, Cause cause) {
        if (rosters.of(new EventId(event))
                .filter(roster -> roster.occasion().isOverAt(clock.instant()))
                .isPresent()) {
            thank(event, centre, cause);
        }
    }

    /** Whether anybody was thanked for having been there. */
    public boolean hasThanked(EventId event) {
        var seated = rosters.of(event).stream()
                .flatMap(roster -> roster.entries().stream())
                .filter(ThankParticipants::isSeated)
                .map(Entry::id)
                .toList();
        var letters = registrations.find(seated).values().stream()
                .map(registration -> letter(registration, event))
                .collect(Collectors.toSet());
        return !letters.isEmpty() && !letterBox.known(letters).isEmpty();
    }

    private UUID letter(Registration registration, EventId event) {
        return writeToOne.id(registration, RegistrationLetter.THANKS, ended(event.value()));
    }

    private static boolean isSeated(Entry entry) {
        return entry.state() == EntryState.CONFIRMED;
    }

    /** One cause, whatever it is that says so. */
    private static Cause ended(UUID event, Cause cause) {
        return new Cause(ended(event), cause.version(), cause.time());
    }

    private static String ended(UUID event) {
        return "thanks:" + event;
    }
}
