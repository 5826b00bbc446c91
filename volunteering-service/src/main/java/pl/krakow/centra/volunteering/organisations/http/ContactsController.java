package pl.krakow.centra.volunteering.organisations.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.organisations.KeepContacts;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Organisation;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Organisations", description = "Who looks for volunteers, and who acts for them here")
class ContactsController {

    private static final String ORGANISATION = "/centres/{centre}/organisations/{organisation}";

    private final KeepContacts keepContacts;

    /** @param account the subject of the account */
    @Schema(name = "OrganisationContactRequest")
    record ContactRequest(
            @NotNull @PlainText(max = 100) @Schema(maxLength = 100, example = "6b1f2c7e-5d3a-4a8b-9c0d-1e2f3a4b5c6d")
            String account) {}

    @Schema(name = "OrganisationContact")
    record ContactView(UUID organisationId, String account, boolean confirmed, String centre, Instant since) {

        static ContactView of(Contact contact) {
            return new ContactView(
                    contact.organisation().value(),
                    contact.account(),
                    contact.isConfirmed(),
                    contact.centre(),
                    contact.since());
        }
    }

    @Schema(name = "OrganisationContacts")
    record ContactsView(
            UUID organisationId,

            @Schema(description = "may look for volunteers: an organisation, and verified by a centre")
            boolean verified,

            List<ContactView> items) {}

    @Schema(name = "OwnOrganisations")
    record OwnView(List<ContactView> items) {}

    @GetMapping(ORGANISATION + "/contacts")
    @Operation(
            summary = "Who acts for an organisation",
            description = "With who wants to: `confirmed` says whether a centre has said so.")
    @ApiResponse(responseCode = "200")
    ContactsView contacts(@PathVariable CentreId centre, @PathVariable UUID organisation) {
        var id = new OrganisationId(organisation);
        return new ContactsView(
                organisation,
                keepContacts.find(id).filter(Organisation::mayLookForVolunteers).isPresent(),
                keepContacts.of(id).stream().map(ContactView::of).toList());
    }

    @PostMapping(path = ORGANISATION + "/contacts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that an account acts for an organisation",
            description = "It may then decide on volunteers, confirm their hours and sign agreements for it.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "422", description = "`organisation-unknown`; `idempotency-key-reused`")
    void confirm(
            @PathVariable CentreId centre,
            @PathVariable UUID organisation,
            @Valid @RequestBody ContactRequest contact,
            Actor actor) {
        var id = new OrganisationId(organisation);
        if (keepContacts.find(id).isEmpty()) {
            throw new Problem(VolunteeringProblem.ORGANISATION_UNKNOWN);
        }
        keepContacts.confirm(id, contact.account(), centre, actor);
    }

    @DeleteMapping(ORGANISATION + "/contacts/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that an account no longer acts for an organisation")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`contact-unknown`")
    void remove(@PathVariable CentreId centre, @PathVariable UUID organisation, @PathVariable String account) {
        if (!keepContacts.remove(new OrganisationId(organisation), account)) {
            throw new Problem(VolunteeringProblem.CONTACT_UNKNOWN);
        }
    }

    @GetMapping("/my-organisations")
    @Operation(summary = "Organisations one acts for, or wants to")
    @ApiResponse(responseCode = "200")
    OwnView own(Actor actor) {
        return new OwnView(keepContacts.own(actor).stream().map(ContactView::of).toList());
    }
}
