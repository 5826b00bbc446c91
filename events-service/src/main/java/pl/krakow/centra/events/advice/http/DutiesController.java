package pl.krakow.centra.events.advice.http;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.AskedDays;
import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.ChangeDuty;
import pl.krakow.centra.events.advice.DutyView;
import pl.krakow.centra.events.advice.FindDuties;
import pl.krakow.centra.events.advice.PlanDuties;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.domain.DutyPolicy;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advisers' duties", description = "When and where advisers see people, and who comes")
class DutiesController {

    private static final String DUTIES = "/centres/{centre}/advice-duties";
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST_SLOT = 240;
    private static final int LONGEST_PAUSE = 120;
    private static final int USUAL_DAYS = 7;
    private static final String PLAN_CODES = "`duty-in-the-past`, `duty-too-far`, `duty-too-long`, `duty-spans-days`,"
            + " `no-slot-fits`, `no-such-time`, `adviser-not-engaged`, `not-the-advisers-field`, `not-the-advisers-way`,"
            + " `advice-place-not-single`, `ends-before-start`";
    private static final String RULE_CODES = "`invalid-request`; about the rule: `rule-unreadable`,"
            + " `rule-part-not-offered`, `rule-without-end`, `rule-value`, `rule-without-dates`,"
            + " `rule-begins-elsewhere`, `series-too-long`";

    private final PlanDuties planDuties;
    private final ChangeDuty changeDuty;
    private final FindDuties findDuties;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    @Schema(name = "AdviceDutyPlanForm")
    record PlanRequest(
            @NotNull UUID adviserId,

            @NotNull
            @Schema(
                    description = "of the first one, by the local clock; on every date the clock on the wall says so",
                    example = "2026-12-01T10:00:00")
            LocalDateTime start,

            @NotNull @Schema(type = "string", format = "time", description = "by the local clock", example = "14:00:00")
            LocalTime end,

            @Nullable
            @PlainText(max = RecurrenceRule.LONGEST_TEXT)
            @Schema(
                    description = "RFC 5545, for several: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, either COUNT"
                            + " or UNTIL, BYDAY, BYMONTHDAY, BYSETPOS",
                    example = "FREQ=WEEKLY;COUNT=10;BYDAY=TU")
            String rule,

            @Nullable
            @Size(max = 366)
            @Schema(description = "dates of the rule to leave out", example = "[\"2026-12-08\"]")
            Set<@NotNull LocalDate> exDates,

            @Nullable
            @Schema(description = "whether a rule means public holidays too; not when left out", example = "false")
            Boolean onHolidays,

            @NotNull @Min(5) @Max(LONGEST_SLOT) @Schema(example = "45")
            Integer slotMinutes,

            @Nullable @Min(0) @Max(LONGEST_PAUSE) @Schema(description = "between two talks", example = "15")
            Integer pauseMinutes,

            @NotNull
            @NotEmpty
            @Size(max = 20)
            @Schema(description = "the adviser's that are on offer", example = "[\"law\"]")
            Set<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> fields,

            @NotNull @Valid AdvicePlaceRequest place) {

        private PlanDuties.Wanted wanted(CentreId centre, Actor actor) {
            if (start.getYear() < EARLIEST_YEAR || start.getYear() > LATEST_YEAR) {
                throw new Problem(EventsProblem.DUTY_TOO_FAR)
                        .arguments(DutyPolicy.REACH.toDays())
                        .with("pointer", "/start");
            }
            var begins = start.truncatedTo(ChronoUnit.MINUTES);
            var length = Duration.between(begins.toLocalTime(), end.truncatedTo(ChronoUnit.MINUTES));
            if (!length.isPositive()) {
                throw new Problem(EventsProblem.ENDS_BEFORE_START).with("pointer", "/end");
            }
            return new PlanDuties.Wanted(
                    centre,
                    new AdviserId(adviserId),
                    begins,
                    length,
                    rule,
                    exDates == null ? Set.of() : exDates,
                    Boolean.TRUE.equals(onHolidays),
                    Duration.ofMinutes(slotMinutes),
                    Duration.ofMinutes(pauseMinutes == null ? 0 : pauseMinutes),
                    place.toPlace(),
                    fields,
                    actor);
        }
    }

