package pl.krakow.centra.events.advice;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * Looks after everybody who waits: forgets who didn't say that an address is theirs, ends what is past, sees how offers stand,
 * and offers what is free. Costs one query while nobody waits. Safe in several processes at once.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class KeepWishes {

    private final Wishes wishes;
    private final AdviceLinks links;
    private final OfferSlots offerSlots;
    private final TellsOfWishes tells;
    private final CentreDay centreDay;

    void round() {
        var now = centreDay.now();
        var open = wishes.open(WaitingLine.MOST);
        if (open.isEmpty()) {
            return;
        }
        for (var wish : open) {
            try {
                look(wish, now);
            } catch (RuntimeException e) {
                // The others shall not wait for this one; it stays as it is.
                log.warn("Couldn't look after the wish {}", wish.id(), e);
            }
        }
        // What has just come to be waiting waits with the others, in its place.
        wishes.open(WaitingLine.MOST).stream()
                .filter(wish -> wish.state() != WishState.UNCONFIRMED)
                .collect(groupingBy(Wish::centre, LinkedHashMap::new, Collectors.toList()))
                .forEach((centre, line) -> offer(centre, line, now));
    }

    private void look(Wish wish, Instant now) {
        if (wish.isForgotten(now)) {
            // Ended first, so that who confirms at the last moment isn't forgotten.
            if (wishes.save(wish.ended(WishState.WITHDRAWN, now))) {
                links.forget(wish.id().value());
                wishes.remove(wish.id());
            }
        } else if (wish.state() == WishState.OFFERED) {
            offerSlots.look(wish, now);
        } else if (wish.isPast(centreDay.today(new CentreId(wish.centre())))
                && wishes.save(wish.ended(WishState.OVER, now))) {
            tells.over(wish);
        }
    }

    private void offer(String centre, List<Wish> line, Instant now) {
        try {
            offerSlots.offer(centre, line, centreDay.today(new CentreId(centre)), now);
        } catch (RuntimeException e) {
            log.warn("Couldn't offer what is free at {}", centre, e);
        }
    }
}
