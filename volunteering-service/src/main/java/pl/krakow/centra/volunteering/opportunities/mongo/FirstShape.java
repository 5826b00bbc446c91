package pl.krakow.centra.volunteering.opportunities.mongo;

import java.util.List;

import org.bson.Document;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;

/**
 * Opportunities as they were stored at first: so many people from one day to another, with no hours and a place in words. They are
 * read as a role over those days that takes people at once. The skills they asked for were free words and nobody could claim to
 * have them: they are told in the description, and leave nobody out. The next step with one stores it in today's shape.
 */
final class FirstShape {

    private FirstShape() {}

    /** @return as it would be stored today; the same when it is */
    static Document lifted(Document stored) {
        if (stored.containsKey("details")) {
            return stored;
        }
        var lifted = new Document(stored);
        lifted.append("details", details(stored));
        List.of("title", "description", "seats", "skills", "place").forEach(lifted::remove);
        return lifted;
    }

    private static Document details(Document stored) {
        return new Document("title", stored.getString("title"))
                .append("description", description(stored))
                .append("commitment", Commitment.LONG_TERM.name())
                .append("shifts", List.of())
                .append(
                        "longTerm",
                        new Document("from", stored.getString("from"))
                                .append("until", stored.getString("until"))
                                .append("seats", Math.max(1, stored.get("seats", 1)))
                                .append("wished", List.of()))
                .append("place", place(stored.get("place", "")))
                .append("requirements", requirements())
                .append("work", List.of())
                .append("accessibility", List.of())
                .append("newcomerSeats", 0)
                .append("admission", Admission.AT_ONCE.name())
                .append("accidentInsurance", false)
                .append("costsReturned", false);
    }

    private static Document place(String words) {
        return words.isBlank() ? new Document("kind", "CENTRE") : new Document("kind", "AT").append("words", words);
    }

    private static Document requirements() {
        return new Document("requiredSkills", List.of())
                .append("welcomeSkills", List.of())
                .append("qualifications", List.of())
                .append("languages", List.of())
                .append("contactWithMinors", false);
    }

    private static String description(Document stored) {
        var skills = stored.getList("skills", String.class, List.of());
        var description = stored.getString("description");
        return skills.isEmpty() ? description : description + "\n\nPotrzebne: " + String.join(", ", skills) + ".";
    }
}
