package pl.krakow.centra.booking.privacy.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.privacy.MyData;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;

@RestController
@RequestMapping(path = "/api/v1/my-data/booking", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "My data", description = "What is kept on the caller, and having it erased")
class MyDataController {

    private final MyData myData;

    @GetMapping
    @Operation(
            summary = "Everything this service keeps on the caller",
            description = "Machine-readable, with who looked at it and when. Names of parts stay the same.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<MyData.Export> export(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"centra-booking.json\"")
                .body(myData.export(actor));
    }

    @DeleteMapping
    @Operation(
            summary = "Erase the caller's data",
            description =
                    "Names, contacts and texts go; that something took place, when, and with how many people stays. "
                            + "Asking again is safe. Open bookings that lie ahead have to be cancelled first.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(
            responseCode = "409",
            description = "`erasure-not-yet` with what to settle first",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject("""
                                    {
                                      "type": "urn:problem:booking:erasure-not-yet",
                                      "title": "Najpierw odwołaj przyszłe rezerwacje",
                                      "status": 409,
                                      "detail": "Odwołaj je albo poczekaj, aż się odbędą, i poproś ponownie.",
                                      "instance": "/api/v1/my-data/booking",
                                      "code": "erasure-not-yet",
                                      "obstacles": [
                                        {"kind": "booking", "centre": "reymonta", "id": "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"}
                                      ]
                                    }""")))
    ResponseEntity<Void> erase(Actor actor) {
        return switch (myData.erase(actor)) {
            case MyData.Erasure.Done() -> ResponseEntity.noContent().build();
            case MyData.Erasure.NotYet(var obstacles) ->
                throw new Problem(BookingProblem.ERASURE_NOT_YET).with("obstacles", obstacles);
        };
    }
}
