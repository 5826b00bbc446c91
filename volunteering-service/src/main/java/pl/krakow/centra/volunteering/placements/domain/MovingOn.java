package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;

/** How a placement moves on before the work begins: what the volunteer answers, and what the host decides. */
record MovingOn(Floor floor) {

    Moving accept(PlacementId id, Instant now) {
        return floor.step(id, now, (entry, _) -> {
            if (entry.state() != PlacementState.OFFERED) {
                return new Moving.NotPossible(entry.state());
            }
            var accepted = moved(entry, PlacementState.ACCEPTED, Cause.VOLUNTEER, now);
            if (entry.standInFor() != null) {
                seats().find(entry.standInFor())
                        .filter(seeker -> seeker.state().isLive())
                        .ifPresent(seeker -> seats().move(seeker, PlacementState.WITHDRAWN, Cause.STAND_IN, now));
            }
            return accepted;
        });
    }

    Moving decline(PlacementId id, Instant now) {
        return floor.step(
                id,
                now,
                (entry, _) -> entry.state() == PlacementState.OFFERED
                        ? moved(entry, PlacementState.DECLINED, Cause.VOLUNTEER, now)
                        : new Moving.NotPossible(entry.state()));
    }

    Moving withdraw(PlacementId id, Cause cause, Instant now) {
        return floor.step(id, now, (entry, post) -> switch (entry.state()) {
            // nobody steps back from what is over: they came, or they didn't
            case ACCEPTED, AGREED ->
                now.isBefore(post.ends()) ? moved(entry, PlacementState.WITHDRAWN, cause, now) : new Moving.NotNow();
            case APPLIED, WAITING -> moved(entry, PlacementState.WITHDRAWN, cause, now);
            case OFFERED -> moved(entry, PlacementState.DECLINED, cause, now);
            default -> new Moving.NotPossible(entry.state());
        });
    }

    Moving approve(PlacementId id, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            if (entry.state() != PlacementState.APPLIED) {
                return new Moving.NotPossible(entry.state());
            }
            boolean seat = floor.free(post, entry.newcomer(), now) > 0;
            return moved(entry, seat ? PlacementState.ACCEPTED : PlacementState.WAITING, Cause.HOST, now);
        });
    }

    Moving reject(PlacementId id, Instant now) {
        return floor.step(id, now, (entry, _) -> switch (entry.state()) {
            case APPLIED, WAITING, OFFERED, ACCEPTED, AGREED -> moved(entry, PlacementState.REJECTED, Cause.HOST, now);
            default -> new Moving.NotPossible(entry.state());
        });
    }

    /** Done again it changes nothing. */
    Moving agree(PlacementId id, Instant now) {
        return floor.step(id, now, (entry, _) -> switch (entry.state()) {
            case ACCEPTED -> moved(entry, PlacementState.AGREED, Cause.PAPER, now);
            case AGREED, RUNNING -> new Moving.Moved(entry);
            default -> new Moving.NotPossible(entry.state());
        });
    }

    Moving seekStandIn(PlacementId id, boolean seeks, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            if (!entry.isToBegin()) {
                return new Moving.NotPossible(entry.state());
            }
            if (!now.isBefore(post.takesUntil())) {
                return new Moving.NotNow();
            }
            return !seeks && seats().isOfferedToSomebody(id)
                    ? new Moving.NotPossible(entry.state())
                    : new Moving.Moved(seats().put(entry.seeking(seeks)));
        });
    }

    private Moving moved(SheetEntry entry, PlacementState next, Cause cause, Instant now) {
        return new Moving.Moved(seats().move(entry, next, cause, now));
    }

    private Seats seats() {
        return floor.seats();
    }
}
