package pl.krakow.centra.events.advice;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.advice.letters.WriteAdviceLetters;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.Correspondence.Why;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Sends somebody without an account their links once more: to the appointments they have ahead, and to what they wait for. They
 * are told the same whether their address is known or not; it gets no more letters than any that nobody has confirmed.
 */
@Component
@RequiredArgsConstructor
public class SendAdviceLinks {

    private final KnownParticipants participants;
    private final Visits visits;
    private final Wishes wishes;
    private final Whereabouts whereabouts;
    private final WriteAdviceLetters writeLetters;
    private final TellsOfWishes tells;
    private final Correspondence correspondence;
    private final CentreDay centreDay;
    private final Ids ids;

    public void handle(EmailAddress address) {
        participants.byAddress(address.value()).ifPresent(who -> send(who, address));
    }

    private void send(ParticipantId who, EmailAddress address) {
        var which = ids.next().toString();
        var now = centreDay.now();
        var open = wishes.of(Set.of(who)).stream()
                .filter(wish -> wish.contact().subject() == null && wish.state().isOpen())
                .sorted(Comparator.comparing(wish -> wish.since()))
                .toList();
        var offered = open.stream()
                .flatMap(wish -> Stream.ofNullable(wish.offer()))
                .map(offer -> offer.appointment())
                .toList();
        var theirs = visits.of(Set.of(who)).stream()
                .filter(visit -> visit.subject() == null && !offered.contains(visit.id()))
                .toList();
        var found = whereabouts.of(theirs.stream().map(Visit::id).toList());
        for (var visit : theirs) {
            var one = found.get(visit.id());
            if (one != null
                    && one.appointment().state().isKept()
                    && one.appointment().time().start().isAfter(now)
                    && correspondence.mayWriteToStranger(
                            Why.ADVICE, address, one.duty().id().value())) {
                writeLetters.linkAgain(visit, one, which);
            }
        }
        for (var wish : open) {
            if (correspondence.mayWriteToStranger(Why.ADVICE, address, ids.derived("advice-wishes/" + wish.centre()))) {
                tells.linkAgain(wish, which);
            }
        }
    }
}
