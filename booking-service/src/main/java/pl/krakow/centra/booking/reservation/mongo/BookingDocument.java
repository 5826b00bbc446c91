package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.AgeBand;
import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A booking inside its sheet.
 *
 * @param part the room's number where it isn't the whole
 * @param state follows from the steps; kept beside them for queries
 */
public record BookingDocument(
        UUID id,
        @Nullable String part,
        Instant start,
        Instant end,
        int setUpMinutes,
        int cleanUpMinutes,
        Instant cancelFreelyUntil,
        UUID beneficiary,
        String beneficiaryKind,
        DetailsDocument details,
        String madeBy,
        @Nullable UUID series,
        @Nullable UUID event,
        @Nullable AttendanceDocument attendance,
        @Nullable DepartureDocument departure,
        String state,
        List<StepDocument> steps) {

    public record AttendanceDocument(
            int total,
            @Nullable Integer ngo,
            @Nullable Integer informalGroup,
            @Nullable Integer resident,
            @Nullable Map<String, Integer> ages) {

        static AttendanceDocument of(Attendance attendance) {
            var ages = new TreeMap<String, Integer>();
            attendance.ages().forEach((band, people) -> ages.put(band.name(), people));
            return new AttendanceDocument(
                    attendance.total(),
                    attendance.ngo(),
                    attendance.informalGroup(),
                    attendance.resident(),
                    ages.isEmpty() ? null : ages);
        }

        Attendance toAttendance() {
            var bands = new EnumMap<AgeBand, Integer>(AgeBand.class);
            if (ages != null) {
                ages.forEach((band, people) -> bands.put(AgeBand.valueOf(band), people));
            }
            return new Attendance(total, ngo, informalGroup, resident, bands);
        }
    }

    public record DepartureDocument(UUID move, String to) {}

    public record StepDocument(
            String kind,
            String by,
            Instant at,
            @Nullable String reason,
            boolean late,
            @Nullable PlaceDocument from) {

        static StepDocument of(Step step) {
            var from = step.from();
            return new StepDocument(
                    step.kind().name(),
                    step.by(),
                    step.at(),
                    step.reason(),
                    step.late(),
                    from == null
                            ? null
                            : new PlaceDocument(
                                    from.room().room(),
                                    from.slot().start(),
                                    from.slot().end()));
        }

        Step toStep(String centre) {
            return new Step(Step.Kind.valueOf(kind), by, at, reason, late, from == null ? null : from.toPlace(centre));
        }
    }

    public record PlaceDocument(String room, Instant start, Instant end) {

        Step.Place toPlace(String centre) {
            return new Step.Place(new RoomId(centre, room), new TimeSlot(start, end));
        }
    }

    static BookingDocument of(Booking booking, SheetId sheet) {
        var series = booking.series();
        var event = booking.event();
        var attendance = booking.attendance();
        var departure = booking.departure();
        return new BookingDocument(
                booking.id().value(),
                Parts.partOf(sheet, booking.room()),
                booking.slot().start(),
                booking.slot().end(),
                Math.toIntExact(booking.setUp().toMinutes()),
                Math.toIntExact(booking.cleanUp().toMinutes()),
                booking.cancelFreelyUntil(),
                booking.beneficiary().value(),
                booking.beneficiaryKind().name(),
                DetailsDocument.of(booking.details()),
                booking.madeBy(),
                series == null ? null : series.value(),
                event == null ? null : event.value(),
                attendance == null ? null : AttendanceDocument.of(attendance),
                departure == null
                        ? null
                        : new DepartureDocument(departure.move(), departure.to().toString()),
                booking.state().name(),
                booking.steps().stream().map(StepDocument::of).toList());
    }

    Booking toBooking(SheetId sheet) {
        return new Booking(
                new BookingId(id),
                Parts.room(sheet, part),
                new TimeSlot(start, end),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(cleanUpMinutes),
                cancelFreelyUntil,
                new BeneficiaryId(beneficiary),
                BeneficiaryKind.valueOf(beneficiaryKind),
                details.toDetails(),
                madeBy,
                series == null ? null : new SeriesId(series),
                event == null ? null : new EventId(event),
                attendance == null ? null : attendance.toAttendance(),
                departure == null ? null : new Booking.Departure(departure.move, SheetId.parse(departure.to)),
                steps.stream().map(step -> step.toStep(sheet.centre())).toList());
    }
}
