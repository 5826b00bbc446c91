package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Every day sheet. A sheet comes into being with the first booking on it.
 *
 * <p>{@link #save} is the guard against double booking: of all who loaded the same version exactly one saves.
 */
public interface DaySheets {

    /** The sheet as saved last, or a blank one. */
    DaySheet of(SheetId id, ZoneId zone);

    /**
     * The sheet of one centre that this booking is on: never only its trace, and never two. A booking that has departed
     * for another sheet and isn't written there yet is on that one, arrived; saving the sheet settles it.
     */
    Optional<DaySheet> holding(String centre, BookingId id);

    /** The sheets of a centre at which this booking is about to arrive, or is promised a place. */
    List<DaySheet> expecting(String centre, BookingId id);

    /**
     * The sheets of all centres at which a booking of one of these beneficiaries is about to arrive, or is promised a
     * place, from a date on, by date, then room.
     */
    List<DaySheet> expecting(Set<BeneficiaryId> beneficiaries, LocalDate from);

    /**
     * Saves the sheet's news, and its events with them in the same write.
     *
     * @return false when someone else saved it since it was loaded; then nothing was written
     */
    boolean save(DaySheet sheet);

    /**
     * Saves a sheet that was {@link DaySheet#blank blank}, unless there is one already: then nothing is written.
     *
     * @return the sheet that is there already; nothing when this one was saved
     */
    default Optional<DaySheet> saveFirst(DaySheet sheet) {
        return save(sheet) ? Optional.empty() : Optional.of(of(sheet.id(), sheet.zone()));
    }

    /** What is occupied in these centres from one date to another, both included, in one query and no certain order. */
    List<Occupancy> occupied(Collection<String> centres, LocalDate from, LocalDate to);

    /** The same in one centre. */
    default List<Occupancy> occupied(String centre, LocalDate from, LocalDate to) {
        return occupied(List.of(centre), from, to);
    }

    /** The sheets of a centre that hold bookings of a series, by date, then room. */
    List<DaySheet> ofSeries(String centre, SeriesId series);

    /** Sheets of any centre that are {@link DaySheet#due()} by then, longest overdue first, at most so many. */
    List<SheetId> due(Instant by, int most);

    /** The sheets of a centre on which somebody waits, from a date on, by date, then room. */
    List<DaySheet> waitedFor(String centre, LocalDate from);

    /** The sheets of all centres on which that person waits. */
    List<DaySheet> waitedForBy(String subject);

    /** The sheets of all centres that have a hold for that person, also one whose time is up. */
    List<DaySheet> heldBy(String subject);

    /**
     * The sheets, of one centre or of all, that hold a booking of one of these beneficiaries or made by that person,
     * from a date on, by date, then room. Close the stream.
     */
    Stream<DaySheet> concerning(
            @Nullable String centre, Set<BeneficiaryId> beneficiaries, @Nullable String madeBy, LocalDate from);

    /**
     * The sheets of a centre that hold a booking in the given state (in any state, when none is given), by date, then
     * room. Close the stream.
     */
    Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId whole, @Nullable BookingState state);

    /**
     * The sheets of a centre on which a room was {@link Booking#wasKeptForNobody kept for nobody}, by one of these
     * beneficiaries, or by anybody when none is named; by date, then room.
     */
    List<DaySheet> keptForNobody(String centre, Set<BeneficiaryId> beneficiaries);
}
