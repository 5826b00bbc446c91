package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;

/**
 * The seats of an opportunity under the terms that hold now: what every decision about somebody starts from and ends with. Whoever
 * decides settles first, so that nobody is refused for the sake of what has lapsed, and settles afterwards, so that no seat
 * stays idle.
 */
record Floor(SheetTerms terms, Seats seats, Duration offersLast) {

    /** Ends what has lapsed, finishes what is over and offers free seats to who waits. */
    void settle(Instant now) {
        new Deadlines(this).settle(now);
        if (terms.status() == Status.OPEN) {
            terms.posts().forEach(post -> moveUp(post, now));
        }
    }

    private void moveUp(PostTerms post, Instant now) {
        if (!now.isBefore(post.takesUntil())) {
            return;
        }
        // most of the time there is nothing to give, however many wait
        if (free(post, true, now) == 0 && seats.seekerWithoutOffer(post).isEmpty()) {
            return;
        }
        for (var waiting : seats.waiting(post.id()).toList()) {
            var seeker = seats.seekerWithoutOffer(post);
            if (free(post, waiting.newcomer(), now) > 0) {
                offer(waiting, null, post, now);
            } else if (seeker.isPresent()) {
                offer(waiting, seeker.get().id(), post, now);
            }
        }
    }

    private void offer(SheetEntry waiting, @Nullable PlacementId seatOf, PostTerms post, Instant now) {
        var offered = seats.put(waiting.in(PlacementState.OFFERED, offerEnds(post, now), seatOf));
        seats.tell(offered, PlacementState.WAITING, Cause.SEAT_FREE, now);
    }

    Instant offerEnds(PostTerms post, Instant now) {
        var end = now.plus(offersLast);
        var last = post.answeredUntil(now);
        return end.isBefore(last) ? end : last;
    }

    /** Whether the post has a seat nobody has, whoever it may be kept for. */
    boolean hasSeat(PostTerms post) {
        return post.seats() > seats.taken(post);
    }

    /** Seats of the post nobody has, of those somebody like that may have. */
    int free(PostTerms post, boolean newcomer, Instant now) {
        int kept = newcomer ? 0 : keptForNewcomers(post, now);
        return Math.max(0, post.seats() - seats.taken(post) - kept);
    }

    private int keptForNewcomers(PostTerms post, Instant now) {
        return terms.newcomerSeats() > 0 && now.isBefore(post.newcomersFirstUntil())
                ? Math.max(0, terms.newcomerSeats() - seats.takenByNewcomers(post))
                : 0;
    }

    /** Takes a step with a placement; the entry as it stands once seats that became free have found somebody. */
    Moving step(PlacementId id, Instant now, BiFunction<SheetEntry, PostTerms, Moving> rule) {
        settle(now);
        var moving = seats.find(id)
                .map(entry -> terms.known(entry.post())
                        .map(post -> rule.apply(entry, post))
                        .orElseGet(() -> new Moving.NotPossible(entry.state())))
                .orElseGet(Moving.Unknown::new);
        if (!(moving instanceof Moving.Moved)) {
            return moving;
        }
        settle(now);
        return new Moving.Moved(seats.find(id).orElseThrow());
    }
}
