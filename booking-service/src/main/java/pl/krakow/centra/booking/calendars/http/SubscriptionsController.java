package pl.krakow.centra.booking.calendars.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.calendars.Subscribe;
import pl.krakow.centra.booking.calendars.domain.Subscription;
import pl.krakow.centra.booking.calendars.domain.Subscription.Mine;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfBeneficiary;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfCentre;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfRoom;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/calendar-subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Calendars", description = "Bookings in other programs' calendars (iCalendar, RFC 5545)")
class SubscriptionsController {

    private final Subscribe subscribe;
    private final CentreSites sites;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Ids ids;

    @Schema(name = "CalendarKind")
    enum Kind {
        ROOM,
        CENTRE,
        MINE,
        BENEFICIARY
    }

    @Schema(name = "SubscribeToCalendar")
    record SubscribeRequest(
            @NotNull Kind kind,

            @Schema(description = "for `ROOM` and `CENTRE`", example = "reymonta") @Nullable @PlainText(max = 40)
            String centre,

            @Schema(description = "for `ROOM`; for `CENTRE`, only this room's", example = "1w040")
            @Nullable
            @PlainText(max = 40)
            String roomId,

            @Schema(description = "for `BENEFICIARY`") @Nullable
            UUID beneficiaryId) {}

    /** @param url with the token; only in the answer to its making */
    @Schema(name = "CalendarSubscription")
    record SubscriptionView(
            UUID id,
            Kind kind,
            @Schema(example = "reymonta") @Nullable String centre,
            @Schema(example = "1w040") @Nullable String roomId,
            @Nullable UUID beneficiaryId,
            @Schema(example = "pl") String language,
            OffsetDateTime made,

            @Schema(description = "the last day of the staff role it rests on") @Nullable
            LocalDate until,

            @Schema(description = "the last day a program fetched it") @Nullable
            LocalDate lastUsed,

            @Schema(description = "the address for the calendar program; shown this once") @Nullable
            URI url) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a feed for a calendar program",
            description =
                    "`ROOM`: when a room is taken, without by whom. `CENTRE`: the schedule with titles, for its staff, "
                            + "until their role ends. `MINE`: what the caller booked. `BENEFICIARY`: what was booked for a "
                            + "beneficiary the caller acts for. The address holds a secret and is shown this once; whoever has it can "
                            + "read the feed until the subscription is deleted. The words in it are in the language of "
                            + "`Accept-Language`. Repeated with the same `Idempotency-Key`, the subscription stays one and gets a new "
                            + "address.")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SubscriptionView.class),
                            examples = @ExampleObject(CalendarExamples.SUBSCRIBED)))
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: `field-needed` where the kind needs it",
            content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "`forbidden`: a `CENTRE` feed is for its staff",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`", content = @Content)
    @ApiResponse(responseCode = "422", description = "`beneficiary-unknown`, `too-many-calendars`", content = @Content)
    ResponseEntity<SubscriptionView> subscribe(
            @Valid @RequestBody SubscribeRequest request, Locale language, Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        return switch (subscribe.handle(new Subscribe.Command(id, shows(request), language, actor))) {
            case Subscribe.Outcome.Made(var subscription, var token) ->
                ResponseEntity.created(URI.create("/api/v1/calendar-subscriptions/" + subscription.id()))
                        // The one answer with the secret in it: nobody on the way keeps a copy, and nor do we.
                        .cacheControl(CacheControl.noStore())
                        .body(view(subscription, address(token)));
            case Subscribe.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case Subscribe.Outcome.BeneficiaryUnknown() -> throw new Problem(BookingProblem.BENEFICIARY_UNKNOWN);
            case Subscribe.Outcome.NotStaff() -> throw new Problem(KitProblem.FORBIDDEN);
            case Subscribe.Outcome.TooMany(var most) ->
                throw new Problem(BookingProblem.TOO_MANY_CALENDARS).arguments(most);
        };
    }

    private Subscription.Shows shows(SubscribeRequest request) {
        return switch (request.kind()) {
            case ROOM -> new OfRoom(room(centre(request), needed("/roomId", request.roomId())));
            case CENTRE -> {
                var centre = centre(request);
                yield new OfCentre(centre, request.roomId() == null ? null : room(centre, request.roomId()));
            }
            case MINE -> new Mine();
            case BENEFICIARY -> new OfBeneficiary(new BeneficiaryId(needed("/beneficiaryId", request.beneficiaryId())));
        };
    }

    private String centre(SubscribeRequest request) {
        return centres.byId(needed("/centre", request.centre()))
                .map(centre -> centre.id().value())
                .orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN));
    }

    private static RoomId room(String centre, String room) {
        return RoomId.parse(centre, room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    private <T> T needed(String pointer, @Nullable T value) {
        if (value == null) {
            throw fieldProblems.refusal(pointer, BookingProblem.FIELD_NEEDED);
        }
        return value;
    }

    @GetMapping
    @Operation(summary = "The caller's feeds", description = "Oldest first, without their addresses.")
    Page<SubscriptionView> list(Actor actor) {
        return new Page<>(
                subscribe.of(actor).stream()
                        .map(subscription -> view(subscription, null))
                        .toList(),
                null);
    }

    @DeleteMapping("/{subscription}")
    @Operation(summary = "End a feed", description = "Its address answers 404 from then on.")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "404", description = "`calendar-unknown`", content = @Content)
    ResponseEntity<Void> end(@PathVariable("subscription") UUID id, Actor actor) {
        if (!subscribe.end(id, actor)) {
            throw new Problem(BookingProblem.CALENDAR_UNKNOWN);
        }
        return ResponseEntity.noContent().build();
    }

    private URI address(String token) {
        return UriComponentsBuilder.fromUri(sites.residents())
                .path("/api/v1/calendars/{token}.ics")
                .build(token);
    }

    private SubscriptionView view(Subscription subscription, @Nullable URI url) {
        Kind kind;
        String centre = null;
        String room = null;
        UUID beneficiary = null;
        switch (subscription.shows()) {
            case OfRoom(var of) -> {
                kind = Kind.ROOM;
                centre = of.centre();
                room = of.room();
            }
            case OfCentre(var of, var only) -> {
                kind = Kind.CENTRE;
                centre = of;
                room = only == null ? null : only.room();
            }
            case Mine() -> kind = Kind.MINE;
            case OfBeneficiary(var of) -> {
                kind = Kind.BENEFICIARY;
                beneficiary = of.value();
            }
        }
        return new SubscriptionView(
                subscription.id(),
                kind,
                centre,
                room,
                beneficiary,
                subscription.language(),
                subscription.made().atZone(centres.city().zone()).toOffsetDateTime(),
                subscription.until(),
                subscription.lastUsed(),
                url);
    }
}
