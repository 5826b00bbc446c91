package pl.krakow.centra.events.registrations.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenLink;
import pl.krakow.centra.events.registrations.FindRegistrations;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.qr.QrCode;
import pl.krakow.centra.kit.security.Actor;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
@Tag(name = "Tickets", description = "What is shown at the door: the ticket's code as a QR code")
class TicketsController {

    private static final String REGISTRATION = "/centres/{centre}/events/{event}/registrations/{registration}";
    private static final String LINK = "/registration-links/{token}";
    private static final String SVG = "image/svg+xml";
    private static final int DOTS_PER_MODULE = 10;

    private final FindRegistrations findRegistrations;
    private final ManageRegistration manageRegistration;

    @GetMapping(path = REGISTRATION + "/ticket.svg", produces = SVG)
    @Operation(
            summary = "The ticket as a drawing",
            description = "For who made the registration and for the centre's staff. Its title is the code in letters.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: they have no seat")
    ResponseEntity<byte[]> svg(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return svg(found(centre, event, registration, actor));
    }

    @GetMapping(path = REGISTRATION + "/ticket.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The ticket as a picture", description = "Likewise.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: they have no seat")
    ResponseEntity<byte[]> png(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return png(found(centre, event, registration, actor));
    }

    @GetMapping(path = LINK + "/ticket.svg", produces = SVG)
    @Operation(summary = "The ticket as a drawing, by link", description = "Its title is the code in letters.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: they have no seat")
    ResponseEntity<byte[]> svg(@PathVariable String token) {
        return svg(opened(token));
    }

    @GetMapping(path = LINK + "/ticket.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The ticket as a picture, by link")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: they have no seat")
    ResponseEntity<byte[]> png(@PathVariable String token) {
        return png(opened(token));
    }

    private static ResponseEntity<byte[]> svg(RegistrationView registration) {
        return answer(
                MediaType.parseMediaType(SVG),
                QrCode.of(ticket(registration)).svg(ticket(registration)).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> png(RegistrationView registration) {
        return answer(MediaType.IMAGE_PNG, QrCode.of(ticket(registration)).png(DOTS_PER_MODULE));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] picture) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "no-store")
                .body(picture);
    }

    private static String ticket(RegistrationView registration) {
        var ticket = registration.ticket();
        if (ticket == null) {
            throw new Problem(EventsProblem.REGISTRATION_NOT_POSSIBLE)
                    .arguments(registration.state().name())
                    .with("state", registration.state().name());
        }
        return ticket;
    }

    private RegistrationView found(CentreId centre, UUID event, UUID registration, Actor actor) {
        return findRegistrations
                .find(centre, new EventId(event), new RegistrationId(registration), actor)
                .orElseThrow(() -> new Problem(EventsProblem.REGISTRATION_UNKNOWN));
    }

    private RegistrationView opened(String token) {
        return manageRegistration
                .open(GivenLink.hash(token))
                .filter(opened -> opened.purpose() == Link.Purpose.MANAGE)
                .map(ManageRegistration.Opened::view)
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }
}
