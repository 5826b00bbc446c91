package pl.krakow.centra.events.advice.http;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.AppointmentView;
import pl.krakow.centra.events.advice.BookAdvice;
import pl.krakow.centra.events.advice.FindAppointments;
import pl.krakow.centra.events.advice.FindSlots;
import pl.krakow.centra.events.advice.ManageAppointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Outcome;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advice appointments", description = "What becomes of an appointment with an adviser")
class AppointmentsController {

    private static final String ONE = "/centres/{centre}/advice-appointments/{appointment}";
    private static final int LONGEST_TALK = 720;

    private final ManageAppointment manageAppointment;
    private final FindAppointments findAppointments;
    private final FindSlots findSlots;
    private final Ids ids;

    @Schema(name = "AdviceAppointmentMove")
    record MoveRequest(
            @NotNull @PlainText(max = 60) @Schema(example = "01936f9e-7c1a-7000-8000-0123456789ab-20261208T0900Z")
            String slot,

            @Nullable
            @Min(1)
            @Max(Duty.MOST_SLOTS)
            @Schema(description = "slots in a row; 1 when left out", example = "1")
            Integer slots) {}

    @Schema(name = "AdviceAppointmentCancellation")
    record CancelRequest(
            @Nullable
            @PlainText(max = 500)
            @Schema(description = "of the centre: told to the visitor", maxLength = 500, example = "Choroba doradczyni")
            String reason) {}

    @Schema(name = "AdviceOutcomeForm")
    record HeldRequest(
            @NotNull Outcome outcome,

            @NotNull
            @Min(1)
            @Max(LONGEST_TALK)
            @Schema(description = "the talk took, counted by reports", example = "40")
            Integer minutes) {}

