package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.SheetContents.Part;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What stands on one {@link DaySheet} while it is asked for a decision: what keeps a meeting from its time, which entries
 * have changed since the sheet was loaded, and what is to be told of it.
 */
final class SheetEntries {

    private final SheetId id;
    private final Map<BookingId, Booking> bookings = new LinkedHashMap<>();
    private final EntryList<Hold> holds;
    private final EntryList<Closing> closings;
    private final EntryList<WaitingEntry> waiting;
    private final EntryList<Arrival> arrivals;
    private final Set<UUID> voids;
    private final Set<BookingId> changedBookings = new HashSet<>();
    private final List<SheetEvent> news = new ArrayList<>();
    private final Optional<Instant> dueWhenLoaded;
    private boolean voidsHaveChanged;

    SheetEntries(SheetId id, SheetContents contents) {
        this.id = id;
        contents.bookings().forEach(booking -> this.bookings.put(booking.id(), booking));
        this.holds = new EntryList<>(contents.holds());
        this.closings = new EntryList<>(contents.closings());
        this.waiting = new EntryList<>(contents.waiting());
        this.arrivals = new EntryList<>(contents.arrivals());
        this.voids = new HashSet<>(contents.voids());
        this.dueWhenLoaded = due();
    }

    SheetId id() {
        return id;
    }

    // Bookings

    Collection<Booking> bookings() {
        return bookings.values();
    }

    Optional<Booking> find(BookingId booking) {
        return Optional.ofNullable(bookings.get(booking));
    }

    void note(Booking booking, BookingEvent event) {
        put(booking);
        news.add(event);
    }

    /** Writes a booking without telling anybody. */
    void put(Booking booking) {
        bookings.put(booking.id(), booking);
        changedBookings.add(booking.id());
    }

    /** Decides on a booking if it is what the person deciding saw. */
    Decision decide(BookingId booking, LongPredicate seen, Function<Booking, Decision> decision) {
        var known = bookings.get(booking);
        return known == null || !seen.test(known.revision()) ? unseen(known) : decision.apply(known);
    }

    Decision.Plain decidePlainly(BookingId booking, LongPredicate seen, Function<Booking, Decision.Plain> decision) {
        var known = bookings.get(booking);
        return known == null || !seen.test(known.revision()) ? unseen(known) : decision.apply(known);
    }

    private static Decision.Plain unseen(@Nullable Booking booking) {
        return booking == null ? new BookingUnknown() : new Outdated(booking.revision());
    }

    // The other entries

    EntryList<Hold> holds() {
        return holds;
    }

    EntryList<Closing> closings() {
        return closings;
    }

    EntryList<WaitingEntry> waiting() {
        return waiting;
    }

    EntryList<Arrival> arrivals() {
        return arrivals;
    }

    Optional<Arrival> arrival(UUID act) {
        return arrivals.find(arrival -> arrival.move().equals(act));
    }

    boolean isVoid(UUID act) {
        return voids.contains(act);
    }

    /** Makes sure that an act is never carried out here. */
    void makeVoid(UUID act) {
        voidsHaveChanged |= voids.add(act);
    }

    /** What was kept for who made the booking has served its purpose. */
    void giveWay(Booking booking, Instant now) {
        holds.removeIf(hold ->
                !hold.countsAt(now) || hold.by().equals(booking.madeBy()) && meet(hold.room(), hold.claim(), booking));
        waiting.removeIf(entry -> entry.request().by().equals(booking.madeBy())
                && entry.state() != WaitingEntry.State.LAPSED
                && meet(entry.room(), entry.claim(), booking));
    }

    private boolean meet(RoomId room, TimeSlot claim, Booking booking) {
        return id.touch(room, booking.room()) && claim.overlaps(booking.claim());
    }

    // What stands in the way

    /** What keeps this booking from its time, were it to claim it. */
    Optional<Cause> obstacle(Booking booking, Instant now) {
        return obstacle(booking.room(), booking.slot(), booking.claim(), booking.madeBy(), booking.id(), now);
    }

    /**
     * What keeps a meeting out of a room, the gravest first; nothing when it is free.
     *
     * @param claim the slot with its buffers
     * @param by what is kept for this person doesn't count
     * @param moving this booking doesn't count
     */
    Optional<Cause> obstacle(
            RoomId room, TimeSlot slot, TimeSlot claim, String by, @Nullable BookingId moving, Instant now) {
        Cause gravest = null;
        for (var booking : bookings.values()) {
            gravest = graver(gravest, obstacle(booking, room, slot, claim, moving));
        }
        for (var arrival : arrivals) {
            gravest = graver(gravest, obstacle(arrival.booking(), room, slot, claim, moving));
        }
        for (var closing : closings) {
            if (id.touch(closing.room(), room) && closing.slot().overlaps(claim)) {
                gravest = graver(gravest, Cause.CLOSED);
            }
        }
        for (var hold : holds) {
            if (keepsOut(hold, room, claim, by, now)) {
                gravest = graver(gravest, Cause.HELD);
            }
        }
        for (var entry : waiting) {
            if (entry.isOfferedAt(now) && keepsOut(entry.asHold(), room, claim, by, now)) {
                gravest = graver(gravest, Cause.HELD);
            }
        }
        return Optional.ofNullable(gravest);
    }