    @Schema(name = "AdviceDutyForm", description = "all of it, as it is to be")
    record DutyRequest(
            @NotNull @Schema(description = "on the same date", example = "2026-12-01T10:00:00+01:00")
            OffsetDateTime start,

            @NotNull @Schema(example = "2026-12-01T13:00:00+01:00")
            OffsetDateTime end,

            @NotNull @Min(5) @Max(LONGEST_SLOT) @Schema(example = "45")
            Integer slotMinutes,

            @Nullable @Min(0) @Max(LONGEST_PAUSE) @Schema(example = "15")
            Integer pauseMinutes,

            @NotNull @NotEmpty @Size(max = 20) @Schema(example = "[\"law\"]")
            Set<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> fields,

            @NotNull @Valid AdvicePlaceRequest place) {

        private Duty.Shape shape() {
            var begins = start.toInstant().truncatedTo(ChronoUnit.MINUTES);
            var ends = end.toInstant().truncatedTo(ChronoUnit.MINUTES);
            if (!begins.isBefore(ends)) {
                throw new Problem(EventsProblem.ENDS_BEFORE_START).with("pointer", "/end");
            }
            return new Duty.Shape(
                    new Period(begins, ends),
                    Duration.ofMinutes(slotMinutes),
                    Duration.ofMinutes(pauseMinutes == null ? 0 : pauseMinutes),
                    fields);
        }
    }

    @Schema(name = "AdviceDutyWithdrawalForm")
    record WithdrawRequest(
            @Nullable
            @PlainText(max = 500)
            @Schema(maxLength = 500, description = "told to those it hits", example = "Choroba")
            String reason) {}

    @Schema(name = "AdviceDutyWithdrawal")
    record WithdrawalView(DutyView duty, List<ChangeDuty.Hit> hits) {}

