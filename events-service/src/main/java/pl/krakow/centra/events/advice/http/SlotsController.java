package pl.krakow.centra.events.advice.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.AskedDays;
import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.AppointmentView;
import pl.krakow.centra.events.advice.BookAdvice;
import pl.krakow.centra.events.advice.FindAppointments;
import pl.krakow.centra.events.advice.FindSlots;
import pl.krakow.centra.events.advice.SlotView;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advice", description = "Free times with advisers, and taking one")
class SlotsController {

    private static final String SLOTS = "/centres/{centre}/advice-slots";
    private static final int USUAL_DAYS = 14;

    private final FindSlots findSlots;
    private final BookAdvice bookAdvice;
    private final FindAppointments findAppointments;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    @GetMapping("/advice-slots")
    @Operation(
            summary = "Free times with advisers of the whole city",
            description = "In the order of time. For two weeks from today unless a period is given.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `too-many-days`")
    Page<SlotView> everywhere(
            @Parameter(example = "law") @RequestParam(required = false) @Nullable String field,
            @Parameter(example = "uk") @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Way way,
            @RequestParam(required = false) @Nullable UUID adviser,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging) {
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        return list(null, field, language, way, adviser, AskedDays.of(from, to, today, USUAL_DAYS), paging);
    }

    @GetMapping(SLOTS)
    @Operation(
            summary = "Free times with advisers of a centre",
            description = "In the order of time. For two weeks from today unless a period is given.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `too-many-days`")
    Page<SlotView> atCentre(
            @PathVariable CentreId centre,
            @Parameter(example = "law") @RequestParam(required = false) @Nullable String field,
            @Parameter(example = "uk") @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Way way,
            @RequestParam(required = false) @Nullable UUID adviser,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging) {
        var zone = centres.find(centre).orElseThrow().zone();
        var days = AskedDays.of(from, to, LocalDate.now(clock.withZone(zone)), USUAL_DAYS);
        return list(centre, field, language, way, adviser, days, paging);
    }

    private Page<SlotView> list(
            @Nullable CentreId centre,
            @Nullable String field,
            @Nullable String language,
            @Nullable Way way,
            @Nullable UUID adviser,
            AskedDays days,
            Paging paging) {
        return findSlots.page(
                new FindSlots.Query(
                        centre == null ? null : centre.value(),
                        days.from(),
                        days.to(),
                        field,
                        language,
                        way,
                        adviser == null ? null : new AdviserId(adviser)),
                paging);
    }

    @PostMapping(path = SLOTS + "/{slot}/appointments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a time with an adviser",
            description = "`BOOKED`, or `PENDING_ROOM` where a room has to be asked for first: then it is confirmed or"
                    + " released within minutes, and a letter says which.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`slot-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-awaited`, `slot-without-room`, `too-many-appointments`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.SLOT_TAKEN)))
    @ApiResponse(
            responseCode = "422",
            description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`; `idempotency-key-reused`")
    ResponseEntity<AppointmentView> book(
            @PathVariable CentreId centre,
            @PathVariable String slot,
            @Valid @RequestBody VisitRequest form,
            Actor actor,
            Locale language) {
        return booked(centre, slot, form, form.visitor(actor.subject(), true, language), false, actor, language);
    }

    @PostMapping(path = SLOTS + "/{slot}/appointments/by-staff", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a time for somebody",
            description =
                    "Who rings or stands at the desk, without an address if need be. Also afterwards: who came without an"
                            + " appointment, or what was kept on paper.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`slot-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-without-room`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.SLOT_TAKEN)))
    @ApiResponse(
            responseCode = "422",
            description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`; `idempotency-key-reused`")
    ResponseEntity<AppointmentView> bookForSomebody(
            @PathVariable CentreId centre,
            @PathVariable String slot,
            @Valid @RequestBody VisitRequest form,
            Actor actor,
            Locale language) {
        return booked(centre, slot, form, form.visitor(null, false, language), true, actor, language);
    }

    private ResponseEntity<AppointmentView> booked(
            CentreId centre,
            String slot,
            VisitRequest form,
            BookAdvice.Visitor visitor,
            boolean byStaff,
            Actor actor,
            Locale language) {
        var wanted = SlotId.parse(slot).orElseThrow(() -> new Problem(EventsProblem.SLOT_UNKNOWN));
        var outcome = bookAdvice.handle(new BookAdvice.Command(
                new AppointmentId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                centre,
                wanted,
                form.inARow(),
                form.field(),
                visitor,
                form.question(),
                null,
                actor.subject(),
                null,
                byStaff));
        return made(outcome, centre, actor, language);
    }

    private ResponseEntity<AppointmentView> made(
            BookAdvice.Outcome outcome, CentreId centre, Actor actor, Locale language) {
        return switch (outcome) {
            case BookAdvice.Outcome.Made(var appointment) ->
                created(
                        centre,
                        findAppointments
                                .find(centre, appointment, actor, language)
                                .orElseThrow(() -> new Problem(EventsProblem.APPOINTMENT_UNKNOWN)));
            default ->
                throw AdviceRefusals.of(outcome, (field, date) -> findSlots.instead(centre.value(), field, date));
        };
    }

    static ResponseEntity<AppointmentView> created(CentreId centre, AppointmentView appointment) {
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/advice-appointments/{appointment}")
                .build(centre, appointment.id());
        return ResponseEntity.created(location)
                .eTag(new Revision(appointment.revision()).etag())
                .body(appointment);
    }
}
