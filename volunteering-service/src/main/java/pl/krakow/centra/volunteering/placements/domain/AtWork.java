package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;

/** How the work of a placement begins and ends, and what is noted of who was there. */
record AtWork(Floor floor) {

    private static final Duration CHECK_IN_BEFORE = Duration.ofHours(2);

    Moving start(PlacementId id, LocalDate day, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            if (!entry.isToBegin()) {
                return new Moving.NotPossible(entry.state());
            }
            if (day.isBefore(post.firstDay()) || day.isAfter(post.lastDay()) || day.isAfter(today(now))) {
                return new Moving.NotNow();
            }
            var began = day.equals(post.firstDay()) ? entry : seats().put(entry.began(day));
            return moved(began, PlacementState.RUNNING, Cause.HOST, now);
        });
    }

    Moving checkIn(PlacementId id, Instant at, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            if (at.isAfter(now)
                    || at.isBefore(post.begins().minus(CHECK_IN_BEFORE))
                    || !at.isBefore(post.ends())
                    || now.isAfter(post.ends().plus(Deadlines.NOTED_AFTER))) {
                return new Moving.NotNow();
            }
            return switch (entry.state()) {
                case ACCEPTED, AGREED -> cameAt(entry, at, now);
                case NO_SHOW -> floor.hasSeat(post) ? cameAt(entry, at, now) : new Moving.NoSeat();
                case RUNNING -> noted(entry, entry.in(at), Cause.PRESENCE, now);
                case FINISHED ->
                    noted(
                            entry,
                            entry.presences().isEmpty() ? entry.in(at).out(post.ends()) : entry,
                            Cause.PRESENCE,
                            now);
                default -> new Moving.NotPossible(entry.state());
            };
        });
    }

    private Moving cameAt(SheetEntry entry, Instant at, Instant now) {
        return moved(seats().put(entry.in(at)), PlacementState.RUNNING, Cause.PRESENCE, now);
    }

    Moving checkOut(PlacementId id, Instant at, Instant now) {
        return floor.step(id, now, (entry, _) -> {
            if (!entry.isThere()) {
                return new Moving.NotPossible(entry.state());
            }
            return at.isAfter(now) || at.isBefore(entry.presences().getLast().from())
                    ? new Moving.NotNow()
                    : noted(entry, entry.out(at), Cause.PRESENCE, now);
        });
    }

    private Moving noted(SheetEntry before, SheetEntry after, Cause cause, Instant now) {
        if (!after.equals(before)) {
            seats().put(after);
            seats().tell(after, after.state(), cause, now);
        }
        return new Moving.Moved(after);
    }

    Moving noShow(PlacementId id, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            boolean expected = entry.isToBegin()
                    || (entry.state() == PlacementState.RUNNING
                            && entry.presences().isEmpty());
            if (!expected) {
                return new Moving.NotPossible(entry.state());
            }
            return now.isBefore(post.begins())
                    ? new Moving.NotNow()
                    : moved(entry, PlacementState.NO_SHOW, Cause.HOST, now);
        });
    }

    Moving finish(PlacementId id, Instant now) {
        return end(id, PlacementState.FINISHED, today(now), Cause.HOST, now);
    }

    Moving breakOff(PlacementId id, LocalDate day, Cause by, Instant now) {
        return end(id, PlacementState.BROKEN_OFF, day, by, now);
    }

    private Moving end(PlacementId id, PlacementState how, LocalDate day, Cause by, Instant now) {
        return floor.step(id, now, (entry, _) -> {
            if (entry.state() != PlacementState.RUNNING) {
                return new Moving.NotPossible(entry.state());
            }
            var facts = floor.terms().facts(entry);
            if (day.isAfter(today(now)) || day.isBefore(facts.firstDay())) {
                return new Moving.NotNow();
            }
            var left = entry.out(now);
            return moved(seats().put(day.isBefore(facts.lastDay()) ? left.endedOn(day) : left), how, by, now);
        });
    }

    Moving serveUntil(PlacementId id, LocalDate lastDay, Cause by, Instant now) {
        return floor.step(id, now, (entry, post) -> {
            if (!entry.state().isLive()) {
                return new Moving.NotPossible(entry.state());
            }
            boolean beginsLater = floor.terms().facts(entry).firstDay().isAfter(lastDay);
            boolean hasSeat = entry.isToBegin() || entry.state().hasBegun();
            return beginsLater || (post.role() && !hasSeat)
                    ? moved(entry, steppedBack(entry, by), by, now)
                    : noted(entry, entry.endedOn(lastDay.isBefore(post.lastDay()) ? lastDay : null), Cause.PAPER, now);
        });
    }

    private static PlacementState steppedBack(SheetEntry entry, Cause by) {
        if (by == Cause.HOST) {
            return PlacementState.REJECTED;
        }
        return entry.state() == PlacementState.OFFERED ? PlacementState.DECLINED : PlacementState.WITHDRAWN;
    }

    private LocalDate today(Instant now) {
        return floor.terms().today(now);
    }

    private Moving moved(SheetEntry entry, PlacementState next, Cause cause, Instant now) {
        return new Moving.Moved(seats().move(entry, next, cause, now));
    }

    private Seats seats() {
        return floor.seats();
    }
}
