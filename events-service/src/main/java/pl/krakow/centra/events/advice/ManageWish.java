package pl.krakow.centra.events.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;

/**
 * What who waits does about it: takes the time that is offered, declines it and waits on, or waits no longer. With their account or
 * by the link that was sent to them; for anybody else there is no such wish.
 */
@Component
@RequiredArgsConstructor
public class ManageWish {

    private final Wishes wishes;
    private final TakeReserved takeReserved;
    private final WaitingLine line;
    private final WishViews views;
    private final TellsOfWishes tells;
    private final CentreDay centreDay;

    /** What came of it. */
    public sealed interface Outcome {

        record Done(WishView wish) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotPossible(WishState state) implements Outcome {}

        /** The time isn't kept for them any more. */
        record Gone() implements Outcome {}

        record Refused(Step.Refused why) implements Outcome {}

        /** They have as many appointments ahead as anybody may. */
        record TooMany(int most) implements Outcome {}
    }

    /** A person's own, at all centres, newest first. */
    public List<WishView> own(Actor actor, Locale language) {
        return wishes.ofSubject(actor.subject()).stream()
                .map(wish -> views.toItsOwner(wish, language))
                .toList();
    }

    /** Who waits at a centre, or has an offer to answer, in the order in which they came; for its staff. */
    public List<WishView> at(CentreId centre) {
        var zone = centreDay.zone(centre);
        var before = new HashMap<String, Integer>();
        return wishes.openAt(centre.value(), WaitingLine.MOST).stream()
                .filter(wish -> wish.state() != WishState.UNCONFIRMED)
                .map(wish -> WishView.toStaff(
                        wish,
                        zone,
                        wish.state() == WishState.WAITING
                                ? before.merge(wish.sought().field(), 1, Integer::sum)
                                : 0))
                .toList();
    }

    public Outcome accept(WishId id, Actor actor, Locale language) {
        return theirs(id, actor).map(wish -> accept(wish, language)).orElseGet(Outcome.Unknown::new);
    }

    public Outcome decline(WishId id, Actor actor, Locale language) {
        return theirs(id, actor).map(wish -> decline(wish, language)).orElseGet(Outcome.Unknown::new);
    }

    public Outcome withdraw(WishId id, Actor actor, Locale language) {
        return theirs(id, actor).map(wish -> withdraw(wish, language)).orElseGet(Outcome.Unknown::new);
    }

    private Optional<Wish> theirs(WishId id, Actor actor) {
        return wishes.find(id)
                .filter(wish -> actor.subject().equals(wish.contact().subject()));
    }

    // --- the steps

    /** The address is theirs; said again, it changes nothing. */
    Outcome confirm(Wish seen, Locale language) {
        return step(seen, wish -> switch (wish.state()) {
            case UNCONFIRMED -> {
                if (wish.isForgotten(centreDay.now())) {
                    yield Optional.of(new Outcome.Unknown());
                }
                var confirmed = wish.confirmed();
                if (!wishes.save(confirmed)) {
                    yield Optional.empty();
                }
                tells.waiting(confirmed);
                yield done(confirmed, language);
            }
            case WAITING, OFFERED, TAKEN -> done(wish, language);
            case WITHDRAWN, UNANSWERED, OVER -> Optional.of(new Outcome.NotPossible(wish.state()));
        });
    }

    Outcome accept(Wish seen, Locale language) {
        return step(seen, wish -> {
            var offer = wish.offer();
            if (wish.state() == WishState.TAKEN) {
                return done(wish, language);
            }
            if (wish.state() != WishState.OFFERED || offer == null) {
                return Optional.of(new Outcome.NotPossible(wish.state()));
            }
            return switch (takeReserved.take(offer.appointment())) {
                case TakeReserved.Taking.Taken() -> {
                    var taken = wish.ended(WishState.TAKEN, centreDay.now());
                    yield wishes.save(taken) ? done(taken, language) : Optional.empty();
                }
                case TakeReserved.Taking.Gone() -> Optional.of(new Outcome.Gone());
                case TakeReserved.Taking.Refused(var why) -> Optional.of(new Outcome.Refused(why));
                case TakeReserved.Taking.TooMany(var most) -> Optional.of(new Outcome.TooMany(most));
            };
        });
    }

    /** Not that time; they wait on in their place. */
    Outcome decline(Wish seen, Locale language) {
        return step(seen, wish -> {
            var offer = wish.offer();
            if (wish.state() != WishState.OFFERED || offer == null || !takeReserved.decline(offer.appointment())) {
                return Optional.of(new Outcome.NotPossible(wish.state()));
            }
            var waiting = wish.waitingOn();
            return wishes.save(waiting) ? done(waiting, language) : Optional.empty();
        });
    }

    Outcome withdraw(Wish seen, Locale language) {
        return step(seen, wish -> {
            var offer = wish.offer();
            if (wish.state() == WishState.WITHDRAWN) {
                return done(wish, language);
            }
            if (!wish.state().isOpen()) {
                return Optional.of(new Outcome.NotPossible(wish.state()));
            }
            // First the wish, so that nothing is offered any more; what is reserved goes then, or lapses.
            var withdrawn = wish.ended(WishState.WITHDRAWN, centreDay.now());
            if (!wishes.save(withdrawn)) {
                return Optional.empty();
            }
            if (wish.state() == WishState.OFFERED && offer != null) {
                takeReserved.decline(offer.appointment());
            }
            return done(withdrawn, language);
        });
    }

    private interface Attempt {

        /** Nothing when somebody else changed the wish first. */
        Optional<Outcome> on(Wish wish);
    }

    private Outcome step(Wish seen, Attempt attempt) {
        return Attempts.untilWon(() -> {
            var wish = wishes.find(seen.id());
            return wish.isEmpty() ? Optional.<Outcome>of(new Outcome.Unknown()) : attempt.on(wish.get());
        });
    }

    private Optional<Outcome> done(Wish wish, Locale language) {
        return Optional.of(new Outcome.Done(views.toItsOwner(wish, language)));
    }
}