    @PostMapping(path = DUTIES + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a plan would become, date by date",
            description = "Writes nothing. Each date says whether there would be a duty, and if not, why.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`duty-clashes`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.DUTY_CLASHES)))
    @ApiResponse(responseCode = "422", description = PLAN_CODES)
    PlanDuties.PlanView preview(@PathVariable CentreId centre, @Valid @RequestBody PlanRequest form, Actor actor) {
        return dates(planDuties.preview(form.wanted(centre, actor)));
    }

    @PostMapping(path = DUTIES, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Plan duties",
            description =
                    "One, or those of a rule. Dates that can't have one are left out and say why. A duty in a room asks"
                            + " for it, and is on offer once it is granted.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`duty-clashes`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.DUTY_CLASHES)))
    @ApiResponse(responseCode = "422", description = PLAN_CODES + "; `idempotency-key-reused`")
    PlanDuties.PlanView plan(@PathVariable CentreId centre, @Valid @RequestBody PlanRequest form, Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        return dates(planDuties.plan(id, form.wanted(centre, actor)));
    }

    private static PlanDuties.PlanView dates(PlanDuties.Outcome outcome) {
        return switch (outcome) {
            case PlanDuties.Outcome.Dates(var plan) -> plan;
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    @GetMapping(DUTIES)
    @Operation(
            summary = "The days of a centre's advisers",
            description =
                    "In the order of time: duties, what is free, who comes. Advisers see who comes to themselves only.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `too-many-days`")
    Page<DutyView> list(
            @PathVariable CentreId centre,
            @Parameter(description = "today when left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "included; a week in all when left out") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable UUID adviser,
            Actor actor,
            Locale language) {
        var zone = centres.find(centre).orElseThrow().zone();
        var days = AskedDays.of(from, to, LocalDate.now(clock.withZone(zone)), USUAL_DAYS);
        return new Page<>(
                findDuties.at(
                        centre,
                        days.from(),
                        days.to(),
                        adviser == null ? null : new AdviserId(adviser),
                        actor,
                        language),
                null);
    }

    @GetMapping("/my-advice-duties")
    @Operation(summary = "An adviser's own days", description = "At all centres, in the order of time, with who comes.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `too-many-days`")
    Page<DutyView> own(
            @Parameter(description = "today when left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "included; a week in all when left out") @RequestParam(required = false) @Nullable
                    LocalDate to,
            Actor actor,
            Locale language) {
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        var days = AskedDays.of(from, to, today, USUAL_DAYS);
        return new Page<>(findDuties.own(days.from(), days.to(), actor, language), null);
    }

    @GetMapping(DUTIES + "/{duty}")
    @Operation(summary = "One duty")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`duty-unknown`")
    ResponseEntity<DutyView> find(
            @PathVariable CentreId centre, @PathVariable UUID duty, Actor actor, Locale language) {
        return findDuties
                .find(centre, new DutyId(duty), actor, language)
                .map(DutiesController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.DUTY_UNKNOWN));
    }

    @PutMapping(path = DUTIES + "/{duty}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change a duty",
            description =
                    "On the same date: when it is, how it is cut, what it offers, where it is. Who has an appointment goes"
                            + " along and is told; a change that would leave somebody out is refused.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`duty-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`appointments-in-the-way`, `appointments-have-rooms`, `duty-clashes`, `duty-called-off`,"
                    + " `appointment-begun`: it is over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(
                                        name = "appointments-in-the-way",
                                        value = AdviceExamples.APPOINTMENTS_IN_THE_WAY),
                                @ExampleObject(name = "duty-clashes", value = AdviceExamples.DUTY_CLASHES)
                            }))
    @ApiResponse(responseCode = "422", description = PLAN_CODES + ", `duty-on-another-date`")
    ResponseEntity<DutyView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID duty,
            Revision revision,
            @Valid @RequestBody DutyRequest form,
            Actor actor,
            Locale language) {
        var command = new ChangeDuty.Command(centre, new DutyId(duty), revision, actor, language);
        return changed(changeDuty.change(command, form.shape(), form.place().toPlace()));
    }

    @PostMapping(DUTIES + "/{duty}/ask-for-room")
    @Operation(summary = "Ask again for a duty's room", description = "After it was refused or taken back.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`duty-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`duty-needs-no-room`, `duty-called-off`, `appointment-begun`: it is over")
    ResponseEntity<DutyView> askForRoom(
            @PathVariable CentreId centre, @PathVariable UUID duty, Revision revision, Actor actor, Locale language) {
        return changed(
                changeDuty.askForRoom(new ChangeDuty.Command(centre, new DutyId(duty), revision, actor, language)));
    }

    @GetMapping(DUTIES + "/{duty}/withdrawal")
    @Operation(
            summary = "What calling a duty off would hit",
            description = "Each appointment in it that hasn't begun, and where its visitor could be seen instead."
                    + " Changes nothing: move them first, or call it off with them.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`duty-unknown`")
    WithdrawalView foresee(@PathVariable CentreId centre, @PathVariable UUID duty, Actor actor, Locale language) {
        return withdrawal(
                changeDuty.foresee(new ChangeDuty.Command(centre, new DutyId(duty), Revision.ANY, actor, language)));
    }

    @PostMapping(path = DUTIES + "/{duty}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Call a duty off",
            description =
                    "With every appointment in it that hasn't begun. Those who would have come are told, with other times"
                            + " in the same field. What was about to move here stays where it was.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`duty-unknown`")
    @ApiResponse(responseCode = "409", description = "`duty-called-off`, `appointment-begun`: it is over")
    WithdrawalView withdraw(
            @PathVariable CentreId centre,
            @PathVariable UUID duty,
            Revision revision,
            @Valid @RequestBody WithdrawRequest form,
            Actor actor,
            Locale language) {
        var command = new ChangeDuty.Command(centre, new DutyId(duty), revision, actor, language);
        return withdrawal(changeDuty.withdraw(command, form.reason()));
    }

    private static WithdrawalView withdrawal(ChangeDuty.Outcome outcome) {
        return switch (outcome) {
            case ChangeDuty.Outcome.Done(var duty, var hits) -> new WithdrawalView(duty, hits);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    private static ResponseEntity<DutyView> changed(ChangeDuty.Outcome outcome) {
        return switch (outcome) {
            case ChangeDuty.Outcome.Done(var duty, var _) -> answer(duty);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    private static ResponseEntity<DutyView> answer(DutyView duty) {
        return ResponseEntity.ok().eTag(new Revision(duty.revision()).etag()).body(duty);
    }
}
