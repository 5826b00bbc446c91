package pl.krakow.centra.events.registrations.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenLink;
import pl.krakow.centra.events.programme.EventView.AttachmentView;
import pl.krakow.centra.events.programme.FindMaterials;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.problem.Problem;

/** What participants without an account may have, by the link in their letters. */
@RestController
@RequestMapping(path = "/api/v1/registration-links/{token}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Sign-up without an account")
class RegistrationFilesController {

    private final ManageRegistration manageRegistration;
    private final FindMaterials findMaterials;

    @Schema(name = "AttachmentsOfRegistration")
    record Attachments(List<AttachmentView> items) {}

    @GetMapping
    @Operation(
            summary = "The files of the event, for participants",
            description = "While the registration is confirmed. `href` is for who has an account; by the link a file is"
                    + " had under its id here.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    Attachments attachments(@PathVariable String token, Locale language) {
        var registration = confirmed(token);
        return findMaterials
                .ofParticipant(registration.centre(), registration.event().value(), language)
                .map(Attachments::new)
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }

    @GetMapping(
            path = "/{attachment}",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "Download a file of the event")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`, `attachment-unknown`")
    ResponseEntity<StreamingResponseBody> attachment(@PathVariable String token, @PathVariable UUID attachment) {
        var registration = confirmed(token);
        return Downloads.personal(findMaterials
                .ofParticipant(registration.centre(), registration.event().value(), attachment)
                .orElseThrow(() -> new Problem(EventsProblem.ATTACHMENT_UNKNOWN)));
    }

    private Registration confirmed(String token) {
        return manageRegistration
                .openAsParticipant(GivenLink.hash(token))
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }
}
