package pl.krakow.centra.volunteering.volunteers.http;

import java.util.Locale;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.volunteers.ManageOwnProfile;
import pl.krakow.centra.volunteering.volunteers.RegisterVolunteer;
import pl.krakow.centra.volunteering.volunteers.VolunteerView;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.ConsentRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.PauseRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.ProfileRequest;
import pl.krakow.centra.volunteering.volunteers.http.VolunteerRequests.RegistrationRequest;

@RestController
@RequestMapping(path = "/api/v1/volunteers", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Being a volunteer", description = "What somebody says of themselves to find something to do")
class OwnVolunteerController {

    private final RegisterVolunteer registerVolunteer;
    private final ManageOwnProfile manageOwnProfile;
    private final Ids ids;

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Become a volunteer",
            description =
                    "One account is one volunteer. For a child under thirteen the guardian registers, by their own "
                            + "account. The first centre named counts the volunteer.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`volunteer-known`: the account is a volunteer already")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`birthday-out-of-reach`, `guardian-needed`, `guardian-acts`, `consent-needed`, `term-unknown`, "
                            + "`no-such-centre`; `idempotency-key-reused`")
    ResponseEntity<VolunteerView> register(
            @Valid @RequestBody RegistrationRequest request, Actor actor, Locale language) {
        var id = new VolunteerId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var volunteer = VolunteerRefusals.done(
                registerVolunteer.handle(new RegisterVolunteer.Command(
                        id,
                        actor.subject(),
                        new CentreId(request.profile().centres().getFirst()),
                        request.profile().toProfile(language, "/profile"),
                        request.toConsents())),
                "/profile");
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/volunteers/me")
                        .build()
                        .toUri())
                .eTag(new Revision(volunteer.revision()).etag())
                .body(volunteer);
    }

    @GetMapping("/me")
    @Operation(summary = "What is kept of oneself as a volunteer")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    ResponseEntity<VolunteerView> find(Actor actor) {
        return manageOwnProfile
                .find(actor)
                .map(volunteer -> ResponseEntity.ok()
                        .eTag(new Revision(volunteer.revision()).etag())
                        .body(volunteer))
                .orElseThrow(() -> new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN));
    }

    @PutMapping(path = "/me", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say something else of oneself",
            description =
                    "A birthday stays; a centre corrects it. A qualification that is said otherwise has to be seen "
                            + "anew.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`birthday-set`")
    @ApiResponse(
            responseCode = "422",
            description = "`guardian-needed`, `guardian-acts`, `consent-needed`, `term-unknown`, `no-such-centre`")
    ResponseEntity<VolunteerView> change(
            Revision revision, @Valid @RequestBody ProfileRequest request, Actor actor, Locale language) {
        return VolunteerRefusals.answer(manageOwnProfile.change(actor, revision, request.toProfile(language, "")));
    }

    @PostMapping(path = "/me/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Be left alone for a while",
            description = "Nothing is suggested meanwhile. What was promised goes on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "422", description = "`pause-over`")
    ResponseEntity<VolunteerView> pause(@Valid @RequestBody PauseRequest request, Actor actor) {
        return VolunteerRefusals.answer(manageOwnProfile.pause(actor, new Pause(request.until())));
    }

    @PostMapping("/me/resume")
    @Operation(summary = "Go on after a pause")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    ResponseEntity<VolunteerView> resume(Actor actor) {
        return VolunteerRefusals.answer(manageOwnProfile.resume(actor));
    }

    @PostMapping(path = "/me/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Agree to something", description = "Agreeing again to the same text changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    ResponseEntity<VolunteerView> consent(@Valid @RequestBody ConsentRequest request, Actor actor) {
        return VolunteerRefusals.answer(manageOwnProfile.consent(actor, request.toConsent()));
    }

    @DeleteMapping("/me/consents/{consent}")
    @Operation(
            summary = "Withdraw a consent",
            description =
                    "What was kept only with it goes at once. Without the one to MATCHING nothing is suggested any "
                            + "more; to have everything erased, see `/api/v1/my-data/volunteering`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`consent-not-given`")
    ResponseEntity<VolunteerView> withdraw(@PathVariable ConsentTo consent, Actor actor) {
        return VolunteerRefusals.answer(manageOwnProfile.withdraw(actor, consent));
    }
}