    @Schema(name = "AdviceFollowUpForm")
    record FollowUpRequest(
            @NotNull @PlainText(max = 60) @Schema(example = "01936f9e-7c1a-7000-8000-0123456789ab-20261208T0900Z")
            String slot,

            @Nullable @Min(1) @Max(Duty.MOST_SLOTS) @Schema(example = "1")
            Integer slots,

            @Nullable
            @Pattern(regexp = "[a-z][a-z-]{0,39}")
            @Schema(description = "the same when left out", example = "law")
            String field,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, example = "Przegląd poprawionego statutu")
            String question) {}

    @GetMapping("/my-advice-appointments")
    @Operation(summary = "One's own appointments", description = "At all centres, those made last first.")
    @ApiResponse(responseCode = "200")
    Page<AppointmentView> own(Actor actor, Paging paging, Locale language) {
        return findAppointments.own(actor, paging, language);
    }

    @GetMapping(ONE)
    @Operation(
            summary = "One appointment",
            description =
                    "For the visitor, the adviser and the desk of the centre. What is asked only the first two read.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`")
    ResponseEntity<AppointmentView> find(
            @PathVariable CentreId centre, @PathVariable UUID appointment, Actor actor, Locale language) {
        return findAppointments
                .find(centre, new AppointmentId(appointment), actor, language)
                .map(AppointmentsController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.APPOINTMENT_UNKNOWN));
    }

    @PostMapping(path = ONE + "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move an appointment to another time",
            description =
                    "At the same centre, of whichever adviser. Until the new time, and a room where it needs one, are"
                            + " certain, it stays as it is; then `moving` says where it will be.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`, `slot-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-without-room`, `appointment-not-possible`, `appointment-begun`,"
                    + " `appointment-being-moved`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "slot-taken", value = AdviceExamples.SLOT_TAKEN),
                                @ExampleObject(
                                        name = "appointment-not-possible",
                                        value = AdviceExamples.APPOINTMENT_NOT_POSSIBLE)
                            }))
    @ApiResponse(responseCode = "422", description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`")
    ResponseEntity<AppointmentView> move(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            @Valid @RequestBody MoveRequest form,
            Actor actor,
            Locale language) {
        return done(
                centre,
                manageAppointment.move(
                        command(centre, appointment, revision, actor, language),
                        RequestKeys.current().map(ids::derived).orElseGet(ids::next),
                        slot(form.slot()),
                        form.slots() == null ? 1 : form.slots()));
    }

    private static SlotId slot(String text) {
        return SlotId.parse(text).orElseThrow(() -> new Problem(EventsProblem.SLOT_UNKNOWN).with("pointer", "/slot"));
    }

    @PostMapping(path = ONE + "/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Call an appointment off",
            description =
                    "By the visitor, who may be late with it, or by the centre, which tells why. Until it begins.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`appointment-not-possible`, `appointment-begun`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.APPOINTMENT_NOT_POSSIBLE)))
    ResponseEntity<AppointmentView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            @Valid @RequestBody CancelRequest form,
            Actor actor,
            Locale language) {
        return done(
                centre,
                manageAppointment.cancel(command(centre, appointment, revision, actor, language), form.reason()));
    }

    @PostMapping(ONE + "/arrive")
    @Operation(
            summary = "The visitor is here",
            description = "By the desk or the adviser, from two hours before it begins.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`")
    @ApiResponse(responseCode = "409", description = "`appointment-not-possible`, `appointment-not-begun`")
    ResponseEntity<AppointmentView> arrive(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            Actor actor,
            Locale language) {
        return done(centre, manageAppointment.arrive(command(centre, appointment, revision, actor, language)));
    }

    @PostMapping(path = ONE + "/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record that the talk took place",
            description = "By the adviser or the desk, once it has begun; again to correct it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`")
    @ApiResponse(responseCode = "409", description = "`appointment-not-possible`, `appointment-not-begun`")
    ResponseEntity<AppointmentView> held(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            @Valid @RequestBody HeldRequest form,
            Actor actor,
            Locale language) {
        return done(
                centre,
                manageAppointment.hold(
                        command(centre, appointment, revision, actor, language), form.outcome(), form.minutes()));
    }

    @PostMapping(ONE + "/no-show")
    @Operation(
            summary = "Record that nobody came",
            description = "By the adviser or the desk, once it has begun; again to correct it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`")
    @ApiResponse(responseCode = "409", description = "`appointment-not-possible`, `appointment-not-begun`")
    ResponseEntity<AppointmentView> missed(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            Actor actor,
            Locale language) {
        return done(centre, manageAppointment.missed(command(centre, appointment, revision, actor, language)));
    }

    @PostMapping(path = ONE + "/follow-ups", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make the next appointment for the same person",
            description = "By the adviser, the desk or the visitor; linked to this one.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`appointment-unknown`, `slot-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-without-room`, `too-many-appointments`, `appointment-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.SLOT_TAKEN)))
    @ApiResponse(
            responseCode = "422",
            description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`; `idempotency-key-reused`")
    ResponseEntity<AppointmentView> followUp(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            @Valid @RequestBody FollowUpRequest form,
            Actor actor,
            Locale language) {
        var made = manageAppointment.followUp(
                command(centre, appointment, Revision.ANY, actor, language),
                new AppointmentId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                slot(form.slot()),
                form.slots() == null ? 1 : form.slots(),
                form.field(),
                form.question());
        return switch (made) {
            case ManageAppointment.FollowUp.Answered(BookAdvice.Outcome.Made(var next)) ->
                SlotsController.created(
                        centre,
                        findAppointments
                                .find(centre, next, actor, language)
                                .orElseThrow(() -> new Problem(EventsProblem.APPOINTMENT_UNKNOWN)));
            case ManageAppointment.FollowUp.Answered(var refused) ->
                throw AdviceRefusals.of(refused, (field, date) -> findSlots.instead(centre.value(), field, date));
            case ManageAppointment.FollowUp.Unknown() -> throw new Problem(EventsProblem.APPOINTMENT_UNKNOWN);
            case ManageAppointment.FollowUp.NotPossible(var state) -> throw AdviceRefusals.notPossible(state);
        };
    }

    private static ManageAppointment.Command command(
            CentreId centre, UUID appointment, Revision revision, Actor actor, Locale language) {
        return new ManageAppointment.Command(centre, new AppointmentId(appointment), revision, actor, language);
    }

    private ResponseEntity<AppointmentView> done(CentreId centre, ManageAppointment.Outcome outcome) {
        return switch (outcome) {
            case ManageAppointment.Outcome.Done(var appointment) -> answer(appointment);
            default ->
                throw AdviceRefusals.of(outcome, (field, date) -> findSlots.instead(centre.value(), field, date));
        };
    }

    private static ResponseEntity<AppointmentView> answer(AppointmentView appointment) {
        return ResponseEntity.ok()
                .eTag(new Revision(appointment.revision()).etag())
                .body(appointment);
    }
}
