package pl.krakow.centra.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;

class InclusionTest {

    private static final Document BOOKING =
            new Document("id", 7).append("state", "CONFIRMED").append("title", "Zebranie");
    private static final Document SHEET = new Document("_id", "reymonta/p1")
            .append("centre", "reymonta")
            .append("due", null)
            .append("bookings", Arrays.asList(BOOKING, "no document", new Document("title", "Inne")))
            .append("details", new Document("people", 5).append("texts", new Document("pl", "a")));

    @Test
    void keepsTheNamedFieldsAndTheId() {
        assertThat(kept(new Document("centre", 1).append("due", 1).append("unknown", 1)))
                .isEqualTo(new Document("_id", "reymonta/p1")
                        .append("centre", "reymonta")
                        .append("due", null));
        assertThat(kept(new Document("centre", 1).append("_id", 0))).isEqualTo(new Document("centre", "reymonta"));
        assertThat(kept(new Document("_id", 1))).isEqualTo(new Document("_id", "reymonta/p1"));
    }

    @Test
    void keepsOfEachDocumentInAListWhatIsNamed() {
        assertThat(kept(new Document("_id", 0).append("bookings.id", 1).append("bookings.state", true)))
                .isEqualTo(new Document(
                        "bookings", List.of(new Document("id", 7).append("state", "CONFIRMED"), new Document())));
    }

    @Test
    void keepsWhatIsNamedDeeperDown() {
        assertThat(kept(new Document("_id", 0).append("details.texts.pl", 1).append("centre.name", 1)))
                .isEqualTo(new Document("details", new Document("texts", new Document("pl", "a"))));
    }

    @Test
    void leavesEverythingElseToTheEngine() {
        for (var projection : List.of(
                new Document(),
                new Document("title", 0),
                new Document("bookings", new Document("$slice", 1)),
                new Document("bookings.$", 1),
                new Document("bookings.0", 1),
                new Document("details", 1).append("details.people", 1),
                new Document("details.people", 1).append("details", 1),
                new Document("copy", "$centre"))) {
            assertThat(Inclusion.of(projection)).as(projection.toString()).isNull();
        }
    }

    private static Document kept(Document projection) {
        return Bson.decode(Objects.requireNonNull(Inclusion.of(projection)).keep(Bson.encode(SHEET)));
    }
}
