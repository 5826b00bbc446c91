package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * One use of a room by one beneficiary. Begins as a request, or confirmed at once; a request is confirmed or declined;
 * either can be changed, moved, cancelled, or withdrawn by the centre. What took place is checked in and completed with
 * the number of people, or recorded as a no-show. It is part of its {@link DaySheet}, which alone decides and alone
 * changes it.
 *
 * @param room the room it uses: the whole of its sheet or a part of it
 * @param setUp claimed before the slot, as the room's rules were when the booking was made
 * @param cleanUp claimed after the slot, likewise
 * @param cancelFreelyUntil a user who cancels later than this cancels late
 * @param madeBy the subject of the person who made it
 * @param series the series it is an occurrence of
 * @param event the event it holds the room for
 * @param attendance who was there, once it is completed
 * @param departure where it went, when this is the trace of a booking that moved to another sheet
 * @param steps what happened, oldest first; never empty
 */
public record Booking(
        BookingId id,
        RoomId room,
        TimeSlot slot,
        Duration setUp,
        Duration cleanUp,
        Instant cancelFreelyUntil,
        BeneficiaryId beneficiary,
        BeneficiaryKind beneficiaryKind,
        MeetingDetails details,
        String madeBy,
        @Nullable SeriesId series,
        @Nullable EventId event,
        @Nullable Attendance attendance,
        @Nullable Departure departure,
        List<Step> steps) {

    /**
     * Where a booking went.
     *
     * @param move the id of the act that moved it
     */
    public record Departure(UUID move, SheetId to) {}

    public Booking {
        if (steps.isEmpty() || steps.getFirst().kind().leadsTo().isEmpty()) {
            throw new IllegalArgumentException("a booking begins with a step that gives it a state");
        }
        steps = List.copyOf(steps);
    }

    public BookingState state() {
        for (int last = steps.size() - 1; last > 0; last--) {
            var led = steps.get(last).kind().leadsTo();
            if (led.isPresent()) {
                return led.get();
            }
        }
        return steps.getFirst().kind().leadsTo().orElseThrow();
    }

    /** Rises by one with each real change; what an ETag shows and what orders this booking's events. */
    public long revision() {
        return steps.size();
    }

    /** The slot with its buffers: what no other booking that occupies a room it touches may overlap. */
    public TimeSlot claim() {
        return slot.widened(setUp, cleanUp);
    }

    public boolean isConfirmed() {
        return state() == BookingState.CONFIRMED;
    }

    /** Whether it claims its time against others. */
    public boolean occupies() {
        return state().occupies();
    }

    /** Whether it waits for its decision or its day. */
    boolean isOpen() {
        var state = state();
        return state == BookingState.REQUESTED || state == BookingState.CONFIRMED;
    }

    /** Whether it takes place, took place or may still do so, here. */
    public boolean isLive() {
        return state().isLive();
    }

    /** Whether it lives on elsewhere under the same id, so that lists leave this one out. */
    public boolean isTrace() {
        return departure != null;
    }

    /** When it was to begin before it was moved for the first time: what calendars know an occurrence of a series by. */
    public Instant originally() {
        return steps.stream()
                .map(Step::from)
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> place.slot().start())
                .orElse(slot.start());
    }

    /** Whether nobody came, or it was given up too late for others to use the room: what speaks against its user. */
    public boolean wasKeptForNobody() {
        return state() == BookingState.NO_SHOW || steps.getLast().late();
    }

    /** Whether it was ever recorded as a no-show, also by mistake. */
    public boolean wasMissed() {
        return steps.stream().anyMatch(step -> step.kind() == Step.Kind.NO_SHOW);
    }

    /** Where and when it is. */
    public Step.Place place() {
        return new Step.Place(room, slot);
    }

    Booking after(Step step) {
        return with(details, attendance, departure, step);
    }

    Booking withDetails(MeetingDetails changed, Step step) {
        return with(changed, attendance, departure, step);
    }

    Booking withAttendance(Attendance counted, Step step) {
        return with(details, counted, departure, step);
    }

    Booking departed(Departure where, Step step) {
        return with(details, attendance, where, step);
    }

    private Booking with(
            MeetingDetails details, @Nullable Attendance attendance, @Nullable Departure departure, Step step) {
        return new Booking(
                id,
                room,
                slot,
                setUp,
                cleanUp,
                cancelFreelyUntil,
                beneficiary,
                beneficiaryKind,
                details,
                madeBy,
                series,
                event,
                attendance,
                departure,
                and(step));
    }

    /** The same booking in another room or at another time, under the rules that room has now. */
    Booking movedTo(RoomDay day, TimeSlot newSlot, String by, @Nullable String reason, Instant at) {
        var rules = day.rules();
        return new Booking(
                id,
                day.room().id(),
                newSlot,
                rules.setUp(),
                rules.cleanUp(),
                newSlot.start().minus(rules.lateCancellation()),
                beneficiary,
                beneficiaryKind,
                details,
                madeBy,
                series,
                event,
                attendance,
                null,
                and(new Step(Step.Kind.MOVED, by, at, reason, false, place())));
    }

    /** Whether there is something of it to forget. */
    public boolean remembers(Forgetting what) {
        return !equals(without(what));
    }

    /** The same booking without what is to be forgotten; its revision stays, since nothing about it was decided. */
    Booking without(Forgetting what) {
        boolean texts = what == Forgetting.PEOPLE_AND_TEXTS;
        return new Booking(
                id,
                room,
                slot,
                setUp,
                cleanUp,
                cancelFreelyUntil,
                beneficiary,
                beneficiaryKind,
                details.without(what),
                madeBy,
                series,
                event,
                attendance,
                departure,
                texts ? steps.stream().map(Step::withoutReason).toList() : steps);
    }

    /** Whether its trace names that account as its user's. */
    public boolean isTracedTo(String account) {
        return !equals(withoutAccount(account, ""));
    }

    /**
     * The same booking with a pseudonym wherever its user's account stands. What the same person did to it as staff stays
     * theirs.
     */
    Booking withoutAccount(String account, String pseudonym) {
        return new Booking(
                id,
                room,
                slot,
                setUp,
                cleanUp,
                cancelFreelyUntil,
                beneficiary,
                beneficiaryKind,
                details,
                madeBy.equals(account) ? pseudonym : madeBy,
                series,
                event,
                attendance,
                departure,
                IntStream.range(0, steps.size())
                        .mapToObj(index -> withoutAccount(index, account, pseudonym))
                        .toList());
    }

    private Step withoutAccount(int index, String account, String pseudonym) {
        var step = steps.get(index);
        boolean asUser = index == 0 || step.kind().isDoneByUsersToo();
        return asUser && step.by().equals(account) ? step.by(pseudonym) : step;
    }

    private List<Step> and(Step step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
