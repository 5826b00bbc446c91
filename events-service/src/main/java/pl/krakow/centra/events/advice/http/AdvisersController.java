package pl.krakow.centra.events.advice.http;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.AdviserView;
import pl.krakow.centra.events.advice.FindAdvisers;
import pl.krakow.centra.events.advice.RegisterAdviser;
import pl.krakow.centra.events.advice.RegisterAdviser.Outcome;
import pl.krakow.centra.events.advice.domain.About;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advisers", description = "Who gives advice, on what, and until when")
class AdvisersController {

    private static final String ADVISERS = "/centres/{centre}/advisers";

    private final RegisterAdviser registerAdviser;
    private final FindAdvisers findAdvisers;

    @Schema(name = "AdviserTermForm")
    record TermRequest(
            @NotNull @Schema(example = "2026-01-01") LocalDate from,

            @NotNull @Schema(description = "the last day, included", example = "2028-12-31")
            LocalDate until) {

        RegisterAdviser.Term term() {
            return new RegisterAdviser.Term(from, until);
        }
    }

    @Schema(name = "AdviserAboutForm")
    record AboutRequest(
            @Nullable @PlainText(max = 2000, lines = true) @Schema(example = "Radczyni prawna.")
            String pl,

            @Nullable @PlainText(max = 2000, lines = true) String en,
            @Nullable @PlainText(max = 2000, lines = true) String uk) {}

    /**
     * @param account whose grants make them an adviser; left out by who registers themselves
     * @param term left out by who registers themselves: that of their grant
     * @param active whether they see people at present; yes when left out
     */
    @Schema(name = "AdviserForm")
    record AdviserRequest(
            @Nullable
            @PlainText(max = 100)
            @Schema(
                    description = "the account that is an adviser; left out by who registers themselves",
                    example = "5b1d2c3e-0000-4000-8000-000000000001")
            String account,

            @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
            String name,

            @NotNull @NotEmpty @Size(max = 20) @Schema(description = "codes of fields", example = "[\"law\"]")
            Set<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> fields,

            @NotNull @NotEmpty @Size(max = 10) @Schema(description = "ISO 639-1", example = "[\"pl\", \"uk\"]")
            Set<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,

            @NotNull @NotEmpty @Schema(example = "[\"ON_SITE\", \"PHONE\"]")
            Set<@NotNull Way> ways,

            @Nullable @Valid AboutRequest about,
            @Nullable @Valid TermRequest term,

            @Nullable @Schema(example = "true") Boolean active) {

        private Adviser.Profile profile() {
            return new Adviser.Profile(
                    fields,
                    languages,
                    ways,
                    about == null ? About.NOTHING : new About(about.pl(), about.en(), about.uk()));
        }

        private RegisterAdviser.@Nullable Term period() {
            return term == null ? null : term.term();
        }
    }

    @Schema(name = "AdviserRetirement")
    record RetireRequest(
            @Nullable @Schema(description = "on which they are on offer; today when left out", example = "2026-12-31")
            LocalDate lastDay,

            @Nullable
            @Schema(
                    description = "whether duties after it are called off, with everybody who comes to them; else they"
                            + " stand, and nobody new can book",
                    example = "true")
            Boolean withdrawDuties,

            @Nullable @PlainText(max = 500) @Schema(maxLength = 500, example = "Koniec współpracy z centrum")
            String reason) {}

    @GetMapping("/advice-fields")
    @Operation(
            summary = "What there is advice on",
            description = "Names in the reader's language; codes stay the same.")
    @ApiResponse(responseCode = "200")
    Page<FindAdvisers.FieldView> fields(Locale language) {
        return new Page<>(findAdvisers.fields(language), null);
    }

    @GetMapping(ADVISERS)
    @Operation(
            summary = "The advisers of a centre",
            description = "By name. Everybody sees those who see people at present, staff also the others.")
    @ApiResponse(responseCode = "200")
    Page<AdviserView> list(
            @PathVariable CentreId centre,
            @Parameter(example = "law") @RequestParam(required = false) @Nullable String field,
            @Parameter(example = "uk") @RequestParam(required = false) @Nullable String language,
            Actor actor) {
        return new Page<>(findAdvisers.at(centre, field, language, actor), null);
    }

    @GetMapping(ADVISERS + "/{adviser}")
    @Operation(summary = "One adviser")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`")
    ResponseEntity<AdviserView> find(@PathVariable CentreId centre, @PathVariable UUID adviser, Actor actor) {
        return findAdvisers
                .find(centre, new AdviserId(adviser), actor)
                .map(found -> answer(ResponseEntity.ok(), found))
                .orElseThrow(() -> new Problem(EventsProblem.ADVISER_UNKNOWN));
    }

    @PostMapping(path = ADVISERS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Engage an adviser",
            description =
                    "By the coordinator for a term, or by the adviser themselves for that of their grant. One account is"
                            + " one adviser: whom another centre engages already keeps the name and the offer given there.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "409", description = "`adviser-known`")
    @ApiResponse(
            responseCode = "422",
            description = "`advice-field-unknown`, `adviser-without-account`, `term-missing`, `term-backwards`")
    ResponseEntity<AdviserView> register(
            @PathVariable CentreId centre, @Valid @RequestBody AdviserRequest form, Actor actor) {
        var outcome = registerAdviser.register(new RegisterAdviser.Registration(
                centre, form.account(), form.name(), form.profile(), form.period(), actor));
        return switch (outcome) {
            case Outcome.Done(var adviser) ->
                answer(
                        ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1" + ADVISERS + "/{adviser}")
                                .build(centre, adviser.id())),
                        adviser);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    @PutMapping(path = ADVISERS + "/{adviser}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what an adviser offers",
            description = "By themselves or the coordinator; the term by the coordinator only. `account` is left out.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`another-adviser`")
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`")
    @ApiResponse(responseCode = "422", description = "`advice-field-unknown`, `term-backwards`")
    ResponseEntity<AdviserView> describe(
            @PathVariable CentreId centre,
            @PathVariable UUID adviser,
            Revision revision,
            @Valid @RequestBody AdviserRequest form,
            Actor actor) {
        var outcome = registerAdviser.describe(new RegisterAdviser.Description(
                centre,
                new AdviserId(adviser),
                revision,
                form.name(),
                form.profile(),
                form.period(),
                !Boolean.FALSE.equals(form.active()),
                actor));
        return switch (outcome) {
            case Outcome.Done(var described) -> answer(ResponseEntity.ok(), described);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    @PostMapping(path = ADVISERS + "/{adviser}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End an adviser's time at the centre",
            description = "After the last day nobody can book. Duties after it are called off, or stand with the"
                    + " appointments that were made: these are listed, to be moved one by one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`")
    ResponseEntity<RegisterAdviser.RetiredView> retire(
            @PathVariable CentreId centre,
            @PathVariable UUID adviser,
            Revision revision,
            @Valid @RequestBody RetireRequest form) {
        var outcome = registerAdviser.retire(new RegisterAdviser.Retirement(
                centre,
                new AdviserId(adviser),
                revision,
                form.lastDay(),
                Boolean.TRUE.equals(form.withdrawDuties()),
                form.reason()));
        return switch (outcome) {
            case Outcome.Retired(var retired) ->
                ResponseEntity.ok()
                        .eTag(new Revision(retired.adviser().revision()).etag())
                        .body(retired);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    private static ResponseEntity<AdviserView> answer(ResponseEntity.BodyBuilder response, AdviserView adviser) {
        return response.eTag(new Revision(adviser.revision()).etag()).body(adviser);
    }
}