    private @Nullable Cause obstacle(
            Booking booking, RoomId room, TimeSlot slot, TimeSlot claim, @Nullable BookingId moving) {
        boolean keepsOut = booking.occupies() && !booking.id().equals(moving) && meet(room, claim, booking);
        if (!keepsOut) {
            return null;
        }
        return booking.slot().overlaps(slot) ? Cause.TAKEN : Cause.BUFFER;
    }

    private boolean keepsOut(Hold hold, RoomId room, TimeSlot claim, String by, Instant now) {
        return hold.countsAt(now)
                && !hold.by().equals(by)
                && id.touch(hold.room(), room)
                && hold.claim().overlaps(claim);
    }

    private static @Nullable Cause graver(@Nullable Cause one, @Nullable Cause other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.compareTo(one) < 0 ? other : one;
    }

    /** The live bookings, those that are expected included, which have a claim to this time in a room, by start. */
    List<Booking> hitBy(RoomId room, TimeSlot slot) {
        return Stream.concat(bookings.values().stream(), arrivals.stream().map(Arrival::booking))
                .filter(Booking::isLive)
                .filter(booking -> meet(room, slot, booking))
                .sorted(Comparator.comparing(booking -> booking.slot().start()))
                .toList();
    }

    /** Requests that want the time of this booking, itself left out, by start. */
    List<Booking> competitors(Booking booking) {
        return bookings.values().stream()
                .filter(other ->
                        other.state() == BookingState.REQUESTED && !other.id().equals(booking.id()))
                .filter(other -> meet(other.room(), other.claim(), booking))
                .sorted(Comparator.comparing(other -> other.slot().start()))
                .toList();
    }

    Occupancy occupancy() {
        var claims = Stream.of(
                bookings.values().stream().filter(Booking::isLive).map(Claim::of),
                arrivals.stream().map(Claim::of),
                closings.stream().map(Claim::of),
                holds.stream().map(Claim::of),
                waiting.stream()
                        .filter(entry -> entry.state() == WaitingEntry.State.OFFERED)
                        .map(entry -> Claim.of(entry.asHold())));
        return new Occupancy(id, claims.flatMap(each -> each).toList());
    }

    // What has changed

    void tell(SheetEvent event) {
        news.add(event);
    }

    List<SheetEvent> news() {
        return List.copyOf(news);
    }

    SheetContents contents() {
        return new SheetContents(
                List.copyOf(bookings.values()),
                holds.toList(),
                closings.toList(),
                waiting.toList(),
                arrivals.toList(),
                voids);
    }

    Set<Part> changedParts() {
        var changed = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (hasChanged(part)) {
                changed.add(part);
            }
        }
        return changed;
    }

    private boolean hasChanged(Part part) {
        return switch (part) {
            case BOOKINGS -> !changedBookings.isEmpty();
            case HOLDS -> holds.hasChanged();
            case CLOSINGS -> closings.hasChanged();
            case WAITING -> waiting.hasChanged();
            case ARRIVALS -> arrivals.hasChanged();
            case VOIDS -> voidsHaveChanged;
        };
    }

    boolean hasChanged(BookingId booking) {
        return changedBookings.contains(booking);
    }

    /** When somebody should look although nobody has a reason to come by. */
    Optional<Instant> due() {
        boolean somebodyWaits = waiting.stream().anyMatch(WaitingEntry::isWaiting);
        return Stream.of(
                        arrivals.stream().filter(arrival -> !arrival.promised()).map(Arrival::deadline),
                        waiting.stream().map(WaitingEntry::offeredUntil).filter(Objects::nonNull),
                        somebodyWaits ? holds.stream().map(Hold::until) : Stream.<Instant>empty())
                .flatMap(moments -> moments)
                .min(Instant::compareTo);
    }

    boolean dueHasChanged() {
        return !due().equals(dueWhenLoaded);
    }

    /** Takes out of these bookings what is to be forgotten. */
    void forget(Predicate<Booking> which, UnaryOperator<Booking> without) {
        List.copyOf(bookings.values()).stream().filter(which).forEach(booking -> {
            var forgotten = without.apply(booking);
            if (!forgotten.equals(booking)) {
                put(forgotten);
            }
        });
    }
}
