package pl.krakow.centra.booking.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.rooms.OpeningHoursView;

/**
 * Some days of a centre as its staff sees them.
 *
 * @param rooms those lent on these days, and those in which something is on them
 * @param bookings what takes place, took place, was to take place or is asked for, by start; what was declined, given up or
 *     taken back is not part of a schedule
 */
@Schema(name = "Schedule")
public record ScheduleView(
        @Schema(example = "reymonta") String centre,
        @Schema(example = "Europe/Warsaw") String zone,
        List<OpeningHoursView.Day> days,
        List<ScheduledRoom> rooms,
        List<ScheduledBooking> bookings,
        List<ClosedTime> closed) {

    /**
     * A room by what a row of a schedule says of it.
     *
     * @param partOf the room this one is a part of
     * @param raster meetings start and end on multiples of it
     * @param shortest the shortest meeting
     * @param lent the dates asked for on which it is lent
     */
    @Schema(name = "ScheduledRoom")
    public record ScheduledRoom(
            @Schema(example = "1w040") String id,
            @Nullable String partOf,

            @Schema(example = "Sala szkoleniowo-konferencyjna 1w040")
            String name,

            @Schema(example = "103.06") BigDecimal area,
            @Schema(example = "70") int capacity,
            List<String> equipment,
            @Schema(example = "PT15M") String raster,
            @Schema(example = "PT30M") String shortest,
            List<LocalDate> lent) {}

    /** A booking by what a block of a schedule says of it. */
    @Schema(name = "ScheduledBooking")
    public record ScheduledBooking(
            UUID id,
            @Schema(example = "1w040") String roomId,
            BookingState state,
            @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T12:00:00+01:00") OffsetDateTime end,

            @Schema(description = "minutes before it that nobody else can have", example = "0")
            int setUpMinutes,

            @Schema(description = "minutes after it that nobody else can have", example = "15")
            int cleanUpMinutes,

            String title,
            UUID beneficiaryId,

            @Schema(description = "whose it is; left out once the person was erased") @Nullable
            String beneficiaryName,

            BeneficiaryKind beneficiaryKind,

            @Schema(description = "whether staff have seen who it is")
            Verification.@Nullable State verification,

            int expectedPeople,

            @Schema(description = "how many were there, once it was counted") @Nullable
            Integer present,

            @Nullable UUID seriesId,

            @Schema(description = "the event it holds the room for") @Nullable
            UUID eventId,

            @Schema(description = "when it was asked for") OffsetDateTime askedAt,

            @Schema(description = "the requests that can't be granted beside this one, by start")
            List<UUID> competitors,

            @Schema(description = "what If-Match names", example = "1")
            long revision) {}

    /** Time in which the centre doesn't lend a room. */
    @Schema(name = "ClosedTime")
    public record ClosedTime(
            UUID closureId,
            @Schema(example = "1w040") String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Schema(example = "Malowanie ścian") String reason) {}

    /**
     * How full a date is.
     *
     * @param bookings what takes place or took place
     * @param requests what waits for a decision
     * @param people counted where they were counted, else expected
     * @param bookedMinutes of all rooms together
     * @param lentMinutes of all rooms together, the centre's opening hours less what is closed
     */
    @Schema(name = "ScheduledDay")
    public record ScheduledDay(
            OpeningHoursView.Day day, int bookings, int requests, int people, int bookedMinutes, int lentMinutes) {}

    /**
     * How many requests wait from today on.
     *
     * @param first the date of the first
     */
    @Schema(name = "WaitingRequests")
    public record WaitingRequests(int count, @Nullable LocalDate first) {}
}
