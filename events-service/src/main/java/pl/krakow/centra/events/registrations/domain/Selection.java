package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/** How the centre decides about many applicants in one act, the best first. */
record Selection(Floor floor) {

    Selecting select(List<RegistrationId> ranked, Collection<RegistrationId> declined, int reserve, Instant now) {
        floor.settle(now);
        var objection = floor.terms().takesPlace(now);
        if (objection.isPresent()) {
            return new Selecting.Refused(objection.get());
        }
        int mayWait = floor.terms().letsWait(now) ? reserve : 0;
        int rank = lastRank();
        int confirmed = 0;
        int waiting = 0;
        for (var id : ranked) {
            var found = applied(id);
            if (found.isPresent()) {
                var entry = found.get().ranked(++rank);
                if (entry.people() <= floor.free()) {
                    decide(entry, EntryState.CONFIRMED, now);
                    confirmed++;
                } else if (waiting < mayWait) {
                    decide(entry, EntryState.WAITING, now);
                    waiting++;
                } else {
                    decide(entry, EntryState.DECLINED, now);
                }
            }
        }
        for (var id : declined) {
            applied(id).ifPresent(entry -> decide(entry, EntryState.DECLINED, now));
        }
        floor.settle(now);
        return new Selecting.Selected(confirmed, waiting);
    }

    private void decide(Entry entry, EntryState state, Instant now) {
        floor.move(entry, state, null, Cause.CENTRE, now);
    }

    /** Who is selected later comes after who was selected before. */
    private int lastRank() {
        return floor.seats().entries().stream()
                .map(Entry::rank)
                .mapToInt(rank -> rank == null ? 0 : rank)
                .max()
                .orElse(0);
    }

    private Optional<Entry> applied(RegistrationId id) {
        return floor.seats().find(id).filter(entry -> entry.state() == EntryState.APPLIED);
    }
}
