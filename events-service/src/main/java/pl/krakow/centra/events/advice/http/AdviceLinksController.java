package pl.krakow.centra.events.advice.http;

import java.util.Locale;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenLink;
import pl.krakow.centra.events.advice.FindSlots;
import pl.krakow.centra.events.advice.ManageByLink;
import pl.krakow.centra.events.advice.ManageByLink.OpenedView;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/advice-links/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advice without an account")
class AdviceLinksController {

    private final ManageByLink manageByLink;
    private final FindSlots findSlots;
    private final Ids ids;

    @GetMapping
    @Operation(
            summary = "The appointment, or the wish for one, that a link is for",
            description = "Looking changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`link-unknown`: never sent, too old, or what it was for is gone",
            content = @Content)
    OpenedView open(@PathVariable String token, Locale language) {
        return manageByLink
                .open(GivenLink.hash(token), language)
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }

    @PostMapping("/confirm")
    @Operation(
            summary = "Confirm the address",
            description =
                    "What was reserved for it is theirs then, or they wait from then on. A letter with a link for everything"
                            + " else follows. May be repeated.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`reservation-gone`, `too-many-appointments`, `wish-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.RESERVATION_GONE)))
    OpenedView confirm(@PathVariable String token, Locale language) {
        return done(manageByLink.confirm(GivenLink.hash(token), language));
    }

    @PostMapping("/accept")
    @Operation(summary = "Take the time that is offered")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`reservation-gone`, `too-many-appointments`, `wish-not-possible`: nothing is offered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.RESERVATION_GONE)))
    OpenedView accept(@PathVariable String token, Locale language) {
        return done(manageByLink.accept(GivenLink.hash(token), language));
    }

    @PostMapping("/decline")
    @Operation(
            summary = "Decline the time that is offered",
            description = "And wait on, in the same place, for another one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`wish-not-possible`: nothing is offered", content = @Content)
    OpenedView decline(@PathVariable String token, Locale language) {
        return done(manageByLink.decline(GivenLink.hash(token), language));
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Give it up",
            description = "The appointment is called off, what is reserved is free again, or nobody waits any longer.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`appointment-not-possible`, `appointment-begun`, `reservation-gone`, `wish-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.APPOINTMENT_NOT_POSSIBLE)))
    OpenedView cancel(@PathVariable String token, Locale language) {
        return done(manageByLink.cancel(GivenLink.hash(token), language));
    }

    @PostMapping(path = "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move the appointment to another time",
            description = "At the same centre, of whichever adviser. Until the new time is certain, it stays as it is.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`, `slot-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-awaited`, `slot-without-room`, `appointment-not-possible`,"
                    + " `appointment-begun`, `appointment-being-moved`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.SLOT_TAKEN)))
    @ApiResponse(
            responseCode = "422",
            description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`",
            content = @Content)
    OpenedView move(
            @PathVariable String token, @Valid @RequestBody AppointmentsController.MoveRequest form, Locale language) {
        var slot = SlotId.parse(form.slot())
                .orElseThrow(() -> new Problem(EventsProblem.SLOT_UNKNOWN).with("pointer", "/slot"));
        return done(manageByLink.move(
                GivenLink.hash(token),
                RequestKeys.current().map(ids::derived).orElseGet(ids::next),
                slot,
                form.slots() == null ? 1 : form.slots(),
                language));
    }

    private OpenedView done(ManageByLink.Outcome outcome) {
        return switch (outcome) {
            case ManageByLink.Outcome.Done(var opened) -> opened;
            case ManageByLink.Outcome.LinkUnknown() -> throw new Problem(EventsProblem.LINK_UNKNOWN);
            case ManageByLink.Outcome.Gone() -> throw new Problem(EventsProblem.RESERVATION_GONE);
            case ManageByLink.Outcome.TooMany(var most) -> throw AdviceRefusals.tooMany(most);
            case ManageByLink.Outcome.AppointmentAnswered(var centre, var why) ->
                throw AdviceRefusals.of(why, (field, date) -> findSlots.instead(centre, field, date));
            case ManageByLink.Outcome.WishAnswered(var why) -> throw AdviceRefusals.of(why);
        };
    }
}
