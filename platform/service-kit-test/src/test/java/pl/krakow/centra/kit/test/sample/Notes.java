package pl.krakow.centra.kit.test.sample;

import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

@Component
@RequiredArgsConstructor
public class Notes {
    private final MongoOperations mongo;

    public NoteDocument insert(NoteDocument note) {
        return mongo.insert(note);
    }

    public NoteDocument save(NoteDocument note) {
        return mongo.save(note);
    }

    public NoteDocument get(UUID id) {
        var note = mongo.findById(id, NoteDocument.class);
        if (note == null) {
            throw new Problem(KitProblem.NOT_FOUND);
        }
        return note;
    }

    public long count() {
        return mongo.count(new Query(), NoteDocument.class);
    }
}
