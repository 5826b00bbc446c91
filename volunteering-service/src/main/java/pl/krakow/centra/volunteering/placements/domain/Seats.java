package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;

/** The entries of a sheet in the order they came, what has changed among them and is told of it, and who has a seat. */
final class Seats {

    private final List<SheetEntry> entries;
    private final Set<Integer> changedPlaces = new TreeSet<>();
    private final List<SheetNews> news = new ArrayList<>();

    Seats(List<SheetEntry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    /** As they stand now, whatever is written meanwhile. */
    List<SheetEntry> entries() {
        return List.copyOf(entries);
    }

    boolean isChanged() {
        return !changedPlaces.isEmpty();
    }

    Set<Integer> changedPlaces() {
        return Set.copyOf(changedPlaces);
    }

    List<SheetNews> news() {
        return List.copyOf(news);
    }

    // --- who is there

    int size() {
        return entries.size();
    }

    Optional<SheetEntry> find(PlacementId id) {
        return stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    Stream<SheetEntry> stream() {
        return entries.stream();
    }

    Stream<SheetEntry> on(UUID post) {
        return stream().filter(entry -> entry.post().equals(post));
    }

    Stream<SheetEntry> waiting(UUID post) {
        return on(post).filter(entry -> entry.state() == PlacementState.WAITING);
    }

    int taken(PostTerms post) {
        int taken = 0;
        for (var entry : entries) {
            taken += takesSeat(entry, post) ? 1 : 0;
        }
        return taken;
    }

    int takenByNewcomers(PostTerms post) {
        int taken = 0;
        for (var entry : entries) {
            taken += entry.newcomer() && takesSeat(entry, post) ? 1 : 0;
        }
        return taken;
    }

    /** An offer to stand in takes no seat beside the one of whom it stands in for; a role's seat is free when its work ends. */
    private static boolean takesSeat(SheetEntry entry, PostTerms post) {
        return entry.post().equals(post.id())
                && switch (entry.state()) {
                    case OFFERED -> entry.standInFor() == null;
                    case ACCEPTED, AGREED, RUNNING -> true;
                    case FINISHED -> !post.role();
                    default -> false;
                };
    }

    // --- stand-ins

    /** Who lets somebody else take their seat over. */
    Stream<SheetEntry> seekers(PostTerms post) {
        return on(post.id()).filter(SheetEntry::isSeeker);
    }

    Optional<SheetEntry> seekerWithoutOffer(PostTerms post) {
        return seekers(post).filter(seeker -> !isOfferedToSomebody(seeker.id())).findFirst();
    }

    boolean isOfferedToSomebody(PlacementId seeker) {
        return stream().anyMatch(entry -> entry.state() == PlacementState.OFFERED && seeker.equals(entry.standInFor()));
    }

    // --- writing

    /** Adds an entry that comes after all others. */
    void add(SheetEntry entry, Cause cause, Instant now) {
        entries.add(entry);
        changedPlaces.add(place(entry));
        tell(entry, null, cause, now);
    }

    /** Puts an entry where one of the same number stood. */
    SheetEntry put(SheetEntry entry) {
        int place = place(entry);
        if (!entries.get(place).equals(entry)) {
            entries.set(place, entry);
            changedPlaces.add(place);
        }
        return entry;
    }

    SheetEntry move(SheetEntry entry, PlacementState next, Cause cause, Instant now) {
        var moved = put(entry.in(next));
        tell(moved, entry.state(), cause, now);
        return moved;
    }

    void tell(SheetEntry entry, @Nullable PlacementState before, Cause cause, Instant now) {
        news.add(new SheetNews(entry, before, cause, now));
    }

    private static int place(SheetEntry entry) {
        return entry.number() - 1;
    }
}
