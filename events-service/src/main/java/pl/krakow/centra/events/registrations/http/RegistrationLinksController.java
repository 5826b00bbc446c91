package pl.krakow.centra.events.registrations.http;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.kit.problem.Problem;

@RestController
@RequestMapping(path = "/api/v1/registration-links/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Sign-up without an account", description = "What the links in letters open")
class RegistrationLinksController {

    private final ManageRegistration manageRegistration;

    /** @param purpose {@code CONFIRM} for confirming the address, {@code AFTERWARDS} for what follows the event, {@code MANAGE} for everything */
    @Schema(name = "OpenedRegistration")
    record Opened(Link.Purpose purpose, RegistrationView registration) {}

    @GetMapping
    @Operation(summary = "The registration a link is for", description = "Looking changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    Opened open(@PathVariable String token) {
        return manageRegistration
                .open(GivenLink.hash(token))
                .map(opened -> new Opened(opened.purpose(), opened.view()))
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }

    @PostMapping("/confirm")
    @Operation(
            summary = "Confirm the address",
            description = "What was kept for it is theirs then. A letter with a link for everything else follows.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    RegistrationView confirm(@PathVariable String token) {
        return RegistrationRefusals.done(
                manageRegistration.confirmAddress(GivenLink.hash(token)), EventsProblem.LINK_UNKNOWN);
    }

    @PostMapping("/accept")
    @Operation(summary = "Take the seat that is offered")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: nothing is offered, or not any more")
    RegistrationView accept(@PathVariable String token) {
        return RegistrationRefusals.done(
                manageRegistration.acceptByLink(GivenLink.hash(token)), EventsProblem.LINK_UNKNOWN);
    }

    @PostMapping("/cancel")
    @Operation(summary = "Give the registration up, or decline an offer")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    @ApiResponse(responseCode = "422", description = "`already-over`")
    RegistrationView cancel(@PathVariable String token) {
        return RegistrationRefusals.done(
                manageRegistration.cancelByLink(GivenLink.hash(token)), EventsProblem.LINK_UNKNOWN);
    }

    @PostMapping(path = "/people", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give some of a group's seats back",
            description = "Until the event starts. They pass on at once; a place in line stays.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    @ApiResponse(responseCode = "422", description = "`too-many-people`, `already-over`")
    RegistrationView keepOnly(
            @PathVariable String token, @Valid @RequestBody RegistrationsController.KeepOnlyRequest request) {
        return RegistrationRefusals.done(
                manageRegistration.keepOnlyByLink(GivenLink.hash(token), request.people()), EventsProblem.LINK_UNKNOWN);
    }
}
