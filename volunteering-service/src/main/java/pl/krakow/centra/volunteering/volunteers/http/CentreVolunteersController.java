package pl.krakow.centra.volunteering.volunteers.http;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.volunteers.AttendToVolunteer;
import pl.krakow.centra.volunteering.volunteers.FindVolunteers;
import pl.krakow.centra.volunteering.volunteers.RegisterVolunteer;
import pl.krakow.centra.volunteering.volunteers.VolunteerView;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.AccountRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.CheckRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.GuardianConsentRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.ProfileRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.RegistrationRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.SeenRequest;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/volunteer-profiles", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "A centre's volunteers",
        description = "For coordinators: those who ask to help at the centre, and what the centre has seen of them. "
                + "Every look is noted")
class CentreVolunteersController {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final FindVolunteers findVolunteers;
    private final RegisterVolunteer registerVolunteer;
    private final AttendToVolunteer attendToVolunteer;
    private final Ids ids;

    @GetMapping
    @Operation(summary = "Those who ask to help at a centre", description = "By name, in pages.")
    @ApiResponse(responseCode = "200")
    Page<VolunteerView> list(
            @PathVariable CentreId centre,
            @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 80)
                    @Parameter(description = "a part of the name", example = "nowak")
                    String text,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = SLUG)
                    @Size(max = 40)
                    @Parameter(description = "who has this skill", example = "cooking")
                    String skill,
            Paging paging,
            Actor actor) {
        return findVolunteers.list(new FindVolunteers.Query(centre, text, skill, paging, actor));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter somebody without an account",
            description =
                    "As they asked at the centre; their consents are on paper. The centre itself is where they ask "
                            + "to help, beside others that are named.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`birthday-out-of-reach`, `guardian-needed`, `consent-needed`, `term-unknown`, `no-such-centre`; "
                            + "`idempotency-key-reused`")
    ResponseEntity<VolunteerView> enter(
            @PathVariable CentreId centre, @Valid @RequestBody RegistrationRequest request, Locale language) {
        var id = new VolunteerId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var profile = request.profile().toProfile(language, "/profile");
        var centres = new HashSet<>(profile.centres());
        centres.add(centre.value());
        var volunteer = VolunteerRefusals.done(
                registerVolunteer.handle(
                        new RegisterVolunteer.Command(id, null, centre, profile.at(centres), request.toConsents())),
                "/profile");
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/volunteer-profiles/{volunteer}")
                .build(centre, volunteer.id());
        return ResponseEntity.created(location)
                .eTag(new Revision(volunteer.revision()).etag())
                .body(volunteer);
    }

    @GetMapping("/{volunteer}")
    @Operation(summary = "One volunteer")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    ResponseEntity<VolunteerView> find(@PathVariable CentreId centre, @PathVariable UUID volunteer, Actor actor) {
        return findVolunteers
                .find(centre, new VolunteerId(volunteer), actor)
                .map(found -> ResponseEntity.ok()
                        .eTag(new Revision(found.revision()).etag())
                        .body(found))
                .orElseThrow(CentreVolunteersController::unknown);
    }

    private static Problem unknown() {
        return new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
    }

    @GetMapping("/{volunteer}/views")
    @Operation(
            summary = "Who looked at a volunteer's data",
            description = "Newest first, in pages. Says who, when and at what kind of thing, never at what it said.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    Page<Views.View> views(@PathVariable CentreId centre, @PathVariable UUID volunteer, Paging paging) {
        return findVolunteers
                .views(centre, new VolunteerId(volunteer), paging)
                .orElseThrow(CentreVolunteersController::unknown);
    }

    @PutMapping(path = "/{volunteer}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Correct what is said of a volunteer",
            description = "The birthday too. Where they ask to help can be added to, not taken from.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`birthday-out-of-reach`, `guardian-needed`, `guardian-acts`, `consent-needed`, `term-unknown`, "
                            + "`no-such-centre`")
    ResponseEntity<VolunteerView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            Revision revision,
            @Valid @RequestBody ProfileRequest request,
            Actor actor,
            Locale language) {
        return VolunteerRefusals.answer(
                attendToVolunteer.change(whose(centre, volunteer, actor), revision, request.toProfile(language, "")));
    }

    private static AttendToVolunteer.Whose whose(CentreId centre, UUID volunteer, Actor actor) {
        return new AttendToVolunteer.Whose(centre, new VolunteerId(volunteer), actor);
    }

    @PostMapping(
            path = "/{volunteer}/qualifications/{qualification}/confirm",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note that what proves a qualification was seen",
            description = "From now on it counts. The proof itself isn't kept.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`, `qualification-not-claimed`")
    @ApiResponse(responseCode = "422", description = "`qualification-expired`")
    ResponseEntity<VolunteerView> confirm(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            @PathVariable @Pattern(regexp = SLUG) @Size(max = 40) @Parameter(example = "qualified-first-aid")
                    String qualification,
            @Valid @RequestBody SeenRequest request,
            Actor actor) {
        return VolunteerRefusals.answer(
                attendToVolunteer.confirm(whose(centre, volunteer, actor), qualification, request.expires()));
    }

    @DeleteMapping("/{volunteer}/qualifications/{qualification}/confirm")
    @Operation(summary = "No longer stand for a qualification")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`, `qualification-not-claimed`")
    ResponseEntity<VolunteerView> unconfirm(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            @PathVariable @Pattern(regexp = SLUG) @Size(max = 40) @Parameter(example = "qualified-first-aid")
                    String qualification,
            Actor actor) {
        return VolunteerRefusals.answer(attendToVolunteer.unconfirm(whose(centre, volunteer, actor), qualification));
    }

    @PutMapping(path = "/{volunteer}/safeguarding", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note a look into the registers before work with minors",
            description = "Only the day and the result; what a register says is never kept.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "422", description = "`in-the-future`")
    ResponseEntity<VolunteerView> checked(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            @Valid @RequestBody CheckRequest request,
            Actor actor) {
        return VolunteerRefusals.answer(
                attendToVolunteer.checked(whose(centre, volunteer, actor), request.checkedOn(), request.result()));
    }

    @PutMapping(path = "/{volunteer}/guardian-consent", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note that a guardian's consent was seen in writing")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`of-age`")
    @ApiResponse(responseCode = "422", description = "`in-the-future`")
    ResponseEntity<VolunteerView> guardianConsented(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            @Valid @RequestBody GuardianConsentRequest request,
            Actor actor) {
        return VolunteerRefusals.answer(
                attendToVolunteer.guardianConsented(whose(centre, volunteer, actor), request.givenOn()));
    }

    @DeleteMapping("/{volunteer}/guardian-consent")
    @Operation(summary = "Note that a guardian no longer agrees", description = "From today on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`no-guardian-consent`")
    ResponseEntity<VolunteerView> guardianWithdrew(
            @PathVariable CentreId centre, @PathVariable UUID volunteer, Actor actor) {
        return VolunteerRefusals.answer(attendToVolunteer.guardianWithdrew(whose(centre, volunteer, actor)));
    }

    @PutMapping(path = "/{volunteer}/account", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Hand a volunteer over to the account they have now")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`has-account`, `volunteer-known`")
    ResponseEntity<VolunteerView> linkTo(
            @PathVariable CentreId centre,
            @PathVariable UUID volunteer,
            @Valid @RequestBody AccountRequest request,
            Actor actor) {
        return VolunteerRefusals.answer(attendToVolunteer.linkTo(whose(centre, volunteer, actor), request.account()));
    }

    @DeleteMapping("/{volunteer}")
    @Operation(
            summary = "Erase who has no account",
            description =
                    "As they asked the centre to; papers, hours and letters too. What they are still expected at has to be given up"
                            + " first. Who has an account does it themselves, so that nobody else can.")
    @ApiResponse(responseCode = "204", description = "Erased")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`has-account`, `erasure-not-yet`")
    ResponseEntity<Void> erase(@PathVariable CentreId centre, @PathVariable UUID volunteer, Actor actor) {
        VolunteerRefusals.done(attendToVolunteer.erase(whose(centre, volunteer, actor)), "");
        return ResponseEntity.noContent().build();
    }
}
