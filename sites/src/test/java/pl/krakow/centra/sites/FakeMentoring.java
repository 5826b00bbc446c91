package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Coaching and mentoring as staff see it: somebody waits, somebody is on the way. */
final class FakeMentoring {

    static final String WAITING = "01900000-0000-7000-8000-00000000f001";
    static final String RUNNING = "01900000-0000-7000-8000-00000000f002";
    static final String MENTOR = "01900000-0000-7000-8000-00000000f101";
    static final String OFFER = "01900000-0000-7000-8000-00000000f201";
    private static final String FIT = "{\"id\":\"" + MENTOR
            + "\",\"centre\":\"reymonta\",\"account\":\"x\",\"name\":\"Jan Kowalski\",\"language\":\"pl\",\"kinds\":[\"MENTORING\"],\"fields\":[\"fundraising\"],\"languages\":[\"pl\"],"
            + "\"freeTimes\":[\"WEEKENDS\"],\"ways\":[\"ON_SITE\"],\"mostCourses\":3,\"taken\":1,\"active\":true,\"revision\":6}";

    private FakeMentoring() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 4 && parts[3].equals("mentoring-fields")) {
            return Optional.of(Answer.list("{\"code\":\"fundraising\",\"name\":\"Fundraising\"}"));
        }
        if (parts.length < 6 || !parts[3].equals("centres") || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        return switch (parts[5]) {
            case "mentorships" -> Optional.of(mentorships(method, parts, taken, empty));
            case "mentors" ->
                Optional.of(
                        parts.length == 7 || method.equals("POST") ? Answer.of(FIT) : Answer.list(empty ? "" : FIT));
            case "mentoring-offers" -> Optional.of(offers(method, empty));
            default -> Optional.empty();
        };
    }

    private static Answer offers(String method, boolean empty) {
        var offer = "{\"id\":\"" + OFFER
                + "\",\"kind\":\"MENTORING\",\"name\":\"Mentoring dla młodych\",\"names\":{\"pl\":\"Mentoring dla młodych\"},\"about\":\"x\",\"abouts\":{\"pl\":\"Opis\"},\"fields\":[\"fundraising\"],\"sessions\":6,\"open\":true,\"revision\":2}";
        return method.equals("GET") ? Answer.list(empty ? "" : offer) : Answer.of(offer);
    }

    private static Answer mentorships(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 6) {
            return Answer.list(empty ? "" : waiting());
        }
        if (parts.length == 8 && parts[7].equals("candidates")) {
            return Answer.list(
                    "{\"mentor\":" + FIT
                            + ",\"score\":83,\"points\":[{\"criterion\":\"FIELDS\",\"name\":\"Wspólne obszary\",\"points\":40,\"most\":40}],\"excludedBy\":[]},{\"mentor\":"
                            + FIT.replace("Jan Kowalski", "Ewa Pełna").replace("f101", "f102")
                            + ",\"score\":0,\"points\":[],\"excludedBy\":[{\"rule\":\"PLACE\",\"reason\":\"Nie ma wolnego miejsca\"}]}");
        }
        if (method.equals("POST") && taken) {
            return Answer.problem(409, "mentor-full", "Ten mentor nie ma już miejsca");
        }
        return Answer.of(parts[6].equals(RUNNING) ? running() : waiting());
    }

    private static String waiting() {
        return "{\"id\":\"" + WAITING + "\",\"offerId\":\"" + OFFER
                + "\",\"kind\":\"MENTORING\",\"state\":\"WAITING\",\"appliedAt\":\"2026-11-20T10:15:00+01:00\",\"waitingDays\":11,"
                + "\"applicant\":{\"name\":\"Olga Bieda\",\"email\":\"olga@example.org\",\"language\":\"pl\",\"on\":\"ORGANISATION\",\"organisation\":\"Fundacja Start\"},"
                + "\"wish\":{\"goal\":\"Pierwszy wniosek\",\"fields\":[\"fundraising\"],\"languages\":[\"pl\"],\"freeTimes\":[\"WEEKENDS\"],\"ways\":[]},\"goal\":\"Pierwszy wniosek\",\"agreedSessions\":6,"
                + "\"formerMentors\":[],\"sessions\":[],\"heldSessions\":0,\"heldMinutes\":0,\"progress\":[]}";
    }

    /** The second meeting is over too. */
    static String runningForTwoMeetings() {
        return running().replace("2026-12-08", "2026-11-27");
    }

    private static String running() {
        return waiting()
                .replace(WAITING, RUNNING)
                .replace("WAITING", "RUNNING")
                .replace(
                        "\"waitingDays\":11,",
                        "\"mentor\":{\"mentorId\":\"m9\",\"name\":\"Zofia Sęk\",\"applicantSaidYes\":true,\"mentorSaidYes\":true},")
                .replace(
                        "\"sessions\":[]",
                        "\"sessions\":[{\"id\":\"s1\",\"start\":\"2026-11-24T17:00:00+01:00\",\"end\":\"2026-11-24T18:00:00+01:00\",\"way\":\"ON_SITE\",\"where\":\"sala 1w038\",\"state\":\"PLANNED\"},"
                                + "{\"id\":\"s2\",\"start\":\"2026-12-08T17:00:00+01:00\",\"end\":\"2026-12-08T18:00:00+01:00\",\"way\":\"ONLINE\",\"state\":\"PLANNED\"}]")
                .replace(
                        "\"progress\":[]",
                        "\"progress\":[{\"percent\":40,\"by\":\"MENTOR\",\"at\":\"2026-11-24T18:00:00+01:00\"}]");
    }
}
