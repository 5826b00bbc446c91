package pl.krakow.centra.booking.rooms.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomDetails;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.validation.PlainText;

/** Everything of a room that may be changed, as a whole: what is left out is empty or unknown afterwards. */
@Schema(name = "RoomDetails")
record RoomRequest(
        @Schema(description = "the room's number as a slug; needed to add a room, and stays", example = "1w041")
        @Nullable
        @PlainText(max = 40)
        String id,

        @Schema(description = "the room this is a part of; stays", example = "1w040") @Nullable @PlainText(max = 40)
        String partOf,

        @Schema(
                description = "by language; Polish always",
                example = "{\"pl\": \"Sala warsztatowa\", \"en\": \"Workshop\"}")
        @NotEmpty
        Map<String, @NotNull @PlainText(max = 120) String> names,

        @Schema(description = "by language", example = "{\"pl\": \"Po spotkaniu proszę przetrzeć tablicę.\"}") @Nullable
        Map<String, @NotNull @PlainText(max = 4000, lines = true) String> houseRules,

        @Schema(description = "square metres", example = "35.40")
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 2)
        BigDecimal area,

        @Schema(
                description = "people by layout; the largest is the room's capacity",
                example = "{\"THEATRE\": 40, \"CLASSROOM\": 24}")
        @NotEmpty
        Map<Layout, @NotNull @Min(1) @Max(100_000) Integer> layouts,

        @Nullable @Size(max = 50) List<@NotNull @Valid EquipmentRequest> fixedEquipment,

        @Schema(description = "what is left out is unknown", example = "{\"STEP_FREE\": \"YES\", \"LIFT\": \"NO\"}")
        @Nullable
        Map<Accessibility, Accessibility.@NotNull Fact> accessibility,

        @Schema(description = "whose requests are taken; left out: everybody's", example = "[\"ORGANISATION\"]")
        @Nullable
        @Size(min = 1, max = 3)
        Set<@NotNull Borrower> lentTo,

        @Schema(description = "kept free before each meeting", example = "PT15M") @NotNull
        Duration setUp,

        @Schema(description = "kept free after each meeting", example = "PT15M") @NotNull
        Duration cleanUp,

        @Schema(description = "meetings start and end on multiples of it", example = "PT15M") @NotNull
        Duration raster,

        @Schema(description = "the shortest meeting", example = "PT30M") @NotNull
        Duration min,

        @Schema(description = "the longest meeting", example = "PT12H") @NotNull
        Duration max,

        @Schema(description = "how far ahead it can be booked", example = "P365D") @NotNull
        Period horizon,

        @Schema(description = "a user who cancels closer to the start cancels late", example = "PT24H") @NotNull
        Duration lateCancellation,

        @NotNull Approval approval) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_BUFFER = Duration.ofHours(12);
    private static final Duration LONGEST_MEETING = Duration.ofDays(1);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(60);
    private static final long LONGEST_HORIZON_IN_DAYS = 1100;
    private static final int DAYS_OF_A_MONTH = 31;

    @Schema(name = "EquipmentRequest")
    record EquipmentRequest(
            @Schema(example = "projector") @NotNull @PlainText(max = 40)
            String code,

            @Schema(example = "{\"pl\": \"projektor\"}") @Nullable
            Map<String, @NotNull @PlainText(max = 120) String> names,

            @Schema(example = "1") @NotNull @Min(0) @Max(10_000)
            Integer count) {

        Equipment toEquipment() {
            return new Equipment(code, names == null ? Map.of() : names, count);
        }
    }

    /** What the constraints on single fields can't tell. */
    List<FieldError> errors(FieldProblems problems) {
        var errors = new ArrayList<FieldError>();
        Texts.check("/names", names, true, problems, errors);
        if (houseRules != null && !houseRules.isEmpty()) {
            Texts.check("/houseRules", houseRules, true, problems, errors);
        }
        errors.addAll(equipmentErrors("/fixedEquipment", fixedEquipment, problems));
        checkMinutes("/setUp", setUp, Duration.ZERO, LONGEST_BUFFER, problems, errors);
        checkMinutes("/cleanUp", cleanUp, Duration.ZERO, LONGEST_BUFFER, problems, errors);
        checkMinutes("/min", min, Duration.ofMinutes(1), LONGEST_MEETING, problems, errors);
        checkMinutes("/max", max, Duration.ofMinutes(1), LONGEST_MEETING, problems, errors);
        checkMinutes("/lateCancellation", lateCancellation, Duration.ZERO, LONGEST_NOTICE, problems, errors);
        if (max.compareTo(min) < 0) {
            errors.add(problems.error("/max", BookingProblem.LONGEST_BEFORE_SHORTEST));
        }
        if (!dividesAnHour(raster)) {
            errors.add(problems.error("/raster", BookingProblem.RASTER_INVALID));
        }
        if (!isHorizon(horizon)) {
            errors.add(problems.error("/horizon", BookingProblem.HORIZON_OUT_OF_RANGE, LONGEST_HORIZON_IN_DAYS));
        }
        return errors;
    }

    /** The same for a room that is there: its number and what it is a part of may be repeated, not changed. */
    List<FieldError> errors(Room room, FieldProblems problems) {
        var errors = errors(problems);
        if (id != null && !id.equals(room.id().room())) {
            errors.add(problems.error("/id", BookingProblem.NOT_CHANGEABLE));
        }
        if (partOf != null && !partOf.equals(room.partOf())) {
            errors.add(problems.error("/partOf", BookingProblem.NOT_CHANGEABLE));
        }
        return errors;
    }

    /** A list of equipment names each code once. */
    static List<FieldError> equipmentErrors(
            String pointer, @Nullable List<EquipmentRequest> equipment, FieldProblems problems) {
        var errors = new ArrayList<FieldError>();
        if (equipment == null) {
            return errors;
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < equipment.size(); i++) {
            var piece = equipment.get(i);
            if (!Equipment.isCode(piece.code())) {
                errors.add(problems.error(pointer + "/" + i + "/code", BookingProblem.EQUIPMENT_CODE_INVALID));
            } else if (!codes.add(piece.code())) {
                errors.add(problems.error(pointer + "/" + i + "/code", BookingProblem.LISTED_TWICE));
            }
            var names = piece.names();
            if (names != null) {
                Texts.check(pointer + "/" + i + "/names", names, false, problems, errors);
            }
        }
        return errors;
    }

    private static void checkMinutes(
            String pointer,
            Duration length,
            Duration least,
            Duration most,
            FieldProblems problems,
            List<FieldError> errors) {
        if (length.compareTo(least) < 0
                || length.compareTo(most) > 0
                || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
            errors.add(
                    problems.error(pointer, BookingProblem.MINUTES_OUT_OF_RANGE, least.toMinutes(), most.toMinutes()));
        }
    }

    private static boolean dividesAnHour(Duration raster) {
        return raster.compareTo(Duration.ofMinutes(1)) >= 0
                && raster.compareTo(HOUR) <= 0
                && raster.equals(Duration.ofMinutes(raster.toMinutes()))
                && HOUR.toMinutes() % raster.toMinutes() == 0;
    }

    private static boolean isHorizon(Period horizon) {
        if (horizon.getYears() < 0 || horizon.getMonths() < 0 || horizon.getDays() < 0) {
            return false;
        }
        long days = horizon.toTotalMonths() * DAYS_OF_A_MONTH + horizon.getDays();
        return days >= 1 && days <= LONGEST_HORIZON_IN_DAYS;
    }

    RoomDetails details() {
        return new RoomDetails(
                names,
                houseRules == null ? Map.of() : houseRules,
                area,
                layouts,
                fixedEquipment == null
                        ? List.of()
                        : fixedEquipment.stream()
                                .map(EquipmentRequest::toEquipment)
                                .toList(),
                accessibility == null ? Map.of() : accessibility,
                lentTo == null ? Set.of(Borrower.values()) : lentTo,
                new LendingRules(setUp, cleanUp, raster, min, max, horizon, lateCancellation, approval));
    }
}
