package pl.krakow.centra.events.mentoring.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.mentoring.FindMentorships;
import pl.krakow.centra.events.mentoring.ManageMentors;
import pl.krakow.centra.events.mentoring.ManageOffers;
import pl.krakow.centra.events.mentoring.MentorView;
import pl.krakow.centra.events.mentoring.OfferView;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.MentorRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.OfferRequest;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Coaching and mentoring on offer", description = "Programmes people apply for, and who accompanies them")
class MentorsController {

    private final ManageOffers manageOffers;
    private final ManageMentors manageMentors;
    private final FindMentorships findMentorships;
    private final Ids ids;

    /** @param items oldest first */
    @Schema(name = "MentoringOffers")
    record OfferList(List<OfferView> items) {}

    /** @param items by name */
    @Schema(name = "Mentors")
    record MentorList(List<MentorView> items) {}

    @GetMapping("/mentoring-offers")
    @Operation(
            summary = "A centre's programmes of coaching and mentoring",
            description = "Those people can apply for; the centre's staff see all.")
    @ApiResponse(responseCode = "200")
    OfferList offers(@PathVariable CentreId centre, Actor actor, Locale language) {
        return new OfferList(manageOffers.list(centre, findMentorships.isStaff(actor, centre), language));
    }

    @PostMapping(path = "/mentoring-offers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a programme")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "422", description = "`mentoring-field-unknown`; `idempotency-key-reused`")
    ResponseEntity<OfferView> offer(
            @PathVariable CentreId centre, @Valid @RequestBody OfferRequest request, Locale language) {
        var id = new OfferId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var offer = done(manageOffers.make(id, centre, request.kind(), request.toWanted(), language));
        return ResponseEntity.status(201)
                .eTag(new Revision(offer.revision()).etag())
                .body(offer);
    }

    @PutMapping(path = "/mentoring-offers/{offer}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change a programme, open or close it",
            description = "Its kind stays. What was applied for goes on when it closes.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentoring-offer-unknown`")
    @ApiResponse(responseCode = "422", description = "`mentoring-field-unknown`")
    ResponseEntity<OfferView> changeOffer(
            @PathVariable CentreId centre,
            @PathVariable UUID offer,
            Revision revision,
            @Valid @RequestBody OfferRequest request,
            Locale language) {
        var changed = done(manageOffers.change(centre, new OfferId(offer), revision, request.toWanted(), language));
        return ResponseEntity.ok().eTag(new Revision(changed.revision()).etag()).body(changed);
    }

    private static OfferView done(ManageOffers.Outcome outcome) {
        return switch (outcome) {
            case ManageOffers.Outcome.Done(var offer) -> offer;
            case ManageOffers.Outcome.Unknown() -> throw new Problem(EventsProblem.MENTORING_OFFER_UNKNOWN);
            case ManageOffers.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageOffers.Outcome.FieldUnknown(var code) -> throw MentoringRefusals.fieldUnknown(code);
        };
    }

    @GetMapping("/mentors")
    @Operation(summary = "A centre's mentors and coaches", description = "By name. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    MentorList mentors(@PathVariable CentreId centre) {
        return new MentorList(manageMentors.list(centre));
    }

    @GetMapping("/mentors/{mentor}")
    @Operation(summary = "One mentor or coach", description = "For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentor-unknown`")
    ResponseEntity<MentorView> mentor(@PathVariable CentreId centre, @PathVariable UUID mentor) {
        return manageMentors
                .find(centre, new MentorId(mentor))
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.MENTOR_UNKNOWN));
    }

    @PostMapping(path = "/mentors", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a mentor or coach on")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`mentor-known`: that account is one of the centre's already")
    @ApiResponse(responseCode = "422", description = "`mentoring-field-unknown`; `idempotency-key-reused`")
    ResponseEntity<MentorView> add(
            @PathVariable CentreId centre, @Valid @RequestBody MentorRequest request, Locale language) {
        var id = new MentorId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var mentor = done(manageMentors.add(id, centre, request.subject(), request.toProfile(language)));
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/mentors/{mentor}")
                .build(centre, mentor.id());
        return answer(ResponseEntity.created(location), mentor);
    }

    @PutMapping(path = "/mentors/{mentor}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what a mentor or coach takes on",
            description = "No fewer courses at once than run or are proposed. The account stays.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentor-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentor-places-taken`")
    @ApiResponse(responseCode = "422", description = "`mentoring-field-unknown`")
    ResponseEntity<MentorView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID mentor,
            Revision revision,
            @Valid @RequestBody MentorRequest request,
            Locale language) {
        return answer(
                ResponseEntity.ok(),
                done(manageMentors.change(centre, new MentorId(mentor), revision, request.toProfile(language))));
    }

    private static MentorView done(ManageMentors.Outcome outcome) {
        return switch (outcome) {
            case ManageMentors.Outcome.Done(var mentor) -> mentor;
            case ManageMentors.Outcome.Unknown() -> throw new Problem(EventsProblem.MENTOR_UNKNOWN);
            case ManageMentors.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageMentors.Outcome.KnownAlready() -> throw new Problem(EventsProblem.MENTOR_KNOWN);
            case ManageMentors.Outcome.FieldUnknown(var code) -> throw MentoringRefusals.fieldUnknown(code);
            case ManageMentors.Outcome.FewerThanTaken(var taken) ->
                throw new Problem(EventsProblem.MENTOR_PLACES_TAKEN)
                        .arguments(taken)
                        .with("pointer", "/mostCourses")
                        .with("taken", taken);
        };
    }

    private static ResponseEntity<MentorView> answer(ResponseEntity.BodyBuilder response, MentorView mentor) {
        return response.eTag(new Revision(mentor.revision()).etag()).body(mentor);
    }
}
