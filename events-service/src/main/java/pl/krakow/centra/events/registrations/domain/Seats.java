package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/** The entries of a roster by number, what has changed among them, and who comes next to a seat. */
final class Seats {

    private final List<Entry> entries;
    private final Set<Integer> changed = new TreeSet<>();
    private final List<RosterNews> news = new ArrayList<>();
    private boolean rearranged;
    private long nextNumber;

    Seats(List<Entry> entries, long nextNumber) {
        this.entries = new ArrayList<>(entries);
        this.nextNumber = nextNumber;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    long nextNumber() {
        return nextNumber;
    }

    List<RosterNews> news() {
        return news;
    }

    boolean isChanged() {
        return rearranged || !changed.isEmpty();
    }

    /** The places of the entries that have changed; nothing when entries were taken away, so that places are others. */
    Optional<Set<Integer>> changedPlaces() {
        return rearranged ? Optional.empty() : Optional.of(Set.copyOf(changed));
    }

    Optional<Entry> find(RegistrationId id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
    }

    private int place(RegistrationId id) {
        for (int place = entries.size() - 1; place >= 0; place--) {
            if (entries.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    int taken() {
        int taken = 0;
        for (var entry : entries) {
            taken += entry.seats();
        }
        return taken;
    }

    int peopleIn(EntryState state) {
        int people = 0;
        for (var entry : entries) {
            people += entry.state() == state ? entry.people() : 0;
        }
        return people;
    }

    int heldWithoutAccount() {
        return entries.stream()
                .filter(entry -> entry.withoutAccount() && entry.state() == EntryState.HELD)
                .mapToInt(Entry::people)
                .sum();
    }

    /** Adds an entry that comes after all others. */
    Entry add(Application from, EntryState state, @Nullable Instant until) {
        boolean withoutAccount = from.by() == Application.By.ADDRESS;
        var entry = new Entry(
                from.id(),
                from.participant(),
                nextNumber++,
                from.people(),
                from.audience(),
                state,
                until,
                withoutAccount,
                null,
                List.of());
        entries.add(entry);
        changed.add(entries.size() - 1);
        return entry;
    }

    /** Puts an entry where one of the same number stood. */
    void put(Entry entry) {
        for (int place = entries.size() - 1; place >= 0; place--) {
            if (entries.get(place).number() == entry.number()) {
                if (!entries.get(place).equals(entry)) {
                    entries.set(place, entry);
                    changed.add(place);
                }
                return;
            }
        }
        throw new IllegalArgumentException("nobody has number " + entry.number());
    }

    void remove(RegistrationId id) {
        rearranged |= entries.removeIf(entry -> entry.id().equals(id));
    }

    void tell(Entry entry, @Nullable EntryState before, Cause cause, Instant now) {
        news.add(new RosterNews.Stands(entry, before, cause, now));
    }

    /** What was kept until now is kept no longer. Holds and addresses nobody confirmed leave no trace. */
    void lapse(Instant now) {
        for (int place = entries.size() - 1; place >= 0; place--) {
            var entry = entries.get(place);
            if (!entry.hasLapsedBy(now)) {
                continue;
            }
            if (entry.state() == EntryState.OFFERED) {
                var expired = entry.in(EntryState.EXPIRED);
                entries.set(place, expired);
                changed.add(place);
                tell(expired, EntryState.OFFERED, Cause.TIME, now);
            } else {
                entries.remove(place);
                rearranged = true;
            }
        }
    }

    /**
     * Gives free seats to who waits: in line, passing over those that don't fit.
     *
     * @param seated what becomes of who gets one
     */
    void moveUp(int seats, UnaryOperator<Entry> seated, Instant now) {
        int free = seats - taken();
        if (free <= 0) {
            return;
        }
        var line =
                entries.stream().filter(Entry::isWaiting).sorted(Entry.IN_LINE).toList();
        for (var entry : line) {
            if (entry.people() <= free) {
                var next = seated.apply(entry);
                put(next);
                free -= next.people();
                tell(next, EntryState.WAITING, Cause.SEAT_FREE, now);
            }
        }
    }
}
