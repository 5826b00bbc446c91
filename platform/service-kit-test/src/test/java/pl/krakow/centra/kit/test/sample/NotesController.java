package pl.krakow.centra.kit.test.sample;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequiredArgsConstructor
public class NotesController {
    private final Notes notes;
    private final Ids ids;
    private final AtomicInteger handled = new AtomicInteger();
    private volatile @Nullable CountDownLatch gate;

    record NewNote(@NotNull @PlainText(max = 100) String text) {}

    /** How often a note was really written, replays not counted. */
    public int handled() {
        return handled.get();
    }

    /** From now on writing waits until the gate is opened. */
    public CountDownLatch closeGate() {
        var closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    public void removeGate() {
        gate = null;
    }

    @PostMapping("/api/v1/notes")
    ResponseEntity<NoteDocument> write(@RequestBody @Valid NewNote note) throws InterruptedException {
        var times = handled.incrementAndGet();
        var closed = gate;
        if (closed != null && !closed.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate");
        }
        if (note.text().startsWith("fails the first time") && times % 2 == 1) {
            throw new IllegalStateException("broken");
        }
        if (note.text().startsWith("taken")) {
            throw new Problem(KitProblem.CONFLICT);
        }
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var written = new NoteDocument(id, note.text(), List.of(), null, null);
        try {
            written = notes.insert(written);
        } catch (DuplicateKeyException e) {
            written = notes.get(id);
        }
        return ResponseEntity.created(URI.create("/api/v1/notes/" + id))
                .eTag(new Revision(0).etag())
                .body(written);
    }

    @GetMapping("/api/v1/notes/{note}")
    NoteDocument read(@PathVariable UUID note) {
        return notes.get(note);
    }

    @GetMapping("/api/v1/centres/{centre}/notes")
    List<String> list(@PathVariable CentreId centre, Paging paging) {
        return List.of();
    }

    @PutMapping("/api/v1/centres/{centre}/notes/{note}")
    void change(@PathVariable CentreId centre, @PathVariable UUID note, Revision revision) {
        notes.get(note);
    }

    @GetMapping("/api/v1/summary")
    List<String> summary() {
        return List.of();
    }
}
