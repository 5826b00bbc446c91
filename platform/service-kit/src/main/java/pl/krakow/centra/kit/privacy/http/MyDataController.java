package pl.krakow.centra.kit.privacy.http;

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

import pl.krakow.centra.kit.privacy.MyData;
import pl.krakow.centra.kit.privacy.PrivacySettings;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;

@RestController
@RequestMapping(path = "/api/v1/my-data/${centra.privacy.name}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "My data", description = "What is kept on the caller, and having it erased")
public final class MyDataController {

    private final MyData myData;
    private final PrivacySettings settings;

    @GetMapping
    @Operation(
            summary = "Everything this service keeps on the caller",
            description = "Machine-readable, with who looked at it and when. Names of parts stay the same.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<MyData.Export> export(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"centra-%s.json\"".formatted(settings.name()))
                .body(myData.export(actor));
    }

    @GetMapping("/erasure")
    @Operation(
            summary = "Whether the caller could be erased now",
            description =
                    "What has to be settled first, or that an erasure is under way, and what is kept because a law "
                            + "asks for it, without saying whose it was. Changes nothing: a page that asks every service to "
                            + "erase the caller asks all of them this before it begins.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<MyData.Prospect> prospect(Actor actor) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(myData.prospect(actor));
    }

    @DeleteMapping
    @Operation(
            summary = "Erase the caller's data",
            description =
                    "Names, contacts and texts go; that something took place, when, and with how many people stays. "
                            + "Asking again is safe. What others still rely on has to be settled first.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(
            responseCode = "409",
            description = "`erasure-not-yet` with what to settle first",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject("""
                                    {
                                      "type": "urn:problem:centra:erasure-not-yet",
                                      "title": "Najpierw zakończ to, na czym inni polegają",
                                      "status": 409,
                                      "detail": "Odwołaj to albo poczekaj, aż się skończy, i poproś ponownie.",
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
                throw new Problem(KitProblem.ERASURE_NOT_YET).with("obstacles", obstacles);
        };
    }
}
