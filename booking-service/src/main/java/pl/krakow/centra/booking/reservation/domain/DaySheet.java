package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.Placement.Refused;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;
import pl.krakow.centra.booking.rooms.domain.Approval;

/**
 * One room on one local date with every booking that was ever asked for on it: the aggregate that keeps a room from
 * being given twice.
 *
 * <p>Immediately consistent: confirmed bookings of this sheet never overlap, buffers included. Requests may overlap
 * anything that is not confirmed; each is checked again when it is approved. Eventually consistent: lists, feeds and
 * reports, which follow from the sheet's events.
 *
 * <p>A sheet is loaded, asked for one decision and saved with the version it was loaded with. Who loses that race loads
 * it again and asks again. What changed is kept as {@link #news()} until the sheet is saved; a refusal or a repetition
 * changes nothing and leaves no news.
 *
 * <p>Bookings are never removed from a sheet: what was declined or cancelled stays as its trace.
 */
public final class DaySheet {

    private final SheetId id;
    private final ZoneId zone;
    private final @Nullable Long version;
    private final Map<BookingId, Booking> bookings = new LinkedHashMap<>();
    private final List<BookingEvent> news = new ArrayList<>();

    private DaySheet(SheetId id, ZoneId zone, @Nullable Long version, List<Booking> bookings) {
        this.id = id;
        this.zone = zone;
        this.version = version;
        bookings.forEach(booking -> this.bookings.put(booking.id(), booking));
    }

    /** A sheet on which nothing was ever written. */
    public static DaySheet blank(SheetId id, ZoneId zone) {
        return new DaySheet(id, zone, null, List.of());
    }

    /** A sheet as it was saved. */
    public static DaySheet saved(SheetId id, ZoneId zone, long version, List<Booking> bookings) {
        return new DaySheet(id, zone, version, bookings);
    }

    /**
     * Places a booking, or says why not. Staff's own bookings and those of a room lent at once are confirmed, others
     * wait for the coordinator. A request already on the sheet is answered with the booking it made then.
     */
    public Placement place(PlacementRequest request, RoomDay day, Instant now) {
        var earlier = bookings.get(request.id());
        if (earlier != null) {
            return new Placed(earlier);
        }
        return PlacementPolicy.firstObjection(request, day, this, now)
                .<Placement>map(Refused::new)
                .orElseGet(() -> new Placed(write(request, day, now)));
    }

    private Booking write(PlacementRequest request, RoomDay day, Instant now) {
        var rules = day.rules();
        boolean atOnce = request.authority() != Authority.USER || rules.approval() == Approval.AT_ONCE;
        var booking = new Booking(
                request.id(),
                request.slot(),
                rules.setUp(),
                rules.cleanUp(),
                request.slot().start().minus(rules.lateCancellation()),
                request.beneficiary(),
                request.beneficiaryKind(),
                request.details(),
                request.by(),
                List.of(Step.of(atOnce ? Kind.CONFIRMED : Kind.REQUESTED, request.by(), now)));
        note(booking, atOnce ? new BookingEvent.Confirmed(booking) : new BookingEvent.Requested(booking));
        return booking;
    }

    /** Confirms a request if its time is still free. */
    public Decision approve(BookingId id, LongPredicate seen, String by, Instant now) {
        var booking = bookings.get(id);
        if (booking == null) {
            return new BookingUnknown();
        }
        if (!seen.test(booking.revision())) {
            return new Outdated(booking.revision());
        }
        if (booking.state() != BookingState.REQUESTED) {
            return new NotPossible(booking.state());
        }
        var inTheWay = confirmedTouching(booking.claim());
        if (!inTheWay.isEmpty()) {
            boolean overlaps = inTheWay.stream().anyMatch(other -> other.slot().overlaps(booking.slot()));
            return new TakenMeanwhile(booking, new RoomTaken(overlaps ? Cause.TAKEN : Cause.BUFFER));
        }
        var confirmed = booking.after(Step.of(Kind.CONFIRMED, by, now));
        note(confirmed, new BookingEvent.Confirmed(confirmed));
        return new Decided(confirmed);
    }

    /** Refuses a request for a reason its user is told. */
    public Decision.Plain decline(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        var booking = bookings.get(id);
        if (booking == null) {
            return new BookingUnknown();
        }
        if (!seen.test(booking.revision())) {
            return new Outdated(booking.revision());
        }
        if (booking.state() != BookingState.REQUESTED) {
            return new NotPossible(booking.state());
        }
        var declined = booking.after(new Step(Kind.DECLINED, by, now, reason, false));
        note(declined, new BookingEvent.Declined(declined));
        return new Decided(declined);
    }

    /** The user gives the booking up: until it begins, and late when others can hardly use the slot any more. */
    public Decision.Plain cancelByUser(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        var booking = bookings.get(id);
        if (booking == null) {
            return new BookingUnknown();
        }
        if (!seen.test(booking.revision())) {
            return new Outdated(booking.revision());
        }
        if (!booking.isLive() || !now.isBefore(booking.slot().start())) {
            return new NotPossible(booking.state());
        }
        boolean late = booking.isConfirmed() && now.isAfter(booking.cancelFreelyUntil());
        return cancelled(booking, new Step(Kind.CANCELLED_BY_USER, by, now, reason, late));
    }

    /** The centre takes the booking back, at any time: a meeting recorded by mistake can be taken out again. */
    public Decision.Plain cancelByCentre(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        var booking = bookings.get(id);
        if (booking == null) {
            return new BookingUnknown();
        }
        if (!seen.test(booking.revision())) {
            return new Outdated(booking.revision());
        }
        if (!booking.isLive()) {
            return new NotPossible(booking.state());
        }
        return cancelled(booking, new Step(Kind.CANCELLED_BY_CENTRE, by, now, reason, false));
    }

    private Decided cancelled(Booking booking, Step step) {
        var cancelled = booking.after(step);
        note(cancelled, new BookingEvent.Cancelled(cancelled));
        return new Decided(cancelled);
    }

    private void note(Booking booking, BookingEvent event) {
        bookings.put(booking.id(), booking);
        news.add(event);
    }

    List<Booking> confirmedTouching(TimeSlot claim) {
        return bookings.values().stream()
                .filter(Booking::isConfirmed)
                .filter(other -> other.claim().overlaps(claim))
                .toList();
    }

    public SheetId id() {
        return id;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The version it was loaded with; none for a sheet that was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Every booking ever written here, in the order of writing. */
    public List<Booking> bookings() {
        return List.copyOf(bookings.values());
    }

    public Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(bookings.get(id));
    }

    /** What has changed since the sheet was loaded, in order. */
    public List<BookingEvent> news() {
        return List.copyOf(news);
    }

    /** What the sheet's live bookings occupy, without saying who or why. */
    public Occupancy occupancy() {
        return new Occupancy(
                id,
                bookings.values().stream()
                        .filter(Booking::isLive)
                        .map(Claim::of)
                        .toList());
    }
}
