package pl.krakow.centra.acceptance.recount;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** Advice, courses, working groups, incubation and the knowledge base, as events-service keeps them. */
final class SupportRecount {

    private static final String CITYS_OWN = "*";

    private final Tallied tallied;
    private final String city;

    SupportRecount(Tallied tallied, String city) {
        this.tallied = tallied;
        this.city = city;
    }

    void read(MongoDatabase store) {
        Stored.each(store, "adviserDays", this::adviserDay);
        Stored.each(store, "mentorships", this::course);
        Stored.each(store, "groupMeetings", this::meeting);
        Stored.each(store, "incubationPaths", this::path);
        Stored.each(store, "knowledgeEntries", this::entry);
        Stored.each(store, "knowledgeQuestions", this::question);
        Stored.each(store, "knowledgeUse", this::use);
    }

    private void adviserDay(Document day) {
        Map<String, String> centres = new HashMap<>();
        Stored.parts(day, "duties").forEach(duty -> centres.put(Stored.id(duty, "id"), duty.getString("centre")));
        Stored.parts(day, "appointments").forEach(each -> {
            var centre = centres.getOrDefault(Stored.id(each, "duty"), "");
            var date = Stored.day(each, "start");
            switch (each.getString("state")) {
                case "HELD" -> {
                    tallied.add(centre, date, "advice", 1);
                    tallied.add(centre, date, "adviceHours", each.getInteger("minutes"));
                    tallied.count(centre, date, "advised", Stored.id(each, "who"));
                }
                case "NO_SHOW" -> tallied.add(centre, date, "adviceMissed", 1);
                case "BOOKED" -> tallied.add(centre, date, "adviceUnsettled", 1);
                default -> {}
            }
        });
    }

    private void course(Document course) {
        var centre = course.getString("centre");
        var state = course.getString("state");
        var pairing = course.get("pairing", Document.class);
        if (pairing != null && Set.of("RUNNING", "CLOSED", "BROKEN_OFF").contains(state)) {
            tallied.add(centre, Stored.day(pairing, "since"), "coursesBegun", 1);
        }
        if (Set.of("CLOSED", "BROKEN_OFF").contains(state)) {
            tallied.add(centre, Stored.day(course, "endedAt"), "coursesEnded", 1);
        }
        Stored.parts(course, "sessions")
                .filter(session -> session.getString("state").equals("HELD"))
                .forEach(session -> {
                    var day = Stored.day(session, "start");
                    tallied.add(centre, day, "courseSessions", 1);
                    tallied.add(centre, day, "courseHours", session.getInteger("minutes"));
                });
    }

    private void meeting(Document meeting) {
        if (meeting.getString("state").equals("HELD")) {
            var centre = meeting.getString("centre");
            var day = Stored.day(meeting, "start");
            tallied.add(centre, day, "groupMeetings", 1);
            tallied.add(
                    centre,
                    day,
                    "groupPeople",
                    Stored.parts(meeting, "presences")
                                    .filter(presence -> presence.getBoolean("present", true))
                                    .count()
                            + Stored.number(meeting, "guests", 0));
            tallied.count(centre, day, "workingGroups", Stored.id(meeting, "group"));
        }
    }

    private void path(Document path) {
        var centre = path.getString("centre");
        tallied.count(centre, Stored.day(path, "begun"), "incubated", Stored.id(path, "beneficiary"));
        Stored.parts(path, "steps")
                .filter(step -> step.getString("state").equals("DONE"))
                .forEach(step -> tallied.add(centre, Stored.day(step, "since"), "incubationSteps", 1));
        var ending = path.get("ending", Document.class);
        if (ending != null) {
            tallied.add(centre, Stored.day(ending, "at"), "incubationResults", 1);
        }
    }

    /** What comes with the product was published by nobody. */
    private void entry(Document entry) {
        boolean ours = Stored.part(entry, "last").getString("by").isEmpty();
        if (entry.getString("state").equals("PUBLISHED") && !ours) {
            tallied.add(place(entry), Stored.day(entry, "publishedAt"), "knowledgePublished", 1);
        }
    }

    private void question(Document question) {
        if (question.get("repliedAt") != null) {
            tallied.add(question.getString("centre"), Stored.day(question, "repliedAt"), "questionsAnswered", 1);
        }
    }

    private void use(Document used) {
        var place = place(used);
        var day = Stored.date(used, "day");
        Stored.part(used, "counts").forEach((act, times) -> {
            long many = ((Number) times).longValue();
            if (act.startsWith("READ")) {
                tallied.add(place, day, "knowledgeReads", many);
            } else if (act.startsWith("DOWNLOADED")) {
                tallied.add(place, day, "knowledgeDownloads", many);
            } else if (act.startsWith("SEARCHED")) {
                tallied.add(place, day, "knowledgeSearches", many);
            }
        });
    }

    private String place(Document owned) {
        var owner = owned.getString("owner");
        return owner.equals(CITYS_OWN) ? city : owner;
    }
}
