package pl.krakow.centra.kit.sample;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

@RestController
class NotesController {
    private static final long CURRENT_REVISION = 7;

    record Tag(@NotNull @PlainText(max = 10) String name) {}

    enum Colour {
        RED,
        GREEN
    }

    record Note(
            @NotNull @PlainText(max = 20) String title,
            @Nullable OffsetDateTime at,
            int people,
            @Nullable @Size(max = 3) List<@Valid Tag> tags,
            @Nullable Colour colour,

            @Nullable @DecimalMin(value = "0", inclusive = false)
            BigDecimal price) {}

    @GetMapping("/api/v1/centres/{centre}/notes")
    Page<String> ofCentre(@PathVariable CentreId centre, Paging paging) {
        return new Page<>(List.of(centre.value(), "limit " + paging.limit()), null);
    }

    @GetMapping("/api/v1/notes")
    List<String> some(
            @RequestParam @Max(5) int count,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable List<Colour> colour,
            @RequestParam(required = false) @Nullable Duration duration,
            @RequestParam(required = false) @Nullable Integer version) {
        return List.of(count + " on " + on + (colour == null ? "" : " " + colour) + " for " + duration
                + (version == null ? "" : " as of " + version));
    }

    @GetMapping("/api/v1/notes/broken")
    String broken() {
        throw new IllegalStateException("a secret of the house");
    }

    @GetMapping("/api/v1/notes/store-away")
    String storeAway() {
        throw new DataAccessResourceFailureException("mongodb://secret-host");
    }

    @GetMapping("/api/v1/notes/outrun")
    String outrun() {
        throw new OptimisticLockingFailureException("a secret of the house");
    }

    @PostMapping("/api/v1/notes")
    ResponseEntity<Note> write(@RequestBody @Valid Note note) {
        return ResponseEntity.created(URI.create("/api/v1/notes/1"))
                .eTag(new Revision(0).etag())
                .body(note);
    }

    @PutMapping("/api/v1/notes/{id}")
    ResponseEntity<Note> change(@PathVariable UUID id, @RequestBody @Valid Note note, Revision revision) {
        revision.requireCurrent(CURRENT_REVISION);
        return ResponseEntity.ok()
                .eTag(new Revision(CURRENT_REVISION + 1).etag())
                .body(note);
    }

    @PostMapping("/api/v1/centres/{centre}/notes")
    String writeAt(@PathVariable CentreId centre) {
        return centre.value();
    }

    @GetMapping("/api/v1/reports/summary")
    String summary() {
        return "summary";
    }

    @GetMapping("/api/v1/whoami")
    String whoami(Actor actor) {
        return actor.toString();
    }
}
