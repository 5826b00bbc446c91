package pl.krakow.centra.events.feedback.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.feedback.domain.Asked.OPEN;
import static pl.krakow.centra.events.feedback.domain.Asked.SETTLED;
import static pl.krakow.centra.events.feedback.domain.Asked.person;
import static pl.krakow.centra.events.feedback.domain.Asked.prepared;
import static pl.krakow.centra.events.feedback.domain.Asked.sheet;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.events.feedback.domain.FeedbackBoxesContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a box's document carries. */
abstract class StoredFeedbackBoxesContract extends FeedbackBoxesContract {

    private final List<Object> woken = new ArrayList<>();

    abstract MongoOperations mongo();

    @Override
    protected FeedbackBoxes boxes() {
        return new MongoFeedbackBoxes(mongo(), new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));
    }

    @Test
    void tellsWhatWasGatheredOnceItIsClosed() {
        boxes().save(prepared(event()));
        change(box -> box.open(5, SETTLED));
        for (int person = 1; person <= 3; person++) {
            int each = person;
            change(box -> box.answer(person(each), sheet(4, "comment", "sekret"), bound -> bound - 1, OPEN));
        }
        assertThat(stored().getList("outbox", Document.class, List.of())).isEmpty();

        change(box -> box.close(OPEN));

        var outbox = stored().getList("outbox", Document.class);
        assertThat(outbox).hasSize(1);
        assertThat(outbox.getFirst().getString("data"))
                .contains("\"answers\":3", "\"fours\":3")
                .doesNotContain("sekret");
        assertThat(outbox.getFirst().getString("subject")).isEqualTo(event().toString());
        assertThat(stored().getDate("outboxSince")).isNotNull();
        assertThat(woken).containsExactly(event().value());
        change(box -> box.forgetTexts());
        assertThat(stored().getList("outbox", Document.class)).hasSize(1);
    }

    /** What is on the disk doesn't lead from a person to an answer. */
    @Test
    void keepsNoSheetTogether() {
        boxes().save(prepared(event()));
        change(box -> box.open(5, SETTLED));
        change(box -> box.answer(person(2), sheet(1, "comment", "źle"), bound -> bound - 1, OPEN));
        change(box -> box.answer(person(1), sheet(5, "comment", "dobrze"), bound -> bound - 1, OPEN));

        var answered = stored().getList("answered", Object.class);
        assertThat(answered)
                .as("in the order of ids, not of answering")
                .containsExactly(person(1).value(), person(2).value());
        assertThat(stored().keySet()).contains("counts", "texts", "answered").doesNotContain("sheets");

        change(box -> box.close(OPEN));
        assertThat(stored().toJson())
                .doesNotContain(person(1).toString(), person(2).toString());
        assertThat(stored().getList("answered", Object.class)).isEmpty();
    }

    private Document stored() {
        var found = mongo().getCollection(BoxDocument.COLLECTION)
                .find(new Document("_id", event().value()))
                .first();
        return found == null ? new Document() : found;
    }
}
