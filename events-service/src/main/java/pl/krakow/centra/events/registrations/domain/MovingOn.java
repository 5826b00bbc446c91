package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.function.Function;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/**
 * How somebody on a roster moves from one state to the next. A step that was taken before is done, so that a link may be
 * opened twice; a step their state doesn't allow is refused with that state.
 */
record MovingOn(Floor floor, Attendance attendance) {

    Step confirmAddress(RegistrationId id, Instant now) {
        return step(id, now, entry -> switch (entry.state()) {
            case UNCONFIRMED -> done(entry, EntryState.CONFIRMED, Cause.PERSON, now);
            case UNCONFIRMED_IN_LINE ->
                done(
                        entry,
                        terms().isDecidedByTheCentre() ? EntryState.APPLIED : EntryState.WAITING,
                        Cause.PERSON,
                        now);
            case APPLIED, WAITING, OFFERED, CONFIRMED -> new Step.Done(entry);
            default -> new Step.NotPossible(entry.state());
        });
    }

    Step approve(RegistrationId id, Instant now) {
        return step(id, now, entry -> {
            if (entry.state() != EntryState.APPLIED) {
                return new Step.NotPossible(entry.state());
            }
            if (terms().takesPlace(now).isPresent()) {
                return new Step.TooLate();
            }
            int free = floor.free();
            if (entry.people() <= free) {
                return done(entry, EntryState.CONFIRMED, Cause.CENTRE, now);
            }
            return terms().letsWait(now) ? done(entry, EntryState.WAITING, Cause.CENTRE, now) : new Step.Full(free);
        });
    }

    Step decline(RegistrationId id, Instant now) {
        return step(
                id,
                now,
                entry -> entry.state() == EntryState.APPLIED
                        ? done(entry, EntryState.DECLINED, Cause.CENTRE, now)
                        : new Step.NotPossible(entry.state()));
    }

    Step accept(RegistrationId id, Instant now) {
        return step(id, now, entry -> switch (entry.state()) {
            case OFFERED -> done(entry, EntryState.CONFIRMED, Cause.PERSON, now);
            case CONFIRMED -> new Step.Done(entry);
            default -> new Step.NotPossible(entry.state());
        });
    }

    Step cancel(RegistrationId id, Cause by, Instant now) {
        return step(id, now, entry -> {
            if (entry.state() == EntryState.CANCELLED) {
                return new Step.Done(entry);
            }
            if (!entry.state().isLive() || entry.state() == EntryState.HELD) {
                return new Step.NotPossible(entry.state());
            }
            return tooLateToCancel(by, now)
                    ? new Step.TooLate()
                    : done(attendance.takenBack(entry, now), EntryState.CANCELLED, by, now);
        });
    }

    Step keepOnly(RegistrationId id, int people, Cause by, Instant now) {
        return step(id, now, entry -> {
            if (!entry.state().isLive()
                    || entry.state() == EntryState.HELD
                    || entry.state().isUnconfirmed()) {
                return new Step.NotPossible(entry.state());
            }
            if (people >= entry.people()) {
                return people == entry.people() ? new Step.Done(entry) : new Step.TooManyPeople(entry.people());
            }
            if (tooLateToCancel(by, now)) {
                return new Step.TooLate();
            }
            var fewer = entry.standingFor(people);
            floor.seats().put(fewer);
            floor.seats().tell(fewer, entry.state(), by, now);
            floor.settle(now);
            return new Step.Done(floor.seats().find(id).orElse(fewer));
        });
    }

    /** The person may until it starts, or while no date holds; the centre until it is settled who came. */
    private boolean tooLateToCancel(Cause by, Instant now) {
        var occasion = terms().occasion();
        return by == Cause.PERSON
                ? occasion.status() == Occasion.Status.ON && !now.isBefore(occasion.start())
                : attendance.closedAt().isPresent();
    }

    private Step step(RegistrationId id, Instant now, Function<Entry, Step> step) {
        floor.settle(now);
        return floor.seats().find(id).map(step).orElseGet(Step.Unknown::new);
    }

    /** The entry as it stands once seats that became free have found somebody. */
    private Step done(Entry entry, EntryState state, Cause cause, Instant now) {
        var moved = floor.move(entry, state, null, cause, now);
        floor.settle(now);
        return new Step.Done(floor.seats().find(moved.id()).orElse(moved));
    }

    private Terms terms() {
        return floor.terms();
    }
}
