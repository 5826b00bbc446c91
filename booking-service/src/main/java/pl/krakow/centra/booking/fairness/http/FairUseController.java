package pl.krakow.centra.booking.fairness.http;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.fairness.ChangeFairUse;
import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Fair use", description = "Quotas, and what follows from rooms kept for nobody")
class FairUseController {

    private static final Period LONGEST = Period.ofYears(3);

    private final ChangeFairUse changeFairUse;
    private final Rooms rooms;
    private final FieldProblems fieldProblems;

    @GetMapping("/centres/{centre}/fair-use")
    @Operation(summary = "The rules of fair use of a centre", description = "Public, like the regulations.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(FairnessExamples.FAIR_USE)))
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    ResponseEntity<FairUseView> ofCentre(@PathVariable CentreId centre) {
        return ok(changeFairUse.ofCentre(centre));
    }

    @PutMapping(path = "/centres/{centre}/fair-use", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set the rules of fair use of a centre",
            description =
                    "For its coordinator; all of them at once. They hold from now on: what is booked already stays "
                            + "and counts, what happened before is judged by the rules of then. `If-Match: \"0\"` where there "
                            + "were none.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `rule-code-twice`, "
                    + "`room-not-of-centre`, `rule-length-out-of-range`")
    ResponseEntity<FairUseView> changeOfCentre(
            @PathVariable CentreId centre, Revision revision, @Valid @RequestBody FairUseRequest request) {
        check(request, centre);
        return answer(changeFairUse.ofCentre(
                centre,
                revision,
                request.quotas().stream()
                        .map(quota -> quota.rule(centre.value()))
                        .toList(),
                request.sanctionRequests().stream()
                        .map(FairUseRequest.SanctionRequest::rule)
                        .toList()));
    }

    @GetMapping("/fair-use")
    @Operation(
            summary = "The quotas across all centres",
            description = "Public. What a beneficiary uses in different centres counts together.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<FairUseView> ofCity() {
        return ok(changeFairUse.ofCity());
    }

    @PutMapping(path = "/fair-use", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set the quotas across all centres",
            description = "For the city office and the administrator; quotas only, of no single room.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `rule-code-twice`, "
                    + "`not-for-the-city`")
    ResponseEntity<FairUseView> changeOfCity(Revision revision, @Valid @RequestBody FairUseRequest request) {
        check(request, null);
        return answer(changeFairUse.ofCity(
                revision,
                request.quotas().stream().map(quota -> quota.rule(null)).toList()));
    }

    private void check(FairUseRequest request, @Nullable CentreId centre) {
        var errors = new ArrayList<FieldError>();
        var codes = new HashSet<String>();
        for (int i = 0; i < request.quotas().size(); i++) {
            var quota = request.quotas().get(i);
            var pointer = "/quotas/" + i;
            if (!codes.add(quota.code())) {
                errors.add(fieldProblems.error(pointer + "/code", BookingProblem.RULE_CODE_TWICE));
            }
            var room = quota.room();
            if (room != null && centre == null) {
                errors.add(fieldProblems.error(pointer + "/room", BookingProblem.NOT_FOR_THE_CITY));
            } else if (room != null && centre != null && !isRoomOf(centre, room)) {
                errors.add(fieldProblems.error(pointer + "/room", BookingProblem.ROOM_NOT_OF_CENTRE));
            }
        }
        errors.addAll(sanctionErrors(request.sanctionRequests(), centre));
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
    }

    private List<FieldError> sanctionErrors(List<FairUseRequest.SanctionRequest> sanctions, @Nullable CentreId centre) {
        var errors = new ArrayList<FieldError>();
        if (centre == null && !sanctions.isEmpty()) {
            errors.add(fieldProblems.error("/sanctions", BookingProblem.NOT_FOR_THE_CITY));
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < sanctions.size(); i++) {
            var rule = sanctions.get(i);
            var pointer = "/sanctions/" + i;
            if (!codes.add(rule.code())) {
                errors.add(fieldProblems.error(pointer + "/code", BookingProblem.RULE_CODE_TWICE));
            }
            if (!isSensible(rule.within())) {
                errors.add(fieldProblems.error(pointer + "/within", BookingProblem.RULE_LENGTH_OUT_OF_RANGE));
            }
            if (!isSensible(rule.length())) {
                errors.add(fieldProblems.error(pointer + "/length", BookingProblem.RULE_LENGTH_OUT_OF_RANGE));
            }
        }
        return errors;
    }

    private boolean isRoomOf(CentreId centre, String room) {
        return RoomId.parse(centre.value(), room).flatMap(rooms::find).isPresent();
    }

    private static boolean isSensible(Period length) {
        if (length.isNegative()
                || Math.abs((long) length.getYears()) > 3
                || length.toTotalMonths() > 36
                || length.getDays() > 3 * 366) {
            return false;
        }
        var end = LocalDate.EPOCH.plus(length);
        return end.isAfter(LocalDate.EPOCH) && !end.isAfter(LocalDate.EPOCH.plus(LONGEST));
    }

    private static ResponseEntity<FairUseView> answer(ChangeFairUse.Outcome outcome) {
        return switch (outcome) {
            case ChangeFairUse.Outcome.Changed(var fairUse) -> ok(fairUse);
            case ChangeFairUse.Outcome.Stale _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    private static ResponseEntity<FairUseView> ok(FairUse fairUse) {
        return ResponseEntity.ok().eTag(new Revision(fairUse.revision()).etag()).body(FairUseView.of(fairUse));
    }
}
